// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"
#include "ports/httptransport.h"

#include <QObject>

#include <memory>

namespace waybill {

class Clock;
struct ProviderProfile;

/// What a request is waiting for before its next try.
struct RetryWait
{
    int nextTry = 2; ///< 1-based number of the try that follows
    std::chrono::milliseconds delay{0};
    FetchError reason;
};

/// A request in the queue. Finishes once with an answer of status < 400 or the error that stands
/// after all tries; deleting it cancels.
class QueuedReply : public QObject
{
    Q_OBJECT

signals:
    void waiting(const waybill::RetryWait& wait);
    void resumed();
    void finished(const waybill::HttpResult& result);
};

/// The one door to a source's provider: every request passes it, it alone retries, waits and keeps
/// the rate limit. 429 and 5xx wait as told or back off with jitter, at most 5 tries in all; a wait
/// longer than 15 minutes is an error. A 429 pauses the whole queue.
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    /// None of the arguments is owned by the queue; transport and clock must outlive it.
    RequestQueue(HttpTransport* transport, const Clock* clock,
        std::shared_ptr<const ProviderProfile> profile, QObject* parent = nullptr);
    ~RequestQueue() override;

    /// At most this many requests under way (default 4).
    void setConcurrency(int requests);

    std::unique_ptr<QueuedReply> send(const HttpRequest& request);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waybill
