// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/gap.h"
#include "domain/result.h"
#include "domain/source.h"
#include "ports/httptransport.h"
#include "services/livestate.h"
#include "services/pageintake.h"
#include "services/sourcestanding.h"

#include <QObject>

#include <memory>
#include <optional>

namespace waybill {

class Clock;
class DeliveryArchive;
class DeliveryTableModel;
class HttpTransport;
class RequestQueue;
class RowCalls;
class SourceRequests;
struct ProviderProfile;
struct RowNames;

/// One source while it is open: reads its log through one RequestQueue, hands every page to the
/// archive and to the table, and knows which stretch of time was read.
class SourceSession : public QObject
{
    Q_OBJECT

public:
    /// What a session works with; not owned, and outliving it.
    struct Services
    {
        HttpTransport* transport = nullptr;
        DeliveryArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
        const Clock* clock = nullptr;
    };

    SourceSession(Source source, std::shared_ptr<const ProviderProfile> profile, Services services,
        QObject* parent = nullptr);
    ~SourceSession() override;

    const Source& source() const { return m_source; }
    std::shared_ptr<const ProviderProfile> profile() const { return m_profile; }

    /// Stops a read under way; the next one carries this token. Rows stay.
    void setToken(const QString& token);
    bool hasToken() const { return m_feed != nullptr; }
    /// Makes it a saved file: these pages are all it has, and nothing is ever asked for.
    void setSaved(const QList<std::shared_ptr<const PageRows>>& pages);

    /// Rows that the archive holds already: they are shown, and not stored again.
    void restore(const std::shared_ptr<const PageRows>& page) { m_intake.restore(page); }

    /// What is fetched of single deliveries; never nullptr.
    RowCalls* rowCalls() const { return m_calls.get(); }
    /// The request that asks the provider to send again, for an OnceSender. Errors: those of
    /// SourceRequests::redelivery(); SecretMissing before setToken().
    Result<HttpRequest, FetchError> redelivery(const RowNames& row) const;

    /// Reads the source's own range.
    void load();
    /// Reads all that was loaded once more: Telnyx's order is not documented, so a delivery that
    /// changed may stand on any page. Does what load() does while nothing was loaded.
    void refresh();
    bool canLoadOlder() const;
    void loadOlder();
    void cancel();
    /// After an error or a cancel: goes on where the read stopped.
    void resume();

    DeliveryFeed::State state() const;
    FeedProgress progress() const;
    std::optional<FetchError> error() const;
    /// All of that in one value.
    SourceStanding standing() const;
    /// All that reads of this session asked for, joined; empty before the first.
    const std::optional<TimeRange>& loadedRange() const { return m_loaded; }
    /// Stretches in which deliveries may be missing, oldest first.
    QList<Gap> gaps() const { return {}; }

    /// Asks for what is new by itself, again and again.
    void setLive(bool on);
    const LiveState& liveState() const { return m_live; }

signals:
    /// State, progress or error changed.
    void changed();
    void waiting(waybill::Instant until, const waybill::FetchError& reason);
    void countDiffers(qint64 read, qint64 total);
    void gapsChanged();
    void liveChanged();

private:
    SourceCondition condition() const;
    void read(const TimeRange& range);
    void take(const std::shared_ptr<const PageRows>& page);
    void widenLoaded(const TimeRange& range);

    const Source m_source;
    const std::shared_ptr<const ProviderProfile> m_profile;
    const Services m_services;
    std::unique_ptr<RequestQueue> m_queue;
    std::shared_ptr<const SourceRequests> m_requests; ///< set once there is a token
    std::unique_ptr<RowCalls> m_calls;
    std::unique_ptr<DeliveryFeed> m_feed;
    PageIntake m_intake;
    std::optional<TimeRange> m_loaded;
    bool m_lacksToken = false; ///< it was looked for, and there is none
    LiveState m_live;
    std::optional<FeedProgress> m_saved; ///< of a saved file
};

} // namespace waybill
