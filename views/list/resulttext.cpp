// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/resulttext.h"

#include "items/deliverytablemodel.h"
#include "text/httpreason.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("resultText", text);
}

/// "404 Not Found" as a page's title repeats what the status says.
bool saysMore(const QString& title, int httpStatus)
{
    const QString reason = httpReason(httpStatus);
    return !title.isEmpty() && !title.contains(QString::number(httpStatus))
        && (reason.isEmpty() || title.compare(reason, Qt::CaseInsensitive) != 0);
}

QString httpText(const ResultFacts& facts)
{
    constexpr int firstError = 400;
    if (facts.httpStatus >= firstError && saysMore(facts.responseTitle, facts.httpStatus))
        return u"%1 · %2"_s.arg(facts.httpStatus).arg(facts.responseTitle);
    return httpStatusText(facts.httpStatus);
}

} // namespace

ResultFacts resultFacts(const QModelIndex& index)
{
    using Model = DeliveryTableModel;
    return {index.data(Model::HttpStatusRole).toInt(),
        index.data(Model::ResponseTitleRole).toString(),
        index.data(Model::ErrorTextRole).toString(), index.data(Model::ErrorTitleRole).toString(),
        index.data(Model::ErrorCodeRole).toString()};
}

QString resultText(const ResultFacts& facts)
{
    if (facts.httpStatus != 0)
        return httpText(facts);
    if (!facts.errorText.isEmpty())
        return facts.errorText;
    if (!facts.errorTitle.isEmpty())
        return facts.errorTitle;
    return facts.errorCode.isEmpty() ? QString() : tr("error %1").arg(facts.errorCode);
}

QString resultDetails(const ResultFacts& facts)
{
    QStringList lines;
    if (facts.httpStatus != 0)
        lines += httpStatusText(facts.httpStatus);
    if (!facts.responseTitle.isEmpty())
        lines += tr("Page title: %1").arg(facts.responseTitle);
    const QString error = (facts.errorCode + u' ' + facts.errorTitle).trimmed();
    if (!error.isEmpty())
        lines += tr("Last error: %1").arg(error);
    const QString details = lines.join(u'\n');
    return details == resultText(facts) ? QString() : details;
}

} // namespace waybill
