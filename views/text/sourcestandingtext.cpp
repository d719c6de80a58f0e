// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sourcestandingtext.h"

#include "text/formatcount.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("sourceStandingText", text);
}

QString loadingText(const FeedProgress& progress)
{
    if (progress.page == 0)
        return tr("loading");
    return progress.pageCount ? tr("loading %1 of %2").arg(progress.page).arg(*progress.pageCount)
                              : tr("loading page %1").arg(progress.page + 1);
}

QString reasonText(FetchError::Kind kind)
{
    using Kind = FetchError::Kind;
    switch (kind) {
    case Kind::Unauthorized:
        return tr("token refused");
    case Kind::Forbidden:
        return tr("not allowed");
    case Kind::NotFound:
        return tr("no log there");
    case Kind::RateLimited:
        return tr("too many requests");
    case Kind::ServerError:
        return tr("server error");
    case Kind::Refused:
        return tr("request refused");
    case Kind::HostNotFound:
    case Kind::Unreachable:
        return tr("offline");
    case Kind::TimedOut:
        return tr("timed out");
    case Kind::Tls:
        return tr("no secure connection");
    case Kind::Malformed:
    case Kind::NotADeliveryLog:
        return tr("not a delivery log");
    case Kind::SecretMissing:
        return tr("no token");
    case Kind::Cancelled:
    case Kind::InvalidRequest:
    case Kind::Dropped:
    case Kind::Redirected:
    case Kind::TooLarge:
    case Kind::BadEncoding:
    case Kind::Protocol:
    case Kind::Endless:
    case Kind::Storage:
        break;
    }
    return tr("failed");
}

QString failureText(const FetchError& error)
{
    const QString reason = reasonText(error.kind);
    return error.httpStatus == 0 ? reason : tr("%1: %2").arg(error.httpStatus).arg(reason);
}

} // namespace

QString sourceStandingText(const SourceStanding& standing)
{
    switch (standing.condition) {
    case SourceCondition::Read:
        return formatCount(standing.progress.deliveries);
    case SourceCondition::Saved:
        return tr("saved file");
    case SourceCondition::Archived:
        return tr("archive only");
    case SourceCondition::Unread:
        return tr("not read yet");
    case SourceCondition::Opening:
        return tr("opening");
    case SourceCondition::Loading:
        return loadingText(standing.progress);
    case SourceCondition::Waiting:
        return tr("waiting to try again");
    case SourceCondition::Cancelled:
        return tr("cancelled");
    case SourceCondition::PageLimit:
        return tr("stopped at the page limit");
    case SourceCondition::NoToken:
        return tr("no token");
    case SourceCondition::Failed:
        break;
    }
    return failureText(standing.error.value_or(FetchError{}));
}

QChar sourceStandingShape(SourceCondition condition)
{
    switch (condition) {
    case SourceCondition::Read:
        return u'✓';
    case SourceCondition::Saved:
    case SourceCondition::Archived:
        return u'▤';
    case SourceCondition::Unread:
        return u'○';
    case SourceCondition::Opening:
    case SourceCondition::Loading:
    case SourceCondition::Waiting:
        return u'◷';
    case SourceCondition::Cancelled:
    case SourceCondition::PageLimit:
        return u'■';
    case SourceCondition::NoToken:
    case SourceCondition::Failed:
        break;
    }
    return u'▲';
}

} // namespace waybill
