// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/rowmenu.h"

#include "items/deliverytablemodel.h"
#include "list/deliverytableview.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace waybill {

namespace {

using Table = DeliveryTableView;

QString tr(const char* text)
{
    return QCoreApplication::translate("RowMenu", text);
}

template <typename Ask> QAction* add(Table& table, QMenu& menu, const char* text, Ask ask)
{
    QAction* action = menu.addAction(tr(text));
    QObject::connect(action, &QAction::triggered, &table, ask);
    return action;
}

void addEventAndEndpoint(Table& table, QMenu& menu)
{
    add(table, menu, "&All deliveries of this event", &Table::requestSameEvent)
        ->setEnabled(!table.currentEvent().isEmpty());
    if (!table.currentEndpoint().isEmpty())
        add(table, menu, "&Name this endpoint…", &Table::requestEndpointName);
}

} // namespace

void fillRowMenu(Table& table, QMenu& menu)
{
    add(table, menu, "Copy &rows", &Table::copyRows)->setShortcut(QKeySequence::Copy);
    fillCopyMenu(table, menu);
    menu.addSeparator();
    addEventAndEndpoint(table, menu);
    menu.addSeparator();
    add(table, menu, "Copy &payload", &Table::copyPayloadRequested)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    add(table, menu, "Copy as cUR&L", &Table::copyCurlRequested);
    add(table, menu, "Copy &summary", &Table::copySummaryRequested);
}

void fillCopyMenu(Table& table, QMenu& menu)
{
    const auto addRole = [&](const char* text, int role) {
        add(table, menu, text, [&table, role] {
            table.copyRole(role);
        })->setEnabled(table.currentIndex().data(role).isValid());
    };
    add(table, menu, "Copy &cell", &Table::copyCell)->setEnabled(table.currentIndex().isValid());
    addRole("Copy &delivery id", DeliveryTableModel::IdRole);
    addRole("Copy &event id", DeliveryTableModel::EventIdRole);
    addRole("Copy &URL", DeliveryTableModel::RouteRole);
}

} // namespace waybill
