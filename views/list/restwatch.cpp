// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/restwatch.h"

#include "items/deliverytablemodel.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>

namespace waybill {

RestWatch::RestWatch(QTableView* table, QObject* parent)
    : QObject(parent)
    , m_table(table)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &RestWatch::tell);
    const auto restart = qOverload<>(&QTimer::start);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, &m_rest, restart);
    table->viewport()->installEventFilter(this);
    watchModel();
}

void RestWatch::watchModel()
{
    const auto restart = qOverload<>(&QTimer::start);
    const QAbstractItemModel* model = m_table->model();
    connect(model, &QAbstractItemModel::rowsInserted, &m_rest, restart);
    connect(model, &QAbstractItemModel::rowsRemoved, &m_rest, restart);
    connect(model, &QAbstractItemModel::layoutChanged, &m_rest, restart);
    connect(model, &QAbstractItemModel::modelReset, &m_rest, restart);
}

bool RestWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        m_rest.start();
    return QObject::eventFilter(watched, event);
}

void RestWatch::tell()
{
    const QAbstractItemModel* model = m_table->model();
    const int first = m_table->rowAt(0);
    const int below = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = below < 0 ? model->rowCount() - 1 : below;
    QList<DeliveryKey> onScreen;
    for (int row = first; row >= 0 && row <= last; ++row) {
        const QModelIndex index = model->index(row, 0);
        onScreen.append({SourceId{index.data(DeliveryTableModel::SourceRole).toString()},
            DeliveryId{index.data(DeliveryTableModel::IdRole).toString()}});
    }
    emit rested(onScreen);
}

} // namespace waybill
