// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/fetcherrortext.h"

#include "text/formatduration.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace waybill {

namespace {

using Kind = FetchError::Kind;

QString tr(const char* text)
{
    return QCoreApplication::translate("describeFetchError", text);
}

/// What is said of one kind of error. In a headline "%1" is the source, "%2" the HTTP status.
struct Words
{
    Kind kind;
    const char* headline;
    const char* advice;
};

#define WORDS(text) QT_TRANSLATE_NOOP("describeFetchError", text)

constexpr Words allWords[] = {
    {Kind::Cancelled, WORDS("Reading %1 was stopped."), WORDS("What was read stays.")},
    {Kind::InvalidRequest, WORDS("The request to %1 was not sent."),
        WORDS("Check the address and the filters.")},
    {Kind::HostNotFound, WORDS("The host of %1 was not found."),
        WORDS("Check the base URL and the network connection.")},
    {Kind::Unreachable, WORDS("%1 cannot be reached."),
        WORDS("Check the base URL and that the server is running.")},
    {Kind::Tls, WORDS("No secure connection to %1."),
        WORDS("Check the base URL. The server's certificate was not accepted.")},
    {Kind::TimedOut, WORDS("%1 did not answer in time."),
        WORDS("Try again with a shorter time range.")},
    {Kind::Dropped, WORDS("%1 closed the connection before the answer was complete."),
        WORDS("Try again. If it stays so, look for a proxy in between.")},
    {Kind::Redirected, WORDS("%1 sends the request on to another address."),
        WORDS("The token is not sent there. Check the base URL.")},
    {Kind::TooLarge, WORDS("The answer of %1 is too large."),
        WORDS("Try again with a shorter time range.")},
    {Kind::BadEncoding, WORDS("The answer of %1 arrived damaged."),
        WORDS("Try again. If it stays so, look for a proxy in between.")},
    {Kind::Protocol, WORDS("The answer of %1 is not valid HTTP."), WORDS("Check the base URL.")},
    {Kind::Unauthorized, WORDS("%1 does not accept the token (%2)."),
        WORDS("Enter a valid token.")},
    {Kind::Forbidden, WORDS("%1 does not let this token read deliveries (%2)."),
        WORDS("Use a token that may read webhook deliveries.")},
    {Kind::NotFound, WORDS("%1 has no delivery log at this address (%2)."),
        WORDS("Check the ids and the base URL.")},
    {Kind::Refused, WORDS("%1 refused the request (%2)."), WORDS("Check the filters.")},
    {Kind::RateLimited, WORDS("%1 asks to slow down (%2)."), WORDS("Try again later.")},
    {Kind::ServerError, WORDS("%1 answered with an error of its own (%2)."),
        WORDS("Try again later.")},
    {Kind::Malformed, WORDS("The answer of %1 cannot be read: it is not valid JSON."),
        WORDS("Try again. If it stays so, check that the base URL is that of the API.")},
    {Kind::NotADeliveryLog, WORDS("The answer of %1 is not a delivery log."),
        WORDS("Try again. If it stays so, check that the base URL is that of the API.")},
    {Kind::Endless, WORDS("%1 sends the same deliveries again and again."),
        WORDS("Try again, or choose a shorter time range.")},
    {Kind::SecretMissing, WORDS("There is no token for %1."), WORDS("Enter a valid token.")},
    {Kind::Storage, WORDS("Deliveries of %1 could not be stored."),
        WORDS("Check the free space and the permissions of the folder.")},
};

#undef WORDS

const Words& wordsOf(Kind kind)
{
    const auto* const found = std::find_if(std::begin(allWords), std::end(allWords),
        [kind](const Words& words) { return words.kind == kind; });
    Q_ASSERT(found != std::end(allWords));
    return *found;
}

QString adviceOf(const FetchError& error)
{
    const bool mayWait = error.kind == Kind::RateLimited || error.kind == Kind::ServerError;
    if (mayWait && error.retryAfter)
        return tr("Try again in %1.").arg(formatDuration(*error.retryAfter));
    return tr(wordsOf(error.kind).advice);
}

/// "10011 Too many requests: You have exceeded …", else the technical cause.
QString causeOf(const FetchError& error)
{
    QStringList title{error.providerCode, error.providerTitle};
    title.removeAll(QString());
    QStringList words{title.join(u' '), error.providerDetail};
    words.removeAll(QString());
    words.removeDuplicates();
    return words.isEmpty() ? error.cause : words.join(QStringLiteral(": "));
}

QString detailOf(const FetchError& error)
{
    QString cause = causeOf(error);
    if (!error.requestId.isEmpty())
        cause = tr("%1 (request id %2)").arg(cause, error.requestId);
    if (error.page == 0)
        return cause;
    return cause.isEmpty() ? tr("Page %1").arg(error.page)
                           : tr("Page %1: %2").arg(QString::number(error.page), cause);
}

} // namespace

QString FetchErrorText::oneLine() const
{
    QString line;
    for (const QString& part : {headline, detail, advice}) {
        if (part.isEmpty())
            continue;
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + part.simplified();
        if (!line.endsWith(QLatin1Char('.')) && !line.endsWith(QLatin1Char('?')))
            line += QLatin1Char('.');
    }
    return line;
}

FetchErrorText describeFetchError(const FetchError& error, const QString& sourceName)
{
    QString headline = tr(wordsOf(error.kind).headline);
    if (error.httpStatus == 0)
        headline.remove(QStringLiteral(" (%2)"));
    headline.replace(QStringLiteral("%2"), QString::number(error.httpStatus));
    headline.replace(QStringLiteral("%1"), sourceName); // last: the name may hold a %2
    return {headline, detailOf(error), adviceOf(error)};
}

} // namespace waybill
