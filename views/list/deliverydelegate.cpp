// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverydelegate.h"

#include "items/deliverytablemodel.h"
#include "list/attemptstext.h"
#include "list/deliverytablepresenter.h"
#include "list/statusglyph.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

using Model = DeliveryTableModel;

constexpr int margin = DeliveryDelegate::horizontalMargin;
constexpr int gap = 4;

/// Where a row's own content is: a row that is higher has room for a mark above.
QRect contentRect(const QRect& cell, int rowHeight)
{
    return cell.adjusted(margin, std::max(0, cell.height() - rowHeight), -margin, 0);
}

/// A square of the height of a capital letter and a bit, standing on the text's
/// base line.
QRectF glyphSquare(const QRect& content, const QFontMetrics& metrics, double share)
{
    const double side = std::round(metrics.ascent() * share);
    const double top = content.top() + std::round((content.height() - side) / 2.0);
    return {double(content.left()), top, side, side};
}

QColor textColour(int column, const PaintFacts& facts, const StatusColours& colours)
{
    switch (column) {
    case Model::Result:
    case Model::ErrorCode:
        return facts.isTrouble ? colours.trouble : colours.text;
    case Model::Source:
    case Model::EventId:
    case Model::DeliveryIdColumn:
        return colours.quiet;
    default:
        return colours.text;
    }
}

QColor groundColour(
    const QStyleOptionViewItem& option, const PaintFacts& facts, const StatusColours& colours)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return colours.selection;
    const QColor ground = option.features.testFlag(QStyleOptionViewItem::Alternate)
        ? colours.alternate
        : colours.base;
    return facts.change == 0 ? ground : colours.tinted(ground, facts.change / 255.0);
}

void paintFocus(QPainter& painter, const QStyleOptionViewItem& option, const QRect& content,
    const StatusColours& colours)
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(colours.quiet, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(content.adjusted(-margin, 0, margin - 1, -1));
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

struct DeliveryDelegate::Cell
{
    QRect content;
    QColor ground;
    PaintFacts facts;
    QString text;
    const StatusColours& colours;
};

void DeliveryDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const StatusColours& palette = colours(option.palette);
    const auto facts = index.data(DeliveryTablePresenter::PaintRole).value<PaintFacts>();
    const Cell cell{contentRect(option.rect, rowHeight(option.fontMetrics)),
        groundColour(option, facts, palette), facts, index.data(Qt::DisplayRole).toString(),
        palette};
    const QPen pen = painter->pen();
    if (painter->font() != option.font)
        painter->setFont(option.font);
    painter->fillRect(option.rect, cell.ground);
    if (index.column() == Model::Status) {
        paintStatus(*painter, cell);
    } else if (index.column() == Model::Attempts) {
        paintAttempts(*painter, cell);
    } else {
        painter->setPen(textColour(index.column(), facts, palette));
        const int alignment = index.data(Qt::TextAlignmentRole).toInt();
        m_texts.paint(*painter, cell.content, cell.text, (alignment & Qt::AlignRight) != 0);
    }
    paintFocus(*painter, option, cell.content, palette);
    painter->setPen(pen);
}

void DeliveryDelegate::paintStatus(QPainter& painter, const Cell& cell) const
{
    const DeliveryStatus status = cell.facts.status;
    const QRectF square = glyphSquare(cell.content, painter.fontMetrics(), 0.95);
    paintStatusGlyph(painter, square, status, cell.colours.forStatus(status), cell.ground);
    if (cell.facts.change > 0)
        paintChangeDot(painter, square, cell.colours.text, cell.ground);
    painter.setPen(cell.colours.text);
    m_texts.paint(
        painter, cell.content.adjusted(int(square.width()) + gap, 0, 0, 0), cell.text, false);
}

/// One mark a try; where they do not fit, as many as do and the number of the
/// others.
void DeliveryDelegate::paintAttempts(QPainter& painter, const Cell& cell) const
{
    const QList<AttemptMark> marks = attemptMarks(cell.facts.attemptMarks);
    const StatusColours& colours = cell.colours;
    if (marks.isEmpty()) {
        painter.setPen(colours.quiet);
        m_texts.paint(painter, cell.content, cell.text, false);
        return;
    }
    const int count = std::max(int(cell.facts.attemptCount), int(marks.size()));
    QRectF square = glyphSquare(cell.content, painter.fontMetrics(), 0.75);
    const double step = square.width() + gap;
    qsizetype fitting = std::min(marks.size(), qsizetype((cell.content.width() + gap) / step));
    const int restWidth = painter.fontMetrics().horizontalAdvance(u"+255"_s);
    if (fitting < count)
        fitting
            = std::min(fitting, qsizetype(std::max(0, cell.content.width() - restWidth) / step));
    for (qsizetype i = 0; i < fitting; ++i) {
        const bool failed = marks[i] == AttemptMark::Failed;
        paintAttemptMark(painter, square, marks[i], failed ? colours.trouble : colours.quiet);
        square.translate(step, 0);
    }
    if (fitting == count)
        return;
    painter.setPen(colours.quiet);
    const QRect rest(int(square.left()), cell.content.top(), restWidth, cell.content.height());
    m_texts.paint(painter, rest, u"+%1"_s.arg(count - fitting), false);
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
