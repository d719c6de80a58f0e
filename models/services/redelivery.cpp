// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/redelivery.h"

#include "domain/delivery.h"
#include "ports/clock.h"
#include "ports/oncesender.h"
#include "providers/providererror.h"
#include "providers/providerprofile.h"

#include <utility>

namespace waybill {

using Kind = RedeliveryOutcome::Kind;

RowNames redeliveryNames(const ProviderProfile& profile, const Delivery& delivery)
{
    const Attempt* newest
        = profile.attempts.from == AttemptFields::From::Rows ? delivery.lastAttempt() : nullptr;
    const bool hasOwnId = newest && !newest->id.isEmpty();
    return {delivery.id.value, delivery.eventId, delivery.endpointId,
        hasOwnId ? newest->id : delivery.id.value};
}

Redelivery::Redelivery(OnceSender* sender, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_sender(sender)
    , m_clock(clock)
{
}

Redelivery::~Redelivery() = default;

bool Redelivery::send(const DeliveryKey& delivery, std::shared_ptr<const ProviderProfile> profile,
    const Result<HttpRequest, FetchError>& request)
{
    if (m_isSending)
        return false;
    m_isSending = true;
    m_delivery = delivery;
    m_profile = std::move(profile);
    if (!request) {
        const RedeliveryOutcome refused{Kind::Refused, request.error()};
        QMetaObject::invokeMethod(
            this, [this, refused] { finish(refused); }, Qt::QueuedConnection);
        return true;
    }
    m_job = m_sender->send(*request);
    connect(m_job.get(), &OnceJob::finished, this,
        [this](const OnceOutcome& outcome) { finish(judged(outcome)); });
    return true;
}

RedeliveryOutcome Redelivery::judged(const OnceOutcome& outcome) const
{
    if (!outcome.answer) {
        const FetchError error{.kind = FetchError::Kind::Unreachable, .cause = outcome.cause};
        return {outcome.wasSent ? Kind::Unknown : Kind::NotSent, error};
    }
    const int status = outcome.answer->status;
    if (status >= 200 && status < 300)
        return {Kind::Accepted, {}};
    return {status >= 500 ? Kind::Unknown : Kind::Refused,
        providerError(*m_profile, *outcome.answer, m_clock->now())};
}

void Redelivery::finish(const RedeliveryOutcome& outcome)
{
    m_isSending = false;
    emit finished(m_delivery, outcome);
}

} // namespace waybill
