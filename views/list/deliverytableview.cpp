// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverytableview.h"

#include "items/deliverytablemodel.h"
#include "list/deliverydelegate.h"
#include "list/deliverytablepresenter.h"
#include "list/rowcopy.h"
#include "list/rowmenu.h"
#include "list/tablecolumns.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace waybill {

namespace {

using Model = DeliveryTableModel;

DeliveryKey keyOf(const QModelIndex& index)
{
    return {SourceId{index.data(Model::SourceRole).toString()},
        DeliveryId{index.data(Model::IdRole).toString()}};
}

/// j and k are arrows.
std::optional<int> rowKey(int key)
{
    switch (key) {
    case Qt::Key_J:
        return Qt::Key_Down;
    case Qt::Key_K:
        return Qt::Key_Up;
    default:
        return std::nullopt;
    }
}

} // namespace

DeliveryTableView::DeliveryTableView(QAbstractItemModel* model, QWidget* parent)
    : QTableView(parent)
{
    setModel(model);
    setupLook();
    m_columns = new TableColumns(horizontalHeader(), this);
    setupHeaderMenu();
    keepTopRow();
    horizontalHeader()->setSortIndicator(Model::Started, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(this, &QTableView::activated, this,
        [this](const QModelIndex& index) { emit deliveryActivated(keyOf(index)); });
}

void DeliveryTableView::setupLook()
{
    setItemDelegate(new DeliveryDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Deliveries"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    // Header texts begin where the cells' texts do.
    horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section { padding: 3px %1px; border: none; font-weight: bold;"
                       " background: palette(window); color: palette(window-text); }"
                       "QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; }")
            .arg(DeliveryDelegate::horizontalMargin));
    updateRowHeight();
}

void DeliveryTableView::updateRowHeight()
{
    const int height = DeliveryDelegate::rowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    emit rowHeightChanged();
}

void DeliveryTableView::setupHeaderMenu()
{
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint where) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_columns->fillMenu(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(where));
    });
}

void DeliveryTableView::keepTopRow()
{
    connect(model(), &QAbstractItemModel::layoutAboutToBeChanged, this,
        [this] { m_topRow = model()->index(rowAt(0), 0); });
    connect(model(), &QAbstractItemModel::layoutChanged, this, [this] {
        // The scroll range follows the new number of rows only now.
        updateGeometries();
        if (m_topRow.isValid())
            verticalScrollBar()->setValue(m_topRow.row());
        m_topRow = QPersistentModelIndex();
    });
}

DeliveryKey DeliveryTableView::currentDelivery() const
{
    return keyOf(currentIndex());
}

QModelIndexList DeliveryTableView::selectedRowsInOrder() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<DeliveryKey> DeliveryTableView::selectedDeliveries() const
{
    QList<DeliveryKey> keys;
    for (const QModelIndex& row : selectedRowsInOrder())
        keys += keyOf(row);
    return keys;
}

void DeliveryTableView::copyRows() const
{
    const QModelIndexList rows = selectedRowsInOrder();
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(rowsAsTsv(rows, m_columns->shown()));
}

void DeliveryTableView::copyCell() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(DeliveryTablePresenter::copyText(currentIndex()));
}

void DeliveryTableView::copyRole(int role) const
{
    const QVariant value = currentIndex().data(role);
    // Of several URLs the last one is where the delivery ended.
    const QString text
        = role == Model::RouteRole ? value.toStringList().constLast() : value.toString();
    QGuiApplication::clipboard()->setText(text);
}

void DeliveryTableView::fillContextMenu(QMenu& menu)
{
    fillRowMenu(*this, menu);
    menu.addSeparator();
    menu.addActions(actions());
    menu.setToolTipsVisible(true); // they say why an action is disabled
}

QString DeliveryTableView::currentEvent() const
{
    return currentIndex().data(Model::EventIdRole).toString();
}

QString DeliveryTableView::currentEndpoint() const
{
    return currentIndex().data(Model::EndpointIdRole).toString();
}

void DeliveryTableView::requestSameEvent()
{
    if (!currentEvent().isEmpty())
        emit sameEventRequested(currentEvent());
}

void DeliveryTableView::requestEndpointName()
{
    if (!currentEndpoint().isEmpty())
        emit nameEndpointRequested(currentDelivery().source, currentEndpoint());
}

void DeliveryTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || keyOf(current) != keyOf(previous))
        emit currentDeliveryChanged(keyOf(current));
}

/// Of the list, not of the row, and in the same column.
void DeliveryTableView::goToEnd(bool isLast, bool extends)
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const QModelIndex from = currentIndex();
    const int column = from.isValid() ? from.column() : columnAt(0);
    const QModelIndex to = model()->index(isLast ? rows - 1 : 0, std::max(0, column));
    if (!extends || !from.isValid())
        return setCurrentIndex(to);
    selectionModel()->select(
        QItemSelection(from, to), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
}

void DeliveryTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    const auto modifiers = event->modifiers();
    const bool isPlain = (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        goToEnd(event->key() == Qt::Key_End, modifiers.testFlag(Qt::ShiftModifier));
        return;
    }
    if (const auto key = rowKey(event->key()); isPlain && key) {
        QKeyEvent arrow(event->type(), *key, modifiers);
        QTableView::keyPressEvent(&arrow);
        return;
    }
    // The view would swallow every other letter for its keyboard search; the window has keys of its
    // own ("/", "[" and "]").
    if (isPlain && event->text().size() == 1 && event->text().at(0).isPrint()
        && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DeliveryTableView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillContextMenu(*menu);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                        : event->globalPos());
}

void DeliveryTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_columns->fit(viewport()->width());
}

void DeliveryTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

} // namespace waybill
