// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/lookupcall.h"

#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/requestqueue.h"

#include <QTimer>

#include <algorithm>

namespace waybill {

namespace {

Lookup lookupOf(const ProviderProfile& profile, const QString& name)
{
    const auto it = std::find_if(profile.parameters.cbegin(), profile.parameters.cend(),
        [&name](const Parameter& parameter) { return parameter.name == name; });
    return it == profile.parameters.cend() ? Lookup{} : it->lookup;
}

/// The requests only hold a reference; the queue wants its share.
std::shared_ptr<const ProviderProfile> profileOf(
    const std::shared_ptr<const SourceRequests>& requests)
{
    return {requests, &requests->profile()};
}

} // namespace

LookupCall::LookupCall(HttpTransport* transport, const Clock* clock,
    std::shared_ptr<const SourceRequests> requests, QString parameter, QObject* parent)
    : QObject(parent)
    , m_requests(std::move(requests))
    , m_parameter(std::move(parameter))
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
    const Lookup lookup = lookupOf(m_requests->profile(), m_parameter);
    if (lookup.path.isEmpty()) {
        finish(Failure{FetchError{.kind = FetchError::Kind::InvalidRequest, .cause = m_parameter}});
        return;
    }
    const auto request = m_requests->lookup(lookup);
    if (!request) {
        finish(Failure{request.error()});
        return;
    }
    m_reply = m_queue->send(*request);
    // A person waits at the button: the first word of trouble is the answer, no tries after it.
    connect(m_reply.get(), &QueuedReply::waiting, this,
        [this](const RetryWait& wait) { finish(Failure{wait.reason}); });
    connect(m_reply.get(), &QueuedReply::finished, this, [this, lookup](const HttpResult& result) {
        finish(result ? readLookup(lookup, result->body) : LookupResult(Failure{result.error()}));
    });
}

void LookupCall::finish(const LookupResult& result)
{
    if (m_reply) {
        // It is the one that is emitting just now.
        m_reply->disconnect(this);
        m_reply.release()->deleteLater();
    }
    emit finished(result);
}

} // namespace waybill
