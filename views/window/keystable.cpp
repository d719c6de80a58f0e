// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keystable.h"

#include "window/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("KeysTable", text);
}

/// "Open saved answers" for "&Open saved answers…\tCtrl+O".
QString plainText(const QAction& action)
{
    QString text = action.text().section(QLatin1Char('\t'), 0, 0);
    text.remove(QLatin1Char('&'));
    text.remove(QChar(u'…'));
    return text;
}

/// `seen`: an action may stand in two menus.
void collect(const QMenu& menu, KeyGroup& group, QSet<const QAction*>& seen)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), group, seen);
        else if (const QString keys = keyText(*action); !keys.isEmpty() && !seen.contains(action))
            group.keys.append({keys, plainText(*action)});
        seen.insert(action);
    }
}

KeyGroup paneKeys()
{
    return {tr("In the panes"),
        {
            {QStringLiteral("↑ ↓  j k"), tr("Next and previous delivery")},
            {QStringLiteral("Enter"), tr("From the list to the detail")},
            {QStringLiteral("Esc"), tr("Back to the list")},
            {QStringLiteral("← →"), tr("Next and previous attempt, in the timeline")},
            {QStringLiteral("+ − 0"), tr("Zoom the timeline; all of it")},
            {QStringLiteral("Ctrl++  Ctrl+−"), tr("Unfold and fold, in a body")},
            {QStringLiteral("Ctrl+Enter"), tr("Send, in the replay editor")},
            {QStringLiteral("Menu"), tr("More for the row, header or value in focus")},
        }};
}

} // namespace

QList<KeyGroup> listKeys(const QMenuBar& menus)
{
    QList<KeyGroup> groups;
    QSet<const QAction*> seen;
    for (const QAction* top : menus.actions()) {
        if (!top->menu())
            continue;
        KeyGroup group{plainText(*top), {}};
        collect(*top->menu(), group, seen);
        if (!group.keys.isEmpty())
            groups.append(group);
    }
    return groups << paneKeys();
}

KeysTable::KeysTable(const QList<KeyGroup>& groups, QWidget* parent)
    : QTableWidget(0, 2, parent)
{
    setAccessibleName(tr("Keys and what they do"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    for (const KeyGroup& group : groups)
        addGroup(group);
    resizeColumnToContents(0);
    setColumnWidth(0, columnWidth(0) + fontMetrics().averageCharWidth() * 3);
    setCurrentCell(0, 1);
}

void KeysTable::addGroup(const KeyGroup& group)
{
    const int title = rowCount();
    insertRow(title);
    auto* heading = new QTableWidgetItem(group.title);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setFlags(Qt::ItemIsEnabled);
    setItem(title, 0, heading);
    setSpan(title, 0, 1, 2);
    for (const auto& [keys, meaning] : group.keys) {
        const int row = rowCount();
        insertRow(row);
        setItem(row, 0, new QTableWidgetItem(keys));
        setItem(row, 1, new QTableWidgetItem(meaning));
    }
}

} // namespace waybill
