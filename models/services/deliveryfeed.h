// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/fetchquery.h"
#include "providers/pagerows.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace waybill {

class Clock;
class DeliveryPageParser;
class SourceRequests;
class RequestQueue;

/// How far a read has come.
struct FeedProgress
{
    int page = 0; ///< pages handed over so far
    std::optional<int> pageCount;
    qint64 deliveries = 0; ///< unique ids of this read
    std::optional<qint64> total; ///< what the provider says the list holds

    bool operator==(const FeedProgress&) const = default;
};

/// Reads a source's list page by page and hands the pages over in order. Owns paging and overlap:
/// fixes the window when a read starts, asks for the first page, then up to four at a time, and
/// drops what an earlier read asked for. Rows already seen with equal bytes, in this read or in a
/// short one before it, are left out of the pages it emits: an id comes again with other bytes.
///
/// A list whose pages are known from the page before only is read one page at a time. One that is
/// newest first and cannot be asked for a stretch of time is read until a whole page is older than
/// what was asked for; readOlder() goes on from there.
///
/// Where the list moved while it was read (its total changed, an id came on two pages, fewer ids
/// came than it claims), it is read once more; so is one of several pages that gives no total,
/// unless each page tells where the next one begins. A list with a total that lost and gained
/// equally many rows between two answers moves unseen.
class DeliveryFeed : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Idle, ///< nothing was read yet
        Loading,
        Waiting, ///< a request waits for its next try
        Complete,
        LimitReached, ///< 10,000 pages were read and more are claimed: resume() goes on
        Cancelled, ///< by the user; what was read stays
        Failed, ///< see error(); what was read stays
    };
    Q_ENUM(State)

    /// The queue is not owned and must outlive the feed.
    DeliveryFeed(RequestQueue* queue, const Clock* clock,
        const std::shared_ptr<const SourceRequests>& requests,
        std::shared_ptr<const DeliveryPageParser> parser, QObject* parent = nullptr);
    ~DeliveryFeed() override;

    State state() const;
    FeedProgress progress() const;
    const std::optional<FetchError>& error() const;
    /// What was asked in the current or last read, with its window fixed.
    const FetchQuery& query() const;
    /// The read is complete, but its list goes on with deliveries older than was asked for.
    bool hasOlder() const;

    /// Starts a read, dropping one under way. Ends of startedAt that the provider has no filter for
    /// are not asked for: pages then hold deliveries outside them too. An open upper end of
    /// startedAt is fixed to now where the profile has such a filter. Never emits pages or errors
    /// inside the call.
    ///
    /// `isEnough` sees every page whole, in order; once it says so, the list is not read further,
    /// as if what follows had not been asked for. Each pass over the list begins with its first
    /// page again.
    using PageCheck = std::function<bool(const PageRows& page)>;
    void read(const FetchQuery& query, PageCheck isEnough = {});
    /// Where hasOlder(): goes on from where the last read ended, down to the start of this query's
    /// range. Else the same as read().
    void readOlder(const FetchQuery& query, PageCheck isEnough = {});
    /// Stops, keeping what was handed over.
    void cancel();
    /// While held no page is asked for or handed over; a read under way then goes on.
    void setHeld(bool held);
    /// After Failed, Cancelled or LimitReached: goes on where the read stopped.
    void resume();
    /// From here on rows are handed over as if they had never been seen.
    void forgetSeen();

signals:
    /// Pages in order; one that holds no news is not handed over.
    void pageReady(std::shared_ptr<const waybill::PageRows> page);
    void progressChanged(const waybill::FeedProgress& progress);
    void stateChanged(waybill::DeliveryFeed::State state);
    /// A request waits until `until` (wall clock) because of `reason`.
    void waiting(waybill::Instant until, const waybill::FetchError& reason);
    /// The read is about to be complete, but the provider's own count says otherwise, or the list
    /// moved in the second reading too (then the two numbers may be equal).
    void countDiffers(qint64 read, qint64 total);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waybill
