// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/rowcopy.h"

#include "list/deliverytablepresenter.h"

namespace waybill {

namespace {

QString cellText(const QModelIndex& index)
{
    QString text = DeliveryTablePresenter::copyText(index);
    for (const QChar separator : {u'\t', u'\n', u'\r'})
        text.replace(separator, u' ');
    return text;
}

} // namespace

QString rowsAsTsv(const QModelIndexList& rows, const QList<int>& columns)
{
    QString tsv;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells += cellText(row.siblingAtColumn(column));
        tsv += cells.join(u'\t') + u'\n';
    }
    return tsv;
}

} // namespace waybill
