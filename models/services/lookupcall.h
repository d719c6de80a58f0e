// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/lookupreader.h"

#include <QObject>

#include <memory>

namespace waybill {

class Clock;
class HttpTransport;
class QueuedReply;
class RequestQueue;
class SourceRequests;

using LookupResult = Result<QList<LookupChoice>, FetchError>;

/// Asks a provider what one parameter of a source may be. Finishes once, never inside start();
/// deleting it cancels.
class LookupCall : public QObject
{
    Q_OBJECT

public:
    /// Transport and clock are not owned and must outlive the call. `parameter`: the name of one
    /// of the profile's; one without a look-up ends in InvalidRequest.
    LookupCall(HttpTransport* transport, const Clock* clock,
        std::shared_ptr<const SourceRequests> requests, QString parameter,
        QObject* parent = nullptr);
    ~LookupCall() override;

    void start();

signals:
    void finished(const waybill::LookupResult& result);

private:
    void ask();
    void finish(const LookupResult& result);

    const std::shared_ptr<const SourceRequests> m_requests;
    const QString m_parameter;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<QueuedReply> m_reply;
};

} // namespace waybill
