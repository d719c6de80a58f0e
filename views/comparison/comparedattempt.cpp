// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparedattempt.h"

#include "detail/exchangetext.h"
#include "services/deliverydetail.h"
#include "text/attempttext.h"
#include "text/formatduration.h"
#include "text/statustext.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("comparedAttempt", text);
}

QByteArray contentType(const HttpHeaders& headers)
{
    return headers.value("Content-Type").value_or(QByteArray());
}

QString timeText(const Attempt& attempt, const TimeDisplay& display)
{
    return attempt.startedAt ? formatInstant(*attempt.startedAt, display) : QString();
}

QList<ComparedFact> factsOf(
    const Attempt& attempt, const ProviderProfile& profile, const TimeDisplay& display)
{
    const auto duration = attemptDuration(attempt);
    return {{tr("Result"), attemptResult(attempt, profile)},
        {tr("Sent to"), requestTitle(attempt).text},
        {tr("Errors"), errorLines(attempt).join(QStringLiteral("; "))},
        {tr("Started"), timeText(attempt, display), true},
        {tr("Answer time"), duration ? formatDuration(*duration) : QString(), true}};
}

ComparedBody requestBody(const WireBody& body, const HttpHeaders& headers)
{
    const bool isThere = body.fidelity != Fidelity::Absent && body.fidelity != Fidelity::HashOnly;
    return {isThere, body.bytes, contentType(headers)};
}

ComparedAttempt comparedPayload(const Delivery& delivery)
{
    ComparedAttempt compared;
    compared.shortName = tr("the payload");
    compared.title = statusText(delivery.status);
    compared.exchange.requestBody
        = {delivery.payload.has_value(), delivery.payload.value_or(QByteArray()), {}};
    return compared;
}

} // namespace

ComparedAttempt comparedAttempt(const DeliveryDetail& detail, int index, const TimeDisplay& display)
{
    if (index < 0)
        return comparedPayload(detail.delivery);
    const Attempt& attempt = detail.attempt(index);
    ComparedAttempt compared;
    compared.shortName = attemptShortTitle(attempt);
    QStringList title{
        attemptTitle(attempt), attemptResult(attempt, *detail.profile), timeText(attempt, display)};
    title.removeAll(QString());
    compared.title = title.join(QStringLiteral(" · "));
    ComparedExchange& exchange = compared.exchange;
    exchange.facts = factsOf(attempt, *detail.profile, display);
    if (attempt.request)
        exchange.requestHeaders = attempt.request->headers;
    exchange.requestBody = requestBody(detail.bodies.at(index), exchange.requestHeaders);
    if (attempt.response) {
        exchange.responseHeaders = attempt.response->headers;
        exchange.responseBody = {attempt.response->body.has_value(),
            attempt.response->body.value_or(QByteArray()), contentType(exchange.responseHeaders)};
    }
    return compared;
}

} // namespace waybill
