// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/redeliverytext.h"

#include "domain/delivery.h"
#include "providers/providerprofile.h"
#include "text/fetcherrortext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("redeliveryText", text);
}

QString endpointOf(const Delivery& delivery)
{
    const Attempt* last = delivery.lastAttempt();
    if (last && last->request && !last->request->url.isEmpty())
        return last->request->url;
    return delivery.endpointUrl;
}

bool wasDelivered(const Delivery& delivery)
{
    return delivery.status == DeliveryStatus::Delivered
        || std::any_of(delivery.attempts.begin(), delivery.attempts.end(),
            [](const Attempt& attempt) { return attempt.status == DeliveryStatus::Delivered; });
}

/// " (422): Hook is disabled", with what is not known left out.
QString inWords(const FetchError& error, const QString& providerName)
{
    const QString status
        = error.httpStatus == 0 ? QString() : QStringLiteral(" (%1)").arg(error.httpStatus);
    const QString detail = describeFetchError(error, providerName).detail.simplified();
    return detail.isEmpty() ? status : QStringLiteral("%1: %2").arg(status, detail);
}

} // namespace

RedeliveryQuestion redeliveryQuestion(const Delivery& delivery, const ProviderProfile& profile)
{
    const QString endpoint = endpointOf(delivery);
    QStringList details;
    RedeliveryQuestion question;
    question.isLoud = wasDelivered(delivery);
    if (question.isLoud) {
        question.headline = tr("It was already delivered. Ask %1 to send it again all the same?");
        details += endpoint.isEmpty() ? tr("Your endpoint will get it twice.")
                                      : tr("%1 will get it twice.").arg(endpoint);
    } else {
        question.headline = tr("Ask %1 to send this delivery again?");
        if (!endpoint.isEmpty())
            details += tr("It goes to %1.").arg(endpoint);
    }
    question.headline = question.headline.arg(profile.name);
    if (!profile.redelivery.note.isEmpty())
        details += profile.redelivery.note;
    question.detail = details.join(QLatin1Char('\n'));
    return question;
}

QString redeliveryOutcomeText(const RedeliveryOutcome& outcome, const QString& providerName)
{
    const QString words = inWords(outcome.error, providerName);
    switch (outcome.kind) {
    case RedeliveryOutcome::Kind::Accepted:
        return tr("%1 sends it again.").arg(providerName);
    case RedeliveryOutcome::Kind::Refused:
        return tr("It is not sent again%1").arg(words);
    case RedeliveryOutcome::Kind::NotSent:
        return tr("%1 could not be asked%2").arg(providerName, words);
    case RedeliveryOutcome::Kind::Unknown:
        break;
    }
    const QString what = outcome.error.httpStatus == 0
        ? tr("%1 was asked, but no answer came%2").arg(providerName, words)
        : tr("%1 was asked and answered with an error of its own%2").arg(providerName, words);
    return what + QStringLiteral(".\n")
        + tr("It may have been done. Look whether a new attempt shows up before you ask again.");
}

} // namespace waybill
