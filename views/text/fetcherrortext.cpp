// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/fetcherrortext.h"

#include "text/formatduration.h"

#include <QCoreApplication>
#include <QStringList>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("describeFetchError", text);
}

/// "%1" is the source, "%2" the HTTP status.
QString headlineOf(FetchError::Kind kind)
{
    using Kind = FetchError::Kind;
    switch (kind) {
    case Kind::Cancelled:
        return tr("Reading %1 was stopped.");
    case Kind::InvalidRequest:
        return tr("The request to %1 was not sent.");
    case Kind::HostNotFound:
        return tr("The host of %1 was not found.");
    case Kind::Unreachable:
        return tr("%1 cannot be reached.");
    case Kind::Tls:
        return tr("No secure connection to %1.");
    case Kind::TimedOut:
        return tr("%1 did not answer in time.");
    case Kind::Dropped:
        return tr("%1 closed the connection before the answer was complete.");
    case Kind::Redirected:
        return tr("%1 sends the request on to another address.");
    case Kind::TooLarge:
        return tr("The answer of %1 is too large.");
    case Kind::BadEncoding:
        return tr("The answer of %1 arrived damaged.");
    case Kind::Protocol:
        return tr("The answer of %1 is not valid HTTP.");
    case Kind::Unauthorized:
        return tr("%1 does not accept the token (%2).");
    case Kind::Forbidden:
        return tr("%1 does not let this token read deliveries (%2).");
    case Kind::NotFound:
        return tr("%1 has no delivery log at this address (%2).");
    case Kind::Refused:
        return tr("%1 refused the request (%2).");
    case Kind::RateLimited:
        return tr("%1 asks to slow down (%2).");
    case Kind::ServerError:
        return tr("%1 answered with an error of its own (%2).");
    case Kind::Malformed:
        return tr("The answer of %1 cannot be read: it is not valid JSON.");
    case Kind::NotADeliveryLog:
        return tr("The answer of %1 is not a delivery log.");
    case Kind::Endless:
        return tr("%1 sends the same deliveries again and again.");
    case Kind::SecretMissing:
        return tr("There is no token for %1.");
    case Kind::Storage:
        return tr("Deliveries of %1 could not be stored.");
    }
    return {};
}

QString adviceOf(const FetchError& error)
{
    using Kind = FetchError::Kind;
    switch (error.kind) {
    case Kind::Cancelled:
        return tr("What was read stays.");
    case Kind::InvalidRequest:
        return tr("Check the address and the filters.");
    case Kind::HostNotFound:
        return tr("Check the base URL and the network connection.");
    case Kind::Unreachable:
        return tr("Check the base URL and that the server is running.");
    case Kind::Tls:
        return tr("Check the base URL. The server's certificate was not accepted.");
    case Kind::TimedOut:
    case Kind::TooLarge:
        return tr("Try again with a shorter time range.");
    case Kind::Dropped:
    case Kind::BadEncoding:
        return tr("Try again. If it stays so, look for a proxy in between.");
    case Kind::Redirected:
        return tr("The token is not sent there. Check the base URL.");
    case Kind::Protocol:
    case Kind::NotFound:
        return tr("Check the base URL.");
    case Kind::Unauthorized:
    case Kind::SecretMissing:
        return tr("Enter a valid token.");
    case Kind::Forbidden:
        return tr("Use a token that may read webhook deliveries.");
    case Kind::Refused:
        return tr("Check the filters.");
    case Kind::RateLimited:
    case Kind::ServerError:
        return error.retryAfter ? tr("Try again in %1.").arg(formatDuration(*error.retryAfter))
                                : tr("Try again later.");
    case Kind::Malformed:
    case Kind::NotADeliveryLog:
        return tr("Try again. If it stays so, check that the base URL is that of the API.");
    case Kind::Endless:
        return tr("Try again, or choose a shorter time range.");
    case Kind::Storage:
        return tr("Check the free space and the permissions of the folder.");
    }
    return {};
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
    QString headline = headlineOf(error.kind);
    if (error.httpStatus == 0)
        headline.remove(QStringLiteral(" (%2)"));
    headline.replace(QStringLiteral("%2"), QString::number(error.httpStatus));
    headline.replace(QStringLiteral("%1"), sourceName); // last: the name may hold a %2
    return {headline, detailOf(error), adviceOf(error)};
}

} // namespace waybill
