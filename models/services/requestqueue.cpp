// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/requestqueue.h"

#include "ports/clock.h"
#include "ports/timers.h"
#include "providers/providererror.h"
#include "providers/providerprofile.h"
#include "services/qttimers.h"
#include "services/ratelimit.h"
#include "services/retrydelay.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>
#include <vector>

namespace waybill {

using namespace std::chrono_literals;

class RequestQueue::Private
{
public:
    class Job;

    void schedulePump();
    void pump();
    void start(Job& job);
    void answered(Job& job, const HttpResult& result);
    HttpResult judged(const HttpResult& result) const;
    std::optional<std::chrono::milliseconds> delayFor(const Job& job, const FetchError& error);
    void sleep(Job& job, std::chrono::milliseconds delay, const FetchError& reason);
    void pauseAll(std::chrono::milliseconds delay, const FetchError& reason);
    void keepRateLimit(const HttpHeaders& headers);
    void announcePause();
    void finish(Job& job, const HttpResult& result);
    void remove(Job* job);

    RequestQueue* q = nullptr;
    HttpTransport* transport = nullptr;
    const Clock* clock = nullptr;
    std::shared_ptr<const ProviderProfile> profile;
    std::function<double()> jitter;
    QtTimers ownTimers;
    Timers* timers = nullptr;
    int concurrency = 4;
    bool hasAnswered = false; ///< the server gave an answer, of whatever status, at least once
    bool isPumpScheduled = false;
    bool isScarce = false;
    std::chrono::milliseconds spacing{0};
    std::vector<Job*> jobs; ///< in the order of their going out; they delete themselves from it
    std::unique_ptr<QObject> pause; ///< set while no request may go out
    Instant pausedUntil;
    FetchError pauseReason;
};

class RequestQueue::Private::Job : public QueuedReply
{
public:
    enum class Stage : quint8 { Pending, Active, Sleeping };

    Job(Private* owner, HttpRequest what, Priority urgency)
        : queue(owner)
        , request(std::move(what))
        , priority(urgency)
    {
    }
    ~Job() override
    {
        if (queue)
            queue->remove(this);
    }
    Q_DISABLE_COPY_MOVE(Job)

