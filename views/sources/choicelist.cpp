// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/choicelist.h"

#include <QKeyEvent>

#include <algorithm>

namespace waybill {

ChoiceList::ChoiceList(QWidget* parent)
    : QListWidget(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    const auto choose
        = [this](const QListWidgetItem* item) { emit chosen(item->data(Qt::UserRole).toString()); };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void ChoiceList::setChoices(const QList<LookupChoice>& choices)
{
    clear();
    for (const LookupChoice& choice : choices) {
        auto* item = new QListWidgetItem(
            choice.label.isEmpty() ? choice.value : tr("%1 – %2").arg(choice.value, choice.label),
            this);
        item->setData(Qt::UserRole, choice.value);
    }
    setCurrentRow(0);
    fitRows(count());
}

int ChoiceList::filter(const QString& text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int shown = 0;
    for (int row = 0; row < count(); ++row) {
        const bool holdsAll = std::ranges::all_of(words, [this, row](const QString& word) {
            return item(row)->text().contains(word, Qt::CaseInsensitive);
        });
        item(row)->setHidden(!holdsAll);
        if (holdsAll && shown++ == 0)
            setCurrentRow(row);
    }
    fitRows(shown);
    return shown;
}

void ChoiceList::fitRows(int count)
{
    const int rows = std::clamp(count, 1, mostRows);
    setFixedHeight(rows * sizeHintForRow(0) + 2 * frameWidth());
}

void ChoiceList::keyPressEvent(QKeyEvent* event)
{
    const bool isText = !event->text().isEmpty() && event->text().at(0).isPrint()
        && !event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape)
        emit dismissed();
    else if (isText)
        emit typed(event->text());
    else
        QListWidget::keyPressEvent(event);
}

} // namespace waybill
