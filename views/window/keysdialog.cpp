// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keysdialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("KeysDialog", text);
}

QString plainText(const QAction& action)
{
    QString text = action.text().section(QLatin1Char('\t'), 0, 0);
    text.remove(QLatin1Char('&'));
    text.remove(QChar(u'…'));
    return text;
}

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

QList<std::pair<QString, QString>> listKeys(const QList<QAction*>& actions)
{
    QList<std::pair<QString, QString>> keys{
        {QStringLiteral("/"), tr("Filter the list")},
        {QStringLiteral("Esc"), tr("Close the comparison; back to the list")},
        {QStringLiteral("↑ ↓  j k"), tr("Next and previous delivery")},
        {QStringLiteral("Enter"), tr("From the list to the detail")},
        {QStringLiteral("Home"), tr("The newest deliveries")},
        {QStringLiteral("["), tr("Previous attempt")},
        {QStringLiteral("]"), tr("Next attempt")},
        {QStringLiteral("D"), tr("What is different about this one?")},
        {QStringLiteral("C"), tr("Mark an attempt for comparing, then compare with it")},
        {QStringLiteral("Ctrl+I"), tr("Facts of the delivery, or its attempt again")},
        {QStringLiteral("Ctrl+Enter"), tr("Send, in the replay editor")},
        {QStringLiteral("Ctrl+C"), tr("Copy the selected rows as a table, or the selected text")},
        {QStringLiteral("Ctrl+F"), tr("Find in a body; F3 goes on")},
    };
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty())
            keys.append(
                {action->shortcut().toString(QKeySequence::NativeText), plainText(*action)});
    }
    return keys;
}

KeysDialog::KeysDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    const auto keys = listKeys(actions);
    auto* table = new QTableWidget(int(keys.size()), 2, this);
    table->setAccessibleName(tr("Keys and what they do"));
    table->verticalHeader()->hide();
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < int(keys.size()); ++row) {
        table->setItem(row, 0, cell(keys.at(row).first));
        table->setItem(row, 1, cell(keys.at(row).second));
    }
    table->resizeColumnToContents(0);
    table->setWordWrap(false);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 34);
}

} // namespace waybill
