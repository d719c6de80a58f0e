// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/replay.h"
#include "services/replaydraft.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace waybill {

class Clock;
class Ed25519Key;
class Replayer;
class ReplayJob;
struct ProviderProfile;

/// Which delivery is replayed.
struct ReplaySubject
{
    SourceId source;
    DeliveryId delivery;

    bool operator==(const ReplaySubject&) const = default;
};

size_t qHash(const ReplaySubject& subject, size_t seed = 0);

/// Sends replays, one at a time, and keeps what came of each as an attempt of its delivery
/// (origin Replay, numbered R1, R2 … by delivery). The recorded delivery itself is never touched.
class ReplaySession : public QObject
{
    Q_OBJECT

public:
    /// Neither argument is owned; both must outlive the session.
    ReplaySession(Replayer* replayer, const Clock* clock, QObject* parent = nullptr);
    ~ReplaySession() override;

    /// Starts a replay, signing it now if the draft asks for it. False, and nothing happens, while
    /// another is under way. A draft that asks for a test key without one is refused.
    bool send(const ReplaySubject& subject, std::shared_ptr<const ProviderProfile> profile,
        const ReplayDraft& draft, const Ed25519Key* testKey);
    /// finished() follows.
    void cancel();

    bool isSending() const { return m_job != nullptr; }
    /// The delivery under way; meaningless when nothing is.
    const ReplaySubject& subject() const { return m_subject; }
    /// When the replay under way was sent, by the clock.
    Instant startedAt() const { return m_startedAt; }

    /// The replays of a delivery, oldest first. Those refused before sending are not kept.
    QList<Attempt> replays(const ReplaySubject& subject) const { return m_replays.value(subject); }
    /// Of all deliveries.
    qsizetype replayCount() const;
    /// Puts back replays of an earlier run; they count for the numbers of the next ones.
    void restore(const ReplaySubject& subject, const QList<Attempt>& replays);
    /// Drops all replays of a source's deliveries. One under way goes on: cancel() it.
    void forget(const SourceId& source);

signals:
    void started(const waybill::ReplaySubject& subject);
    void finished(const waybill::ReplaySubject& subject, const waybill::Attempt& replay,
        const waybill::ReplayOutcome& outcome);

private:
    void finish(const ReplayOutcome& outcome);

    Replayer* m_replayer;
    const Clock* m_clock;
    std::unique_ptr<ReplayJob> m_job;
    std::unique_ptr<ReplayJob> m_settled; ///< the last one; goes when the next has ended
    ReplaySubject m_subject;
    std::shared_ptr<const ProviderProfile> m_profile;
    ReplayDraft m_draft; ///< what the replay under way was made from
    Instant m_startedAt;
    QHash<ReplaySubject, QList<Attempt>> m_replays;
};

} // namespace waybill
