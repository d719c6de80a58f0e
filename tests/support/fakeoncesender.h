// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/oncesender.h"

#include <QList>
#include <QPointer>

#include <memory>

namespace waybill {

/// Keeps what it is asked to send; each request ends when the test says so.
class FakeOnceSender : public OnceSender
{
public:
    std::unique_ptr<OnceJob> send(const HttpRequest& request) override
    {
        requests.append(request);
        auto job = std::make_unique<OnceJob>();
        open = job.get();
        return job;
    }

    /// Ends the last one, from the event loop.
    void finish(const OnceOutcome& outcome)
    {
        QMetaObject::invokeMethod(
            open, [job = open.data(), outcome] { emit job->finished(outcome); },
            Qt::QueuedConnection);
    }
    void answer(int status, const QByteArray& body = "{}")
    {
        finish({true, HttpResponse{status, {}, {}, body}, {}});
    }

    QList<HttpRequest> requests;
    QPointer<OnceJob> open;
};

} // namespace waybill
