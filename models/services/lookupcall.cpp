// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/lookupcall.h"

#include "providers/formneeds.h"
#include "providers/requesturl.h"
#include "providers/sourcerequests.h"
#include "services/requestqueue.h"

#include <QTimer>

#include <algorithm>

namespace waybill {

namespace {

Lookup lookupFor(const SourceRequests& requests, const QString& name)
{
    const QList<Parameter>& all = requests.profile().parameters;
    const auto it = std::find_if(all.cbegin(), all.cend(),
        [&name](const Parameter& parameter) { return parameter.name == name; });
    const Lookup* lookup = it == all.cend() ? nullptr : lookupOf(*it, requests.parameters());
    return lookup ? *lookup : Lookup{};
}

/// The requests only hold a reference; the queue wants its share.
std::shared_ptr<const ProviderProfile> profileOf(
    const std::shared_ptr<const SourceRequests>& requests)
{
    return {requests, &requests->profile()};
}

} // namespace

LookupCall::LookupCall(HttpTransport* transport, const Clock* clock,
    std::shared_ptr<const SourceRequests> requests, const QString& parameter, QObject* parent)
    : QObject(parent)
    , m_requests(std::move(requests))
    , m_lookup(lookupFor(*m_requests, parameter))
    , m_pages(m_lookup.paging.style)
    , m_queue(std::make_unique<RequestQueue>(transport, clock, profileOf(m_requests)))
{
}

LookupCall::~LookupCall() = default;

void LookupCall::start()
{
    QTimer::singleShot(0, this, &LookupCall::ask);
}

void LookupCall::ask()
{
    retireReply();
    if (m_lookup.path.isEmpty()) {
        fail(refusedRequest(QStringLiteral("nothing to look up with what was given")));
        return;
    }
    const auto request = m_requests->lookup(m_lookup, m_pages.place());
    if (!request) {
        fail(request.error());
        return;
    }
    m_reply = m_queue->send(*request);
    // A person waits at the button: the first word of trouble is the answer, no tries after it.
    connect(m_reply.get(), &QueuedReply::waiting, this,
        [this](const RetryWait& wait) { fail(wait.reason); });
    connect(m_reply.get(), &QueuedReply::finished, this, [this](const HttpResult& result) {
        if (result)
            take(*result);
        else
            fail(result.error());
    });
}

void LookupCall::take(const HttpResponse& answer)
{
    const auto page = readLookup(m_lookup, answer);
    if (!page)
        fail(page.error());
    else if (m_pages.take(*page))
        ask();
    else
        finish(m_pages.choices());
}

void LookupCall::fail(const FetchError& error)
{
    finish(m_pages.isEmpty() ? LookupResult(Failure{error}) : m_pages.withoutTheRest());
}

/// It may be the one that is emitting just now.
void LookupCall::retireReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply.release()->deleteLater();
}

void LookupCall::finish(const LookupResult& result)
{
    retireReply();
    emit finished(result);
}

} // namespace waybill
