// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparisondelegate.h"

#include "comparison/comparisonmodel.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;

bool isLeft(const QModelIndex& index)
{
    return index.column() == ComparisonModel::LeftColumn;
}

bool differs(const QModelIndex& index)
{
    return index.data(ComparisonModel::KindRole).toInt() != int(Kind::Same);
}

bool isSelected(const QStyleOptionViewItem& option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

bool isSign(const QModelIndex& index)
{
    return index.column() == ComparisonModel::SignColumn;
}

QColor textColour(
    const QStyleOptionViewItem& option, const QModelIndex& index, const ComparisonColours& colours)
{
    const bool isQuiet = index.data(ComparisonModel::IsVolatileRole).toBool()
        || index.data(ComparisonModel::IsFoldRole).toBool()
        || !index.data(ComparisonModel::IsHereRole).toBool();
    if (isSelected(option) && isSign(index))
        return option.palette.color(QPalette::HighlightedText);
    return isQuiet ? colours.quiet : colours.text;
}

QList<QTextLayout::FormatRange> markedRanges(const QList<bool>& marks, const QColor& colour)
{
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype start = 0; start < marks.size();) {
        qsizetype end = start + 1;
        while (end < marks.size() && marks.at(end) == marks.at(start))
            ++end;
        if (marks.at(start)) {
            QTextLayout::FormatRange range;
            range.start = int(start);
            range.length = int(end - start);
            range.format.setBackground(colour);
            ranges.append(range);
        }
        start = end;
    }
    return ranges;
}

} // namespace

void ComparisonDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option, index);
    paintText(*painter, option, index);
    paintFrame(*painter, option);
    painter->restore();
}

void ComparisonDelegate::paintGround(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ComparisonColours colours = ComparisonColours::of(option.palette);
    if (isSelected(option) && isSign(index))
        painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (index.data(ComparisonModel::IsTitleRole).toBool())
        painter.fillRect(option.rect, colours.title);
    else if (!isSign(index) && !index.data(ComparisonModel::IsHereRole).toBool())
        painter.fillRect(option.rect, colours.nothing);
    else if (differs(index) && !isSign(index)
        && !index.data(ComparisonModel::IsVolatileRole).toBool())
        painter.fillRect(option.rect, isLeft(index) ? colours.left.ground : colours.right.ground);
}

/// Lines above and below: the ground and the marks stay to be seen.
void ComparisonDelegate::paintFrame(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (!isSelected(option))
        return;
    constexpr int thickness = 2;
    const QColor colour = option.palette.color(QPalette::Link);
    const QRect& rect = option.rect;
    painter.fillRect(rect.left(), rect.top(), rect.width(), thickness, colour);
    painter.fillRect(rect.left(), rect.bottom() + 1 - thickness, rect.width(), thickness, colour);
}

void ComparisonDelegate::paintText(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    const ComparisonColours colours = ComparisonColours::of(option.palette);
    const bool isTitle = index.data(ComparisonModel::IsTitleRole).toBool();
    QFont font = option.font;
    font.setBold(isTitle);
    painter.setClipRect(option.rect);
    painter.setPen(textColour(option, index, colours));
    QTextLayout layout(text, font, painter.device());
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    if (!index.data(ComparisonModel::IsVolatileRole).toBool())
        layout.setFormats(markedRanges(index.data(ComparisonModel::MarksRole).value<QList<bool>>(),
            isLeft(index) ? colours.left.mark : colours.right.mark));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const bool isMoved
        = !isTitle && !isSign(index) && !index.data(ComparisonModel::IsFoldRole).toBool();
    const qreal y = option.rect.top() + (option.rect.height() - line.height()) / 2;
    layout.draw(&painter, QPointF(option.rect.left() + margin - (isMoved ? m_offset : 0), y));
}

} // namespace waybill
