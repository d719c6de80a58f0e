// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/headertablemodel.h"

#include "domain/redaction.h"

#include <algorithm>

namespace waybill {

HeaderTableModel::HeaderTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void HeaderTableModel::setHeaders(const HttpHeaders& headers, const QList<QByteArray>& added)
{
    beginResetModel();
    m_headers = headers;
    m_shown = m_areSecretsHidden ? redacted(headers) : headers;
    m_added = added;
    endResetModel();
}

void HeaderTableModel::setSecretsHidden(bool hidden)
{
    m_areSecretsHidden = hidden;
    m_shown = hidden ? redacted(m_headers) : m_headers;
    if (rowCount() > 0)
        emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
}

int HeaderTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

int HeaderTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HeaderTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == NameColumn;
    const HttpHeader& header = m_headers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return isName ? headerText(header.name) : valueText(index.row());
    case BytesRole:
        return isName ? header.name : header.value;
    case IsAddedRole:
        return isAdded(index.row());
    case IsHiddenRole:
        return isHidden(index.row());
    default:
        return {};
    }
}

QString HeaderTableModel::lineText(int row) const
{
    return headerText(m_headers.at(row).name) + QStringLiteral(": ") + valueText(row);
}

bool HeaderTableModel::isHidden(int row) const
{
    return m_shown.at(row) != m_headers.at(row);
}

bool HeaderTableModel::isAdded(int row) const
{
    return std::any_of(m_added.begin(), m_added.end(), [&](const QByteArray& name) {
        return name.compare(m_headers.at(row).name, Qt::CaseInsensitive) == 0;
    });
}

QString HeaderTableModel::valueText(int row) const
{
    return headerText(m_shown.at(row).value);
}

QString headerText(const QByteArray& bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

} // namespace waybill
