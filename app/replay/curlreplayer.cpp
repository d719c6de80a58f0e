// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlreplayer.h"

#include "replay/curlworker.h"
#include "services/replayguard.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

/// Why a request must not be sent; empty: it may. A host given by name is checked when it is
/// connected to.
QString refusalOf(const ReplayRequest& request, CurlReach reach)
{
    if (const auto fault = faultOf(request))
        return describe(*fault);
    if (reach == CurlReach::Secure && request.target.scheme() == "https"_L1)
        return {};
    const QHostAddress literal(request.target.host());
    if (!literal.isNull() && !literal.isLoopback())
        return u"%1 is not a loopback address"_s.arg(literal.toString());
    return {};
}

ReplayOutcome unsent(ReplayOutcome::Kind kind, const QString& cause)
{
    ReplayOutcome outcome;
    outcome.kind = kind;
    outcome.cause = cause;
    outcome.startedAt = Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch());
    return outcome;
}

} // namespace

/// Where jobs and worker meet: lives in the caller's thread, outlives the worker.
class CurlReplayer::Desk : public QObject
{
public:
    explicit Desk(CurlReach reach)
        : m_worker(
            [this](quint64 id, const ReplayOutcome& outcome) {
                QMetaObject::invokeMethod(
                    this, [this, id, outcome] { deliver(id, outcome); }, Qt::QueuedConnection);
            },
            reach)
    {
    }
    ~Desk() override;

    quint64 start(Job* job, const ReplayRequest& request);
    void cancel(quint64 id) { m_worker.cancel(id); }
    void forget(quint64 id);

private:
    void deliver(quint64 id, const ReplayOutcome& outcome);

    QHash<quint64, Job*> m_jobs;
    quint64 m_lastId = 0;
    CurlWorker m_worker; ///< last: stops first
};

class CurlReplayer::Job : public ReplayJob
{
public:
    explicit Job(Desk* desk)
        : m_desk(desk)
    {
    }
    ~Job() override
    {
        if (m_desk && m_id != 0)
            m_desk->forget(m_id);
    }

    void start(const ReplayRequest& request) { m_id = m_desk->start(this, request); }

    void cancel() override
    {
        if (m_desk && m_id != 0)
            m_desk->cancel(m_id);
    }

    void finish(const ReplayOutcome& outcome)
    {
        m_id = 0;
        emit finished(outcome);
    }

    void finishLater(const ReplayOutcome& outcome)
    {
        QMetaObject::invokeMethod(
            this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    }

private:
    QPointer<Desk> m_desk;
    quint64 m_id = 0; ///< 0: not under way
};

CurlReplayer::Desk::~Desk()
{
    for (Job* job : std::as_const(m_jobs))
        job->finishLater(unsent(ReplayOutcome::Kind::Cancelled, u"Waybill is closing"_s));
}

quint64 CurlReplayer::Desk::start(Job* job, const ReplayRequest& request)
{
    m_jobs.insert(++m_lastId, job);
    m_worker.start(m_lastId, request);
    return m_lastId;
}

void CurlReplayer::Desk::forget(quint64 id)
{
    if (m_jobs.remove(id) > 0)
        m_worker.cancel(id);
}

void CurlReplayer::Desk::deliver(quint64 id, const ReplayOutcome& outcome)
{
    if (Job* job = m_jobs.take(id))
        job->finish(outcome);
}

CurlReplayer::CurlReplayer(CurlReach reach)
    : m_reach(reach)
    , m_desk(std::make_unique<Desk>(reach))
{
}

CurlReplayer::~CurlReplayer() = default;

std::unique_ptr<ReplayJob> CurlReplayer::send(const ReplayRequest& request)
{
    auto job = std::make_unique<Job>(m_desk.get());
    const QString refusal = refusalOf(request, m_reach);
    if (refusal.isEmpty())
        job->start(request);
    else
        job->finishLater(unsent(ReplayOutcome::Kind::Refused, refusal));
    return job;
}

} // namespace waybill
