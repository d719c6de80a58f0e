// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/exchangetext.h"

#include "text/formatcount.h"
#include "text/formatduration.h"
#include "text/httpreason.h"
#include "text/statustext.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("exchangeText", text);
}

QString joined(QStringList parts, const QString& separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// SHA-256 of no bytes.
constexpr QLatin1StringView emptyHash(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

QString statusLine(const RecordedResponse& response)
{
    if (!response.status)
        return tr("no status recorded");
    if (response.reason.isEmpty())
        return httpStatusText(*response.status);
    return QString::number(*response.status) + u' ' + QString::fromUtf8(response.reason);
}

} // namespace

QString TitleText::plain() const
{
    return joined({head, text, quiet}, QStringLiteral(" "));
}

TitleText requestTitle(const Attempt& attempt)
{
    TitleText title{tr("Request"), {}, {}};
    if (!attempt.request) {
        title.quiet = tr("not in this log");
        return title;
    }
    const bool assumed = attempt.request->method.isEmpty();
    const QString method
        = assumed ? QStringLiteral("POST") : QString::fromUtf8(attempt.request->method);
    title.text = joined({method, attempt.request->url}, QStringLiteral(" "));
    if (assumed)
        title.quiet = tr("(POST assumed)");
    return title;
}

TitleText responseTitle(const Attempt& attempt)
{
    TitleText title{tr("Response"), {}, {}};
    const QString duration = attempt.duration ? formatDuration(*attempt.duration) : QString();
    if (!attempt.response) {
        title.text = duration;
        title.quiet = tr("no response recorded");
        return title;
    }
    const auto& body = attempt.response->body;
    title.text = joined(
        {statusLine(*attempt.response), duration, body ? formatBytes(body->size()) : QString()},
        QStringLiteral(" · "));
    return title;
}

QStringList errorLines(const Attempt& attempt)
{
    QStringList lines;
    for (const AttemptError& error : attempt.errors) {
        const QString head = joined({error.code, error.title}, QStringLiteral(" "));
        const QString detail = error.detail == error.title ? QString() : error.detail;
        lines.append(joined({head, detail}, QStringLiteral(": ")));
    }
    lines.removeAll(QString());
    return lines;
}

QString reportedFailureText(const Delivery& delivery)
{
    if (delivery.reportedFailures.isEmpty())
        return {};
    const bool isMessage = delivery.eventType.startsWith(QStringLiteral("message"));
    const bool delivered = delivery.status == DeliveryStatus::Delivered;
    QString text;
    if (delivered)
        text = isMessage ? tr("Webhook delivered, but the message failed: %1")
                         : tr("Webhook delivered, but it reports a failure: %1");
    else
        text = isMessage ? tr("The message failed too: %1") : tr("It reports a failure: %1");
    return text.arg(delivery.reportedFailures.join(QStringLiteral(", ")));
}

QString noAttemptText(const Delivery& delivery)
{
    if (delivery.attemptCount.value_or(0) == 0)
        return tr("No attempt is in this log yet.");
    const QString tries = tr("This log counts the tries, but keeps no request and no answer.");
    return delivery.payloadHash.isEmpty() || delivery.payload
        ? tries
        : tries + u'\n' + hashOnlyText(delivery);
}

QString hashOnlyText(const Delivery& delivery)
{
    if (delivery.payloadHash.compare(emptyHash, Qt::CaseInsensitive) == 0)
        return tr("The body was empty, says its hash.");
    return tr("The body is not in this log, only its hash.");
}

QString attemptResult(const Attempt& attempt)
{
    if (attempt.response && attempt.response->status)
        return QString::number(*attempt.response->status);
    return tr("no answer");
}

QString attemptSpeech(const Attempt& attempt, qsizetype count)
{
    const QString name
        = attempt.origin == AttemptOrigin::Replay ? tr("Replay %1 of %2") : tr("Attempt %1 of %2");
    return joined(
        {name.arg(attempt.number).arg(count), statusText(attempt.status), attemptResult(attempt)},
        QStringLiteral(", "));
}

} // namespace waybill
