// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providererror.h"

#include "providers/jsonslice.h"
#include "providers/providerprofile.h"
#include "providers/redactedsample.h"

#include <QDateTime>
#include <QLocale>

namespace waybill {

namespace {

using std::chrono::milliseconds;

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

/// RFC 9110: "Fri, 31 Dec 1999 23:59:59 GMT". A past date means: at once.
std::optional<milliseconds> untilHttpDate(const QByteArray& text, Instant now)
{
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return milliseconds(qMax(qint64(0), date.toMSecsSinceEpoch() - now.toMilliseconds()));
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
    return response.status == 429 ? untilReset(profile.rateLimit, response.headers, now)
                                  : std::nullopt;
}

} // namespace

FetchError providerError(const ProviderProfile& profile, const HttpResponse& response, Instant now)
{
    FetchError error;
    error.kind = kindOf(response.status);
    error.httpStatus = response.status;
    error.cause = QStringLiteral("HTTP %1 %2")
                      .arg(QString::number(response.status), QString::fromUtf8(response.reason))
                      .trimmed();
    const JsonSlice body(response.body);
    error.providerCode = body.firstOf(profile.errorBody.code).text();
    error.providerTitle = body.firstOf(profile.errorBody.title).text();
    error.providerDetail = body.firstOf(profile.errorBody.detail).text();
    error.retryAfter = retryAfter(profile, response, now);
    error.sample = redactedSample(response.body);
    return error;
}

} // namespace waybill
