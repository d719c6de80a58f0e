// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/replaysession.h"

#include "ports/clock.h"
#include "ports/replayer.h"
#include "providers/providerprofile.h"
#include "services/replayattempt.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

/// A request that no replayer sends: what stands for one that must not be sent unsigned.
ReplayOutcome withoutKey(const ReplayDraft& draft, Instant now)
{
    ReplayOutcome outcome;
    outcome.kind = ReplayOutcome::Kind::Refused;
    outcome.cause = u"there is no test key to sign with"_s;
    outcome.sent.url = draft.target;
    outcome.startedAt = now;
    return outcome;
}

/// Finishes by itself, later, with what it was given.
class SettledJob : public ReplayJob
{
public:
    explicit SettledJob(const ReplayOutcome& outcome)
    {
        QMetaObject::invokeMethod(
            this, [this, outcome] { emit finished(outcome); }, Qt::QueuedConnection);
    }
    void cancel() override { }
};

} // namespace

size_t qHash(const ReplaySubject& subject, size_t seed)
{
    return qHashMulti(seed, subject.source, subject.delivery);
}

ReplaySession::ReplaySession(Replayer* replayer, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_replayer(replayer)
    , m_clock(clock)
{
}

ReplaySession::~ReplaySession() = default;

bool ReplaySession::send(const ReplaySubject& subject,
    std::shared_ptr<const ProviderProfile> profile, const ReplayDraft& draft,
    const Ed25519Key* testKey)
{
    if (isSending())
        return false;
    m_subject = subject;
    m_profile = std::move(profile);
    m_draft = draft;
    m_startedAt = m_clock->now();
    if (draft.signWithTestKey && testKey == nullptr)
        m_job = std::make_unique<SettledJob>(withoutKey(draft, m_startedAt));
    else
        m_job = m_replayer->send(toRequest(draft, testKey, m_startedAt));
    connect(m_job.get(), &ReplayJob::finished, this, &ReplaySession::finish);
    emit started(m_subject);
    return true;
}

void ReplaySession::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ReplaySession::finish(const ReplayOutcome& outcome)
{
    m_settled = std::move(m_job); // it is the sender of this signal
    const ReplaySubject subject = m_subject;
    QList<Attempt>& replays = m_replays[subject];
    const Attempt attempt
        = replayAttempt(*m_profile, m_draft, outcome, static_cast<int>(replays.size()) + 1);
    if (outcome.kind != ReplayOutcome::Kind::Refused)
        replays.append(attempt);
    emit finished(subject, attempt, outcome);
}

qsizetype ReplaySession::replayCount() const
{
    qsizetype count = 0;
    for (const QList<Attempt>& replays : m_replays)
        count += replays.size();
    return count;
}

void ReplaySession::restore(const ReplaySubject& subject, const QList<Attempt>& replays)
{
    m_replays[subject] = replays;
}

void ReplaySession::forget(const SourceId& source)
{
    m_replays.removeIf([&](const auto& entry) { return entry.key().source == source; });
}

} // namespace waybill
