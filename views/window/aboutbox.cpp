// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/aboutbox.h"

#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace waybill {

namespace {

constexpr int iconSide = 48;

QLabel* makeLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QHBoxLayout* makeHead(const QString& version)
{
    auto* icon = new QLabel;
    icon->setPixmap(QGuiApplication::windowIcon().pixmap(iconSide));
    icon->setVisible(!icon->pixmap().isNull());
    QLabel* name = makeLabel(AboutBox::tr("Waybill %1").arg(version));
    QFont large = name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.5);
    name->setFont(large);
    auto* words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(makeLabel(AboutBox::tr("A desktop inspector for webhook deliveries.")));
    auto* head = new QHBoxLayout;
    head->addWidget(icon);
    head->addLayout(words, 1);
    head->setSpacing(12);
    return head;
}

QTableWidget* makeTable(const QList<Component>& components)
{
    auto* table = new QTableWidget(int(components.size()), 3);
    table->setAccessibleName(AboutBox::tr("Libraries, their versions and licences"));
    table->setHorizontalHeaderLabels(
        {AboutBox::tr("Library"), AboutBox::tr("Version"), AboutBox::tr("Licence")});
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 3 / 2);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < int(components.size()); ++row) {
        const Component& part = components.at(row);
        int column = 0;
        for (const QString& text : {part.name, part.version, part.licence})
            table->setItem(row, column++, new QTableWidgetItem(text));
    }
    table->resizeColumnsToContents();
    for (const int column : {0, 1})
        table->setColumnWidth(column, table->columnWidth(column) + 16);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

AboutBox::AboutBox(const QString& version, const QList<Component>& components, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Waybill"));
    QTableWidget* table = makeTable(components);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(makeHead(version));
    layout->addWidget(
        makeLabel(tr("Free software under the GNU General Public License, version 3 or "
                     "later (GPL-3.0-or-later), without any warranty. © 2026 The "
                     "Waybill authors.")));
    layout->addWidget(makeLabel(tr("It stands on these libraries, in the versions now in use. None "
                                   "is changed by it.")));
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    const int rowHeight = table->verticalHeader()->defaultSectionSize();
    resize(fontMetrics().averageCharWidth() * 86,
        rowHeight * (int(components.size()) + 2) + fontMetrics().height() * 12);
    table->setFocus();
}

} // namespace waybill