    Private* queue;
    HttpRequest request;
    Priority priority;
    Stage stage = Stage::Pending;
    int tries = 0;
    bool isAnnounced = false; ///< waiting() was emitted, resumed() not yet
    std::unique_ptr<HttpReply> http;
    std::unique_ptr<QObject> timer;
};

void RequestQueue::Private::schedulePump()
{
    if (std::exchange(isPumpScheduled, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            isPumpScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

void RequestQueue::Private::pump()
{
    if (pause)
        return announcePause();
    const auto isActive = [](const Job* job) { return job->stage == Job::Stage::Active; };
    const auto isPending = [](const Job* job) { return job->stage == Job::Stage::Pending; };
    while (std::ranges::count_if(jobs, isActive) < concurrency) {
        const auto next = std::ranges::find_if(jobs, isPending);
        if (next == jobs.end())
            return;
        start(**next);
    }
}

void RequestQueue::Private::start(Job& job)
{
    job.stage = Job::Stage::Active;
    ++job.tries;
    job.http = transport->send(job.request);
    QObject::connect(job.http.get(), &HttpReply::finished, &job,
        [this, &job](const HttpResult& result) { answered(job, result); });
    if (std::exchange(job.isAnnounced, false))
        emit job.resumed();
}

void RequestQueue::Private::answered(Job& job, const HttpResult& result)
{
    job.http.release()->deleteLater(); // it is emitting
    job.stage = Job::Stage::Pending;
    if (result)
        hasAnswered = true;
    const HttpResult outcome = judged(result);
    if (outcome) {
        keepRateLimit(outcome->headers);
        return finish(job, outcome);
    }
    const auto delay = delayFor(job, outcome.error());
    if (!delay)
        return finish(job, outcome);
    if (outcome.error().kind == FetchError::Kind::RateLimited || outcome.error().retryAfter)
        pauseAll(*delay, outcome.error());
    else
        sleep(job, *delay, outcome.error());
    schedulePump();
}

HttpResult RequestQueue::Private::judged(const HttpResult& result) const
{
    if (!result || (result->status >= 200 && result->status < 300))
        return result;
    return Failure{providerError(*profile, *result, clock->now())};
}

std::optional<std::chrono::milliseconds> RequestQueue::Private::delayFor(
    const Job& job, const FetchError& error)
{
    using Kind = FetchError::Kind;
    if (job.request.method != "GET")
        return std::nullopt;
    // Nobody wants to watch five tries against a port where nothing listens.
    if (!hasAnswered && (error.kind == Kind::Unreachable || error.kind == Kind::TimedOut))
        return std::nullopt;
    return retryDelay(error, job.tries, jitter());
}

void RequestQueue::Private::sleep(
    Job& job, std::chrono::milliseconds delay, const FetchError& reason)
{
    job.stage = Job::Stage::Sleeping;
    job.timer = timers->after(delay, [this, &job] {
        job.timer.reset();
        job.stage = Job::Stage::Pending;
        pump();
    });
    job.isAnnounced = true;
    emit job.waiting({job.tries + 1, delay, reason});
}

void RequestQueue::Private::pauseAll(std::chrono::milliseconds delay, const FetchError& reason)
{
    const Instant until = clock->now() + delay;
    if (pause && until <= pausedUntil)
        return;
    pausedUntil = until;
    pauseReason = reason;
    for (Job* job : jobs) {
        if (job->stage == Job::Stage::Pending)
            job->isAnnounced = false; // it is told the later time
    }
    pause = timers->after(delay, [this] {
        pause.reset();
        pump();
    });
}

void RequestQueue::Private::keepRateLimit(const HttpHeaders& headers)
{
    isScarce = fewRemain(profile->rateLimit, headers);
    spacing = requestSpacing(profile->rateLimit, headers, clock->now()).value_or(0ms);
    const auto wait = exhaustedFor(profile->rateLimit, headers, clock->now());
    // A longer wait is not obeyed blindly: the next request brings the provider's own error.
    if (!wait || *wait > longestWait)
        return;
    FetchError reason;
    reason.kind = FetchError::Kind::RateLimited;
    reason.cause = QString::fromLatin1(profile->rateLimit.remainingHeader + ": 0");
    reason.retryAfter = wait;
    pauseAll(*wait, reason);
}

void RequestQueue::Private::announcePause()
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(pausedUntil - clock->now());
    const QList<QPointer<Job>> listeners(jobs.begin(), jobs.end());
    for (const QPointer<Job>& job : listeners) {
        if (!job || job->stage != Job::Stage::Pending || job->isAnnounced)
            continue;
        job->isAnnounced = true;
        emit job->waiting({job->tries + 1, left, pauseReason});
    }
}

void RequestQueue::Private::finish(Job& job, const HttpResult& result)
{
    remove(&job);
    job.queue = nullptr;
    emit job.finished(result);
}

void RequestQueue::Private::remove(Job* job)
{
    std::erase(jobs, job);
    schedulePump();
}

RequestQueue::RequestQueue(HttpTransport* transport, const Clock* clock,
    std::shared_ptr<const ProviderProfile> profile, QObject* parent)
    : RequestQueue(transport, clock, std::move(profile), Pacing{}, parent)
{
}

RequestQueue::RequestQueue(HttpTransport* transport, const Clock* clock,
    std::shared_ptr<const ProviderProfile> profile, Pacing pacing, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->transport = transport;
    d->clock = clock;
    d->profile = std::move(profile);
    d->concurrency = d->profile->rateLimit.concurrency;
    d->timers = pacing.timers ? pacing.timers : &d->ownTimers;
    d->jitter = std::move(pacing.jitter);
    if (!d->jitter)
        d->jitter = [] { return QRandomGenerator::global()->generateDouble(); };
}

RequestQueue::~RequestQueue()
{
    for (Private::Job* job : d->jobs) {
        job->queue = nullptr;
        job->timer.reset();
        job->http.reset();
    }
}

void RequestQueue::setConcurrency(int requests)
{
    d->concurrency = std::max(1, requests);
    d->schedulePump();
}

bool RequestQueue::isScarce() const
{
    return d->isScarce;
}

std::chrono::milliseconds RequestQueue::spacing() const
{
    return d->spacing;
}

std::unique_ptr<QueuedReply> RequestQueue::send(const HttpRequest& request, Priority priority)
{
    auto job = std::make_unique<Private::Job>(d.get(), request, priority);
    const auto place = priority == Priority::Foreground
        ? std::ranges::find(d->jobs, Priority::Background, &Private::Job::priority)
        : d->jobs.end();
    d->jobs.insert(place, job.get());
    d->schedulePump();
    return job;
}

} // namespace waybill
