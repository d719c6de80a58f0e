// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/normalisedwriter.h"

#include "providers/jsonsyntax.h"
#include "providers/jsonwriter.h"

namespace waybill {

namespace {

QByteArray statusWord(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Pending:
        return "pending";
    case DeliveryStatus::Delivered:
        return "delivered";
    case DeliveryStatus::Failed:
        return "failed";
    case DeliveryStatus::Dead:
        return "dead";
    case DeliveryStatus::Canceled:
        return "canceled";
    case DeliveryStatus::Unknown:
        break;
    }
    return "unknown";
}

/// A word the profile does not know is "unknown"; no word at all is left out.
QString statusText(DeliveryStatus status, const QString& providerWord)
{
    const bool isKnown = status != DeliveryStatus::Unknown || !providerWord.isEmpty();
    return isKnown ? QString::fromLatin1(statusWord(status)) : QString();
}

QByteArray originWord(AttemptOrigin origin)
{
    switch (origin) {
    case AttemptOrigin::Provider:
        return "provider";
    case AttemptOrigin::ProviderManual:
        return "providerManual";
    case AttemptOrigin::Replay:
        return "replay";
    case AttemptOrigin::Capture:
        break;
    }
    return "capture";
}

/// Writes members whose value is known and leaves out the others.
class MemberWriter
{
public:
    void text(QByteArrayView key, const QString& value)
    {
        if (value.isEmpty())
            return;
        json.key(key);
        json.text(value.toUtf8());
    }
    void time(QByteArrayView key, const std::optional<Instant>& value)
    {
        if (!value)
            return;
        json.key(key);
        json.text(value->toIso());
    }
    void number(QByteArrayView key, std::optional<qint64> value)
    {
        if (!value)
            return;
        json.key(key);
        json.number(*value);
    }
    void body(QByteArrayView key, const std::optional<QByteArray>& value)
    {
        if (!value)
            return;
        json.key(key);
        json.bytes(*value);
    }

    JsonWriter json;
};

void writeHeaders(MemberWriter& out, const HttpHeaders& headers)
{
    if (headers.isEmpty())
        return;
    out.json.key("headers");
    out.json.beginArray();
    for (const HttpHeader& header : headers) {
        out.json.beginArray();
        out.json.bytes(header.name);
        out.json.bytes(header.value);
        out.json.endArray();
    }
    out.json.endArray();
}

void writeRequest(MemberWriter& out, const RecordedRequest& request)
{
    out.json.key("request");
    out.json.beginObject();
    out.text("method", QString::fromUtf8(request.method));
    out.text("url", request.url);
    writeHeaders(out, request.headers);
    out.body("body", request.body);
    out.json.endObject();
}

void writeResponse(MemberWriter& out, const RecordedResponse& response)
{
    out.json.key("response");
    out.json.beginObject();
    out.number("status", response.status);
    writeHeaders(out, response.headers);
    out.body("body", response.body);
    out.json.endObject();
}

void writeErrors(MemberWriter& out, const QList<AttemptError>& errors)
{
    if (errors.isEmpty())
        return;
    out.json.key("errors");
    out.json.beginArray();
    for (const AttemptError& error : errors) {
        out.json.beginObject();
        out.text("code", error.code);
        out.text("title", error.title);
        out.text("detail", error.detail);
        out.json.endObject();
    }
    out.json.endArray();
}

std::optional<qint64> millisecondsOf(const std::optional<Nanoseconds>& duration)
{
    using std::chrono::milliseconds;
    return duration ? std::optional<qint64>(std::chrono::floor<milliseconds>(*duration).count())
                    : std::nullopt;
}

void writeAttempt(MemberWriter& out, const Attempt& attempt)
{
    out.json.beginObject();
    out.number("number", attempt.number);
    out.text("origin", QString::fromLatin1(originWord(attempt.origin)));
    out.text("status", statusText(attempt.status, attempt.providerStatus));
    out.time("startedAt", attempt.startedAt);
    out.time("finishedAt", attempt.finishedAt);
    out.number("durationMs", millisecondsOf(attempt.duration));
    if (attempt.request)
        writeRequest(out, *attempt.request);
    if (attempt.response)
        writeResponse(out, *attempt.response);
    writeErrors(out, attempt.errors);
    out.json.endObject();
}

void writeAttempts(MemberWriter& out, const QList<Attempt>& attempts)
{
    out.json.key("attempts");
    out.json.beginArray();
    for (const Attempt& attempt : attempts)
        writeAttempt(out, attempt);
    out.json.endArray();
}

void writePayload(MemberWriter& out, const std::optional<QByteArray>& payload)
{
    if (!payload)
        return;
    out.json.key("payload");
    if (isValidJson(*payload))
        out.json.raw(withoutJsonSpace(*payload));
    else
        out.json.base64(*payload);
}

void writeExtra(MemberWriter& out, const QList<std::pair<QString, QByteArray>>& extra)
{
    if (extra.isEmpty())
        return;
    out.json.key("extra");
    out.json.beginObject();
    for (const auto& [name, value] : extra) {
        out.json.key(name.toUtf8());
        if (isValidJson(value))
            out.json.raw(withoutJsonSpace(value));
        else
            out.json.base64(value);
    }
    out.json.endObject();
}

QString errorText(const AttemptError& error)
{
    return (error.code + u' ' + error.title).trimmed();
}

/// "code title" of the newest failed attempt, or of the delivery where the log has no attempts;
/// empty if none failed with a reason.
QString errorText(const Delivery& delivery)
{
    for (qsizetype i = delivery.attempts.size() - 1; i >= 0; --i) {
        const Attempt& attempt = delivery.attempts.at(i);
        if (attempt.status == DeliveryStatus::Failed || attempt.status == DeliveryStatus::Dead)
            return errorText(attempt.errors.value(0));
    }
    return delivery.attempts.isEmpty() ? errorText(delivery.error) : QString();
}

void writeNewest(MemberWriter& out, const Delivery& delivery)
{
    const Attempt* newest = delivery.lastAttempt();
    const QString url = newest && newest->request ? newest->request->url : QString();
    out.text("endpointUrl", url.isEmpty() ? delivery.endpointUrl : url);
    if (!newest)
        out.number("httpStatus", delivery.httpStatus);
    else if (newest->response)
        out.number("httpStatus", newest->response->status);
}

/// Attempts that were only counted are unknown; none at all is a fact.
bool knowsAttempts(const Delivery& delivery)
{
    return !delivery.attempts.isEmpty() || delivery.attemptCount == 0;
}

} // namespace

QByteArray normalisedLine(
    const Delivery& delivery, const QString& sourceName, const QString& providerId)
{
    MemberWriter out;
    out.json.beginObject();
    out.text("source", sourceName);
    out.text("provider", providerId);
    out.text("id", delivery.id.value);
    out.text("eventId", delivery.eventId);
    out.text("eventType", delivery.eventType);
    out.text("status", statusText(delivery.status, delivery.providerStatus));
    out.time("occurredAt", delivery.occurredAt);
    out.time("startedAt", delivery.startedAt);
    out.time("finishedAt", delivery.finishedAt);
    writeNewest(out, delivery);
    out.number("attemptCount", delivery.attemptCount);
    out.time("nextAttemptAt", delivery.nextAttemptAt);
    out.text("error", errorText(delivery));
    writePayload(out, delivery.payload);
    out.text("payloadHash", delivery.payloadHash);
    writeExtra(out, delivery.extra);
    if (knowsAttempts(delivery))
        writeAttempts(out, delivery.attempts);
    out.json.endObject();
    return out.json.json();
}

} // namespace waybill
