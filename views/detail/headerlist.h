// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/headertablemodel.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace waybill {

/// A compact list of headers: two columns without lines, as high as its rows up to a limit.
class HeaderList : public QTableView
{
    Q_OBJECT

public:
    explicit HeaderList(QWidget* parent = nullptr);

    /// `added`: names of headers that Waybill put in; they are marked.
    void setHeaders(const HttpHeaders& headers, const QList<QByteArray>& added = {});
    void setSecretsHidden(bool hidden);
    /// The list takes the height of its rows, but not of more than `rows` (at least 1).
    void setMostRows(int rows);
    int rowHeight() const;
    /// Only the lines that contain this, whatever its case, are shown; empty: all.
    void setFilter(const QString& text);

public slots:
    /// The selected lines, as on the wire, masked as shown.
    void copy() const;
    /// All of them, shown or not.
    void copyAll() const;

signals:
    /// The user wants to filter.
    void filterRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void copyCell(int column) const;
    void updateHeight();

    QString lineAt(const QModelIndex& index) const;

    HeaderTableModel* m_model;
    QSortFilterProxyModel* m_shown; ///< what the filter leaves
    int m_mostRows = 5;
};

} // namespace waybill
