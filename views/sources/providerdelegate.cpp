// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/providerdelegate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace waybill {

namespace {

constexpr int margin = 8; // pixels, at the left and the right
constexpr int padding = 5; // above and below the two lines

QFont nameFont(QFont font)
{
    font.setBold(true);
    return font;
}

QString elided(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace

void ProviderDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor strong = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? strong : item.palette.color(QPalette::PlaceholderText);
    const QRect lines = item.rect.adjusted(margin, padding, -margin, -padding);
    const QFont bold = nameFont(item.font);
    const QString name = elided(bold, index.data(Qt::DisplayRole).toString(), lines.width());
    const int rest = lines.width() - QFontMetrics(bold).horizontalAdvance(name) - 2 * margin;

    painter->save();
    painter->setPen(strong);
    painter->setFont(bold);
    painter->drawText(lines, int(Qt::AlignLeft | Qt::AlignTop), name);
    painter->setFont(item.font);
    painter->drawText(lines, int(Qt::AlignLeft | Qt::AlignBottom),
        elided(item.font, index.data(SummaryRole).toString(), lines.width()));
    painter->setPen(quiet);
    painter->drawText(lines, int(Qt::AlignRight | Qt::AlignTop),
        elided(item.font, index.data(NoteRole).toString(), std::max(0, rest)));
    painter->restore();
}

QSize ProviderDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {0,
        QFontMetrics(nameFont(option.font)).height() + option.fontMetrics.height() + 2
            + 2 * padding};
}

} // namespace waybill
