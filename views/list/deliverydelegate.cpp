// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverydelegate.h"

#include "items/deliverytablemodel.h"
#include "list/attemptstext.h"
#include "list/statusglyph.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

using Model = DeliveryTableModel;

constexpr int margin = DeliveryDelegate::horizontalMargin;
constexpr int gap = 4;

QRect contentRect(const QRect& cell)
{
    return cell.adjusted(margin, 0, -margin, 0);
}

void paintText(QPainter& painter, const QRect& rect, const QString& text, int alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, alignment | Qt::TextSingleLine, fitting);
}

DeliveryStatus statusOf(const QModelIndex& index)
{
    return DeliveryStatus(index.data(Model::StatusRole).toInt());
}

/// Trouble that is over (a failure before a try that was accepted) is not
/// trouble any more.
bool isTrouble(const QModelIndex& index)
{
    constexpr int firstError = 400;
    const DeliveryStatus status = statusOf(index);
    if (status == DeliveryStatus::Failed || status == DeliveryStatus::Dead)
        return true;
    const int http = index.data(Model::HttpStatusRole).toInt();
    return status != DeliveryStatus::Delivered
        && (http >= firstError || (http == 0 && index.data(Model::ErrorCodeRole).isValid()));
}

/// A square of the height of a capital letter and a bit, standing on the text's
/// base line.
QRectF glyphSquare(const QRect& content, const QFontMetrics& metrics, double share)
{
    const double side = std::round(metrics.ascent() * share);
    const double top = content.top() + std::round((content.height() - side) / 2.0);
    return {double(content.left()), top, side, side};
}

void paintStatus(QPainter& painter, const QRect& content, const QModelIndex& index,
    const StatusColours& colours, const QColor& ground)
{
    const DeliveryStatus status = statusOf(index);
    const QRectF square = glyphSquare(content, painter.fontMetrics(), 0.95);
    paintStatusGlyph(painter, square, status, colours.forStatus(status), ground);
    painter.setPen(colours.text);
    paintText(painter, content.adjusted(int(square.width()) + gap, 0, 0, 0),
        index.data(Qt::DisplayRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
}

/// One mark a try; where they do not fit, as many as do and the number of the
/// others.
void paintAttempts(
    QPainter& painter, const QRect& content, const QModelIndex& index, const StatusColours& colours)
{
    const QList<AttemptMark> marks = attemptMarks(index.data(Model::AttemptMarksRole).toUInt());
    if (marks.isEmpty()) {
        painter.setPen(colours.quiet);
        paintText(painter, content, index.data(Qt::DisplayRole).toString(),
            Qt::AlignLeft | Qt::AlignVCenter);
        return;
    }
    const int count = std::max(index.data(Model::AttemptCountRole).toInt(), int(marks.size()));
    QRectF square = glyphSquare(content, painter.fontMetrics(), 0.75);
    const double step = square.width() + gap;
    qsizetype fitting = std::min(marks.size(), qsizetype((content.width() + gap) / step));
    const int restWidth = painter.fontMetrics().horizontalAdvance(u"+255"_s);
    if (fitting < count)
        fitting = std::min(fitting, qsizetype(std::max(0, content.width() - restWidth) / step));
    for (qsizetype i = 0; i < fitting; ++i) {
        const bool failed = marks[i] == AttemptMark::Failed;
        paintAttemptMark(painter, square, marks[i], failed ? colours.trouble : colours.quiet);
        square.translate(step, 0);
    }
    if (fitting == count)
        return;
    painter.setPen(colours.quiet);
    const QRect rest(int(square.left()), content.top(), restWidth, content.height());
    painter.drawText(
        rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, u"+%1"_s.arg(count - fitting));
}

QColor textColour(const QModelIndex& index, const StatusColours& colours)
{
    switch (index.column()) {
    case Model::Result:
    case Model::ErrorCode:
        return isTrouble(index) ? colours.trouble : colours.text;
    case Model::Source:
    case Model::EventId:
    case Model::DeliveryIdColumn:
        return colours.quiet;
    default:
        return colours.text;
    }
}

QColor groundColour(const QStyleOptionViewItem& option, const StatusColours& colours)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return colours.selection;
    return option.features.testFlag(QStyleOptionViewItem::Alternate) ? colours.alternate
                                                                     : colours.base;
}

void paintFocus(QPainter& painter, const QStyleOptionViewItem& option, const StatusColours& colours)
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(colours.quiet, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

} // namespace

const StatusColours& DeliveryDelegate::colours(const QPalette& palette) const
{
    if (m_paletteKey != palette.cacheKey()) {
        m_paletteKey = palette.cacheKey();
        m_colours = StatusColours::of(palette);
    }
    return m_colours;
}

void DeliveryDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const StatusColours& palette = colours(option.palette);
    const QColor ground = groundColour(option, palette);
    const QRect content = contentRect(option.rect);
    painter->save();
    painter->setFont(option.font);
    painter->fillRect(option.rect, ground);
    if (index.column() == Model::Status) {
        paintStatus(*painter, content, index, palette, ground);
    } else if (index.column() == Model::Attempts) {
        paintAttempts(*painter, content, index, palette);
    } else {
        painter->setPen(textColour(index, palette));
        paintText(*painter, content, index.data(Qt::DisplayRole).toString(),
            index.data(Qt::TextAlignmentRole).toInt());
    }
    paintFocus(*painter, option, palette);
    painter->restore();
}

QSize DeliveryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int glyph = index.column() == Model::Status ? option.fontMetrics.ascent() + gap : 0;
    return {option.fontMetrics.horizontalAdvance(text) + glyph + 2 * margin + 1,
        rowHeight(option.fontMetrics)};
}

int DeliveryDelegate::rowHeight(const QFontMetrics& metrics)
{
    return metrics.height() + std::max(4, metrics.height() / 3);
}

} // namespace waybill
