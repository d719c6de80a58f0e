// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <functional>

class QMenu;

namespace waybill {

class TableColumns;

/// The table of deliveries: looks, keys, copying, menus. Its model is a
/// presenter over a DeliveryTableModel. Rows that come or move never move what
/// the user looks at: the row at the top stays at the top.
class DeliveryTableView : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned.
    explicit DeliveryTableView(QAbstractItemModel* model, QWidget* parent = nullptr);

    TableColumns* columns() const { return m_columns; }
    DeliveryKey currentDelivery() const;
    QList<DeliveryKey> selectedDeliveries() const; ///< in screen order

    /// Selected rows as tab-separated text to the clipboard.
    void copyRows() const;
    void copyCell() const;
    /// Of the current row, as text.
    void copyRole(int role) const;
    /// What the context menu offers for the current row; at its end what others added by
    /// addAction().
    void fillContextMenu(QMenu& menu);
    /// Of the current row; empty: unknown.
    QString currentEvent() const;
    QString currentEndpoint() const;
    /// Ask for the two below, for the current row.
    void requestSameEvent();
    void requestEndpointName();

    /// Typing a letter is no search here: it would walk a million rows.
    void keyboardSearch(const QString&) override { }

signals:
    /// Empty: no current row.
    void currentDeliveryChanged(const waybill::DeliveryKey& key);
    /// Every row has another height now.
    void rowHeightChanged();
    /// Enter or double click.
    void deliveryActivated(const waybill::DeliveryKey& key);
    void copyPayloadRequested();
    void copyCurlRequested();
    void copySummaryRequested();
    /// The user wants every delivery of the current one's event.
    void sameEventRequested(const QString& eventId);
    /// The user wants to give the current delivery's endpoint a name.
    void nameEndpointRequested(const waybill::SourceId& source, const QString& endpointId);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void goToEnd(bool isLast, bool extends);
    void setupLook();
    void setupHeaderMenu();
    void keepTopRow();
    void updateRowHeight();
    QModelIndexList selectedRowsInOrder() const;

    TableColumns* m_columns = nullptr;
    QPersistentModelIndex m_topRow; ///< while the layout changes
};

} // namespace waybill
