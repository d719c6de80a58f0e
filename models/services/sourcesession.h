// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/source.h"
#include "ports/httptransport.h"
#include "services/livepoll.h"
#include "services/logreader.h"
#include "services/pageintake.h"
#include "services/sourcestanding.h"

#include <QObject>

#include <memory>
#include <optional>

namespace waybill {

class RowCalls;
struct RowNames;

/// One source while it is open: reads its log through one RequestQueue and keeps up with it, hands
/// every page to the archive and to the table, and knows what was read and what may be missing.
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
        Timers* timers = nullptr; ///< nullptr: Qt's
    };

    SourceSession(Source source, std::shared_ptr<const ProviderProfile> profile, Services services,
        QObject* parent = nullptr);
    ~SourceSession() override;
    const Source& source() const { return m_source; }
    std::shared_ptr<const ProviderProfile> profile() const { return m_profile; }
    /// Stops a read under way; the next one carries this token. Rows stay.
    void setToken(const QString& token);
    bool hasToken() const { return m_reader.canAsk(); }
    /// Makes it a saved file: these pages are all it has.
    void setSaved(const QList<std::shared_ptr<const PageRows>>& pages);
    /// What the archive kept of earlier reads, by DeliveryArchive::storeReading().
    void setReading(const QByteArray& kept) { m_reader.setReading(kept); }
    const Reading& reading() const { return m_reader.reading(); }
    void setArchived(); ///< nothing but the archive knows it
    bool hasLog() const { return !m_offline; } ///< false: nothing is ever asked for
    bool isMerged() const { return !m_intake.isWaiting(); } ///< into the table
    void forgetRows(); ///< they were dropped: all is read as if for the first time

    RowCalls* rowCalls() const { return m_calls.get(); } ///< never nullptr
    /// As SourceRequests::redelivery(), for an OnceSender; SecretMissing before setToken().
    Result<HttpRequest, FetchError> redelivery(const RowNames& row) const;

    /// Reads the source's own range; of what was read before only what is new or may have changed.
    void load();
    /// Rows that started longer ago are not taken in, unless their delivery is known; 0: all are.
    void setKeepDays(int days) { m_keepDays = days; }
    void refresh(); ///< the same for all that was loaded
    bool canLoadOlder() const;
    void loadOlder() { m_reader.loadOlder(); }
    void cancel() { m_reader.cancel(); }
    void resume() { m_reader.resume(); } ///< goes on where the read stopped
    void setHeld(bool held) { m_reader.setHeld(held); } ///< while held no page is asked for
    /// Stops reading and polling; woken, it goes on.
    void setAsleep(bool asleep);

    DeliveryFeed::State state() const { return m_reader.state(); }
    FeedProgress progress() const;
    std::optional<FetchError> error() const { return m_reader.error(); }
    SourceStanding standing() const;
    /// All that was asked for, joined, in earlier runs too; empty before the first.
    const std::optional<TimeRange>& loadedRange() const { return m_reader.reading().wanted; }
    /// Stretches in which deliveries may be missing, oldest first.
    QList<Gap> gaps() const { return m_reader.gaps(); }
    void setLive(bool on) { m_live.setOn(on); } ///< asks for what is new by itself
    const LiveState& liveState() const { return m_live.state(); }
    void nudge() { m_live.nudge(); } ///< the user looks: a live source is asked at once

signals:
    void changed(); ///< state, progress or error
    void waiting(waybill::Instant until, const waybill::FetchError& reason);
    void countDiffers(qint64 read, qint64 total);
    void gapsChanged();
    void liveChanged();

private:
    void connectReader();
    SourceCondition condition() const;
    void take(const std::shared_ptr<const PageRows>& page);
    std::optional<Instant> keptFrom() const;
    void followReader();
    void endRead();
    LivePoll::Result resultOfRead() const;
    std::chrono::milliseconds shortestPause() const;
    void poll();
    void updatePause();

    const Source m_source;
    const std::shared_ptr<const ProviderProfile> m_profile;
    const Services m_services;
    std::unique_ptr<RequestQueue> m_queue;
    std::shared_ptr<const SourceRequests> m_requests; ///< set once there is a token
    std::unique_ptr<RowCalls> m_calls;
    PageIntake m_intake;
    LogReader m_reader;
    LivePoll m_live;
    bool m_isAsleep = false, m_isInterrupted = false; ///< by its sleep
    bool m_lacksToken = false; ///< it was looked for
    int m_keepDays = 0; ///< 0: for ever
    /// Of what has no log to read: Saved or Archived, and what there is of it.
    std::optional<std::pair<SourceCondition, FeedProgress>> m_offline;
};

} // namespace waybill
