// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace waybill {

/// A header list as rows, in wire order, duplicates and case kept.
class HeaderTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        BytesRole = Qt::UserRole, ///< QByteArray: the name or value itself, never masked
        IsAddedRole, ///< bool: Waybill added it, the log does not have it
        IsHiddenRole, ///< bool: the value is masked
    };

    explicit HeaderTableModel(QObject* parent = nullptr);

    /// `added`: names (any case) of headers that the log did not hold.
    void setHeaders(const HttpHeaders& headers, const QList<QByteArray>& added = {});
    const HttpHeaders& headers() const { return m_headers; }
    /// Masks the values that are secrets, or have one inside.
    void setSecretsHidden(bool hidden);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// Display: UTF-8, or Latin-1 where the bytes are not UTF-8.
    QVariant data(const QModelIndex& index, int role) const override;

    /// A line as on the wire, masked as displayed: "Content-Type: text/html".
    QString lineText(int row) const;

private:
    bool isHidden(int row) const;
    bool isAdded(int row) const;
    QString valueText(int row) const;

    HttpHeaders m_headers;
    HttpHeaders m_shown; ///< the same, masked where secrets are hidden
    QList<QByteArray> m_added;
    bool m_areSecretsHidden = false;
};

/// Header bytes as text: UTF-8, or Latin-1 where they are not UTF-8 (RFC 9110, 5.5).
QString headerText(const QByteArray& bytes);

} // namespace waybill
