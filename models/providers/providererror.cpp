// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providererror.h"

#include "domain/httpdate.h"
#include "providers/jsonslice.h"
#include "providers/providerprofile.h"
#include "providers/redactedsample.h"

namespace waybill {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

/// GitHub refuses with 403 what it will let through later.
bool isRateLimited(const ProviderProfile& profile, const HttpResponse& response)
{
    const HttpHeaders& headers = response.headers;
    const QByteArray& remaining = profile.rateLimit.remainingHeader;
    return response.status == 429
        || (response.status == 403
            && (headers.contains("Retry-After")
                || (!remaining.isEmpty()
                    && headers.value(remaining).value_or(QByteArray()).trimmed() == "0")));
}

FetchError::Kind kindOf(int status)
{
    switch (status) {
    case 401:
        return FetchError::Kind::Unauthorized;
    case 403:
        return FetchError::Kind::Forbidden;
    case 404:
    case 410:
        return FetchError::Kind::NotFound;
    case 429:
        return FetchError::Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return FetchError::Kind::ServerError;
    if (status >= 400)
        return FetchError::Kind::Refused;
    return status >= 300 ? FetchError::Kind::Redirected : FetchError::Kind::Protocol;
}

std::optional<milliseconds> secondsOf(const QByteArray& text)
{
    bool ok = false;
    const qint64 seconds = text.trimmed().toLongLong(&ok);
    constexpr qint64 year = 366LL * 24 * 3600;
    return ok && seconds >= 0 ? std::optional(milliseconds(qMin(seconds, year) * 1000))
                              : std::nullopt;
}

/// A past date means: at once.
std::optional<milliseconds> untilHttpDate(const QByteArray& text, Instant now)
{
    const auto date = httpDate(text.trimmed());
    if (!date)
        return std::nullopt;
    return milliseconds(qMax(qint64(0), date->toMilliseconds() - now.toMilliseconds()));
}

std::optional<milliseconds> untilReset(
    const RateLimit& limit, const HttpHeaders& headers, Instant now)
{
    if (limit.resetHeader.isEmpty())
        return std::nullopt;
    const auto value = headers.value(limit.resetHeader);
    bool ok = false;
    const qint64 seconds = value.value_or(QByteArray()).trimmed().toLongLong(&ok);
    if (!ok || limit.resetUnit == RateLimit::ResetUnit::Seconds)
        return value ? secondsOf(*value) : std::nullopt;
    constexpr qint64 lastSecond = 253'402'300'799; // the year 9999
    const qint64 msecs = qBound(qint64(0), seconds, lastSecond) * 1000 - now.toMilliseconds();
    return milliseconds(qMax(qint64(0), msecs));
}

/// Only an answer that turns down for now is asked how long now lasts.
std::optional<milliseconds> retryAfter(
    const ProviderProfile& profile, const HttpResponse& response, Instant now)
{
    if (const auto value = response.headers.value("Retry-After")) {
        const auto seconds = secondsOf(*value);
        const auto wait = seconds ? seconds : untilHttpDate(*value, now);
        if (wait)
            return wait;
    }
    return isRateLimited(profile, response) ? untilReset(profile.rateLimit, response.headers, now)
                                            : std::nullopt;
}

/// Whatever an error body holds there, as one line: a text, a list, texts by field.
QString wordsOf(const JsonSlice& value, int depth = 3)
{
    QStringList words;
    if (value.kind() == JsonKind::Array && depth > 0) {
        for (const JsonSlice& each : value.elements())
            words.append(wordsOf(each, depth - 1));
    } else if (value.kind() == JsonKind::Object && depth > 0) {
        const auto members = value.members();
        for (const auto& [name, inside] :
            members.value_or(QList<std::pair<QByteArray, JsonSlice>>()))
            words.append(QString::fromUtf8(name) + u": "_s + wordsOf(inside, depth - 1));
    } else {
        words.append(value.text());
    }
    words.removeAll(QString());
    return words.join(u"; "_s);
}

} // namespace

FetchError providerError(const ProviderProfile& profile, const HttpResponse& response, Instant now)
{
    FetchError error;
    error.kind = isRateLimited(profile, response) ? FetchError::Kind::RateLimited
                                                  : kindOf(response.status);
    error.httpStatus = response.status;
    error.cause = QStringLiteral("HTTP %1 %2")
                      .arg(QString::number(response.status), QString::fromUtf8(response.reason))
                      .trimmed();
    const JsonSlice body(response.body);
    error.providerCode = wordsOf(body.firstOf(profile.errorBody.code));
    error.providerTitle = wordsOf(body.firstOf(profile.errorBody.title));
    error.providerDetail = wordsOf(body.firstOf(profile.errorBody.detail));
    if (!profile.requestIdHeader.isEmpty())
        error.requestId = QString::fromUtf8(
            response.headers.value(profile.requestIdHeader).value_or(QByteArray()));
    error.retryAfter = retryAfter(profile, response, now);
    error.sample = redactedSample(response.body);
    return error;
}

} // namespace waybill
