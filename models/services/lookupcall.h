// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilesource.h"
#include "services/lookuppages.h"

#include <QObject>

#include <memory>

namespace waybill {

class Clock;
class HttpTransport;
class QueuedReply;
class RequestQueue;
class SourceRequests;

using LookupResult = Result<LookupChoices, FetchError>;

/// Asks a provider what one parameter of a source may be, page after page. A later page that cannot
/// be had ends it with the choices so far. Finishes once, never inside start(); deleting it
/// cancels.
class LookupCall : public QObject
{
    Q_OBJECT

public:
    /// Transport and clock are not owned and must outlive the call. `parameter`: the name of one
    /// of the profile's; one without a look-up for what was given ends in InvalidRequest.
    LookupCall(HttpTransport* transport, const Clock* clock,
        std::shared_ptr<const SourceRequests> requests, const QString& parameter,
        QObject* parent = nullptr);
    ~LookupCall() override;

    void start();

signals:
    void finished(const waybill::LookupResult& result);

private:
    void ask();
    void take(const HttpResponse& answer);
    /// Ends with the choices so far, or with the error where there are none.
    void fail(const FetchError& error);
    void retireReply();
    void finish(const LookupResult& result);

    const std::shared_ptr<const SourceRequests> m_requests;
    Lookup m_lookup;
    LookupPages m_pages;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<QueuedReply> m_reply;
};

} // namespace waybill
