// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "services/deliveryfeed.h"
#include "services/readbook.h"
#include "services/reading.h"
#include "services/readingkeeper.h"
#include "services/unsettled.h"

#include <QObject>

#include <memory>

namespace waybill {

class DeliveryArchive;
class DeliveryTableModel;

/// Reads a source's log as far as is wanted, and keeps it up to date: plans which reads are needed,
/// does them one after the other with a DeliveryFeed, and keeps the book of what was read, in the
/// archive too, always behind the pages it speaks of.
class LogReader : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving this.
    struct Services
    {
        RequestQueue* queue = nullptr;
        const Clock* clock = nullptr;
        DeliveryArchive* archive = nullptr;
        const DeliveryTableModel* table = nullptr;
    };

    LogReader(const Source& source, std::shared_ptr<const ProviderProfile> profile,
        Services services, QObject* parent = nullptr);
    ~LogReader() override;

    /// Stops what is under way. nullptr: nothing can be asked.
    void setRequests(const std::shared_ptr<const SourceRequests>& requests);
    bool canAsk() const { return m_feed != nullptr; }

    /// What was kept of an earlier run. Bytes that are not understood are as none.
    void setReading(const QByteArray& kept);
    const Reading& reading() const { return m_reading; }
    /// Empty while a hole may yet be filled by the read under way.
    QList<Gap> gaps() const;

    /// Adds to what is read; the next sync() reads it.
    void want(const TimeRange& range) { m_reading.want(range); }
    /// Brings the reading up to date; drops a read under way. After cancel() only a thorough one
    /// does more than ask for what is new. False: there is nothing to do.
    bool sync(SyncDepth depth);
    /// Mending, or thorough once an hour: for reads that nobody asked for.
    SyncDepth depthOfPoll() const;
    bool canLoadOlder() const;
    void loadOlder();
    void cancel(); ///< as the user wishes; what was read stays
    void stop(); ///< until the next sync()
    void setHeld(bool held); ///< as DeliveryFeed::setHeld()
    /// After an error, a limit or a cancel: goes on where the read stopped.
    void resume();

    /// The table has these deliveries now.
    void takeMerged(const PageRows& page) { m_unsettled.take(page); }
    /// As if nothing had ever been read.
    void forget();

    DeliveryFeed::State state() const;
    bool isRunning() const;
    /// Of the read under way or the last one; deliveries, also where rows are attempts.
    FeedProgress progress() const;
    std::optional<FetchError> error() const;
    /// Pages that the last sync asked for, and rows on them that were new or changed.
    int pagesRead() const { return m_pages; }
    qint64 rowsChanged() const { return m_changedRows; }

signals:
    void pageReady(const std::shared_ptr<const waybill::PageRows>& page);
    /// State, progress or error changed.
    void changed();
    void gapsChanged();
    /// A sync, with all its reads, is over, for better or worse.
    void finished();
    void waiting(waybill::Instant until, const waybill::FetchError& reason);
    void countDiffers(qint64 read, qint64 total);

private:
    void start(const QList<ReadStep>& steps);
    void startStep();
    ReadTrack::IsKnown known() const;
    void take(const std::shared_ptr<const PageRows>& page);
    void follow(DeliveryFeed::State state);
    void endStep(EndedRead::End end);
    void finish();
    void tellGaps();

    const SourceId m_source;
    const std::shared_ptr<const ProviderProfile> m_profile;
    const Services m_services;
    std::unique_ptr<DeliveryFeed> m_feed;
    Reading m_reading;
    QList<Gap> m_toldGaps;
    Unsettled m_unsettled;
    QList<ReadStep> m_steps; ///< to be done; the first is under way
    ReadTrack m_track;
    Instant m_startedAt;
    std::optional<Instant> m_thoroughAt;
    SyncDepth m_depth = SyncDepth::NewOnly;
    bool m_isBetweenSteps = false;
    bool m_isHeld = false;
    bool m_isStopped = false; ///< by the user, or at a limit
    int m_pages = 0;
    qint64 m_changedRows = 0;
    ReadingKeeper m_keeper;
};

} // namespace waybill
