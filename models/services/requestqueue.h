// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"
#include "ports/httptransport.h"

#include <QObject>

#include <functional>
#include <memory>

namespace waybill {

class Clock;
class Timers;
struct ProviderProfile;

/// What a request is waiting for before its next try.
struct RetryWait
{
    int nextTry = 2; ///< 1-based number of the try that follows
    std::chrono::milliseconds delay{0};
    FetchError reason;
};

/// How a queue waits, for tests that own time and chance.
struct Pacing
{
    Timers* timers = nullptr; ///< not owned; nullptr: Qt's
    std::function<double()> jitter; ///< 0..1, share of the back-off to wait; empty: random
};

/// A request in the queue. Finishes once with an answer of status < 400 or the error that stands
/// after all tries, never inside send(); deleting it cancels and frees its place. Outliving its
/// queue it never finishes.
class QueuedReply : public QObject
{
    Q_OBJECT

signals:
    /// The next try waits, or, before the first one, the whole queue does. May come again with a
    /// later time.
    void waiting(const waybill::RetryWait& wait);
    /// The try that was waited for is under way.
    void resumed();
    void finished(const waybill::HttpResult& result);
};

/// The one door to a source's provider: every request passes it, it alone retries, waits and keeps
/// the rate limit. What is worth another try (see retryDelay) waits as told or backs off with
/// jitter, at most 5 tries in all; a wait longer than 15 minutes is an error. A 429, an answer that
/// says how long to wait and one that says no request remains pause the whole queue. Only GET is
/// tried again, and a server that never answered (refused, timed out) is reported at once.
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    /// Whoever looks and waits goes before what is fetched in case it is looked at.
    enum class Priority : quint8 { Foreground, Background };

    /// None of the arguments is owned by the queue; transport and clock must outlive it.
    RequestQueue(HttpTransport* transport, const Clock* clock,
        std::shared_ptr<const ProviderProfile> profile, QObject* parent = nullptr);
    RequestQueue(HttpTransport* transport, const Clock* clock,
        std::shared_ptr<const ProviderProfile> profile, Pacing pacing, QObject* parent = nullptr);
    ~RequestQueue() override;

    /// At most this many requests under way; as the profile says until then.
    void setConcurrency(int requests);

    /// Requests of one priority go out in the order of their sending; a retried one keeps its
    /// place.
    std::unique_ptr<QueuedReply> send(
        const HttpRequest& request, Priority priority = Priority::Foreground);

    /// The last answer said that few requests remain: what nobody waits for should not be sent.
    bool isScarce() const;
    /// How far apart requests must be so that what the last answer left lasts until its reset; 0:
    /// it did not say.
    std::chrono::milliseconds spacing() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waybill
