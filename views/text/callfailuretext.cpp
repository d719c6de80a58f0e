// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/callfailuretext.h"

#include "text/fetcherrortext.h"

#include <QCoreApplication>
#include <QMap>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("callFailureLines", text);
}

QString reasonOf(const FetchError& error, const QString& providerName)
{
    const FetchErrorText text = describeFetchError(error, providerName);
    QString what = text.headline;
    if (what.endsWith(QLatin1Char('.')))
        what.chop(1);
    if (error.httpStatus != 0)
        what = tr("%1 from %2").arg(QString::number(error.httpStatus), providerName);
    return text.detail.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, text.detail);
}

} // namespace

QStringList callFailureLines(const QList<CallFailure>& failures, const QString& providerName)
{
    QStringList lines;
    QMap<QString, int> counts;
    for (const CallFailure& failure : failures) {
        const QString line
            = QStringLiteral("%1: %2").arg(failure.call, reasonOf(failure.error, providerName));
        if (++counts[line] == 1)
            lines.append(line);
    }
    for (QString& line : lines) {
        if (const int count = counts.value(line); count > 1)
            line += QLatin1Char(' ') + tr("(%1 attempts)").arg(count);
    }
    return lines;
}

} // namespace waybill
