// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodysurface.h"

#include "detail/bodymarks.h"
#include "text/formatcount.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace waybill {

namespace {

constexpr int margin = 8; // pixels left and right of a line number
constexpr int cachedRows = 300;

} // namespace

BodySurface::BodySurface(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_text(std::make_shared<BodyText>())
    , m_layouts(cachedRows)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Base);
}

/// Its font is looked at when it is first shown: a window starts without it.
bool BodySurface::event(QEvent* event)
{
    if (event->type() == QEvent::Polish)
        updateMetrics();
    return QAbstractScrollArea::event(event);
}

int BodySurface::rowHeight() const
{
    ensurePolished();
    return m_rowHeight;
}

void BodySurface::setText(std::shared_ptr<const BodyText> text, BodySyntax syntax,
    const std::vector<RowStretch>& stretches)
{
    m_text = text ? std::move(text) : std::make_shared<BodyText>();
    m_folds = FoldedRows(m_text->rowCount(), stretches);
    m_canFold = !stretches.empty();
    m_syntax = syntax;
    m_matches.reset();
    m_currentMatch = -1;
    m_anchor = m_caret = 0;
    m_goalX = -1;
    m_layouts.clear();
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
    emit caretMoved();
}

void BodySurface::setFolded(qsizetype row, bool folded)
{
    m_folds.setFolded(row, folded);
    takeFolds();
}

void BodySurface::foldAll()
{
    m_folds.foldAll();
    takeFolds();
}

void BodySurface::unfoldAll()
{
    m_folds.unfoldAll();
    takeFolds();
}

/// A caret that is folded away goes to the row of its fold.
void BodySurface::takeFolds()
{
    updateScrollBars();
    const qsizetype row = m_text->rowAt(m_caret);
    if (m_folds.isHidden(row))
        moveCaret(m_text->rowEnd(m_folds.rowAt(m_folds.placeOf(row))), false);
    viewport()->update();
}

void BodySurface::reveal(qsizetype position)
{
    const qsizetype row = m_text->rowAt(position);
    if (!m_folds.isHidden(row))
        return;
    m_folds.reveal(row);
    updateScrollBars();
}

void BodySurface::setBrokenAt(qsizetype position)
{
    m_brokenAt = position;
    viewport()->update();
}

void BodySurface::setMatches(std::shared_ptr<const BodyMatches> matches)
{
    m_matches = std::move(matches);
    m_currentMatch = -1;
    viewport()->update();
}

void BodySurface::setCurrentMatch(qsizetype index)
{
    m_currentMatch = index;
    if (m_matches && index >= 0 && index < qsizetype(m_matches->matches.size())) {
        const BodyMatch& match = m_matches->matches[size_t(index)];
        selectRange(match.start, match.start);
        ensureVisible(match.end());
        ensureVisible(match.start);
    }
    viewport()->update();
}

void BodySurface::selectRange(qsizetype anchor, qsizetype caret)
{
    m_anchor = std::clamp<qsizetype>(anchor, 0, m_text->bytes().size());
    moveCaret(caret, true);
}

BodyMatch BodySurface::selection() const
{
    return {std::min(m_anchor, m_caret), std::abs(m_anchor - m_caret)};
}

QByteArray BodySurface::selectedBytes() const
{
    return m_text->bytes().mid(selection().start, selection().length);
}

double BodySurface::scrollRatio() const
{
    const int range = verticalScrollBar()->maximum();
    return range > 0 ? double(verticalScrollBar()->value()) / range : 0;
}

void BodySurface::setScrollRatio(double ratio)
{
    verticalScrollBar()->setValue(int(std::lround(ratio * verticalScrollBar()->maximum())));
}

QString BodySurface::caretRowText()
{
    return rowLayout(m_text->rowAt(m_caret))->text();
}

int BodySurface::caretUnitInRow()
{
    return unitInCaretRow(m_caret);
}

int BodySurface::unitInCaretRow(qsizetype position)
{
    const qsizetype row = m_text->rowAt(m_caret);
    const qsizetype inside = std::clamp(position, m_text->rowStart(row), m_text->rowEnd(row));
    return rowLayout(row)->unitOf(inside - m_text->rowStart(row));
}

qsizetype BodySurface::positionInCaretRow(int unit)
{
    const qsizetype row = m_text->rowAt(m_caret);
    return m_text->rowStart(row) + rowLayout(row)->byteOfUnit(unit);
}

QRect BodySurface::rectOf(qsizetype position)
{
    const qsizetype row = m_text->rowAt(position);
    const qreal x = textLeft() + rowLayout(row)->xOf(position - m_text->rowStart(row));
    const auto y = int(m_folds.placeOf(row) - firstPlace()) * m_rowHeight;
    return {int(x), y, int(std::ceil(m_charWidth)), m_rowHeight};
}

void BodySurface::updateMetrics()
{
    const QFontMetricsF metrics(font());
    m_charWidth = metrics.horizontalAdvance(QChar(u'0'));
    m_rowHeight = int(std::ceil(metrics.height())) + 2;
    m_colors = bodyColors(palette());
    m_layouts.clear();
    updateScrollBars();
}

void BodySurface::updateScrollBars()
{
    const qsizetype hidden = m_folds.shownCount() - visibleRows();
    verticalScrollBar()->setRange(0, int(std::max<qsizetype>(0, hidden)));
    verticalScrollBar()->setPageStep(visibleRows());
    const int seen = viewport()->width() - gutterWidth();
    const int needed = int(std::ceil(double(m_text->longestRow() + 2) * m_charWidth));
    horizontalScrollBar()->setRange(0, std::max(0, needed - seen));
    horizontalScrollBar()->setPageStep(std::max(1, seen));
    horizontalScrollBar()->setSingleStep(int(4 * m_charWidth));
}

int BodySurface::gutterWidth() const
{
    const auto digits = QString::number(std::max<qsizetype>(m_text->lineCount(), 99)).size();
    return int(std::ceil(double(digits) * m_charWidth)) + 2 * margin + signWidth();
}

int BodySurface::signWidth() const
{
    return m_canFold ? int(std::ceil(1.5 * m_charWidth)) : 0;
}

qreal BodySurface::textLeft() const
{
    return gutterWidth() - horizontalScrollBar()->value();
}

/// On screen; folds count as the one row that they show.
qsizetype BodySurface::firstPlace() const
{
    return verticalScrollBar()->value();
}

int BodySurface::visibleRows() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

BodyRowLayout* BodySurface::rowLayout(qsizetype row)
{
    if (BodyRowLayout* const known = m_layouts.object(row))
        return known;
    // The cache owns it from here on, and is never too small for one.
    m_layouts.insert(row, new BodyRowLayout(*m_text, row, m_syntax, m_colors, font()));
    return m_layouts.object(row);
}

qsizetype BodySurface::positionAt(const QPoint& point)
{
    const qsizetype row = rowUnder(point.y());
    return m_text->rowStart(row) + rowLayout(row)->byteAt(point.x() - textLeft());
}

qsizetype BodySurface::rowUnder(int y) const
{
    const auto offset = qsizetype(std::floor(double(y) / m_rowHeight));
    return m_folds.rowAt(std::clamp<qsizetype>(firstPlace() + offset, 0, m_folds.shownCount() - 1));
}

qsizetype BodySurface::foldSignAt(const QPoint& point) const
{
    const bool isThere = point.x() < gutterWidth()
        && point.x() >= gutterWidth() - margin - signWidth()
        && firstPlace() + point.y() / m_rowHeight < m_folds.shownCount();
    const qsizetype row = rowUnder(point.y());
    return isThere && m_folds.canFold(row) ? row : -1;
}

void BodySurface::moveCaret(qsizetype position, bool select)
{
    m_caret = std::clamp<qsizetype>(position, 0, m_text->bytes().size());
    if (!select)
        m_anchor = m_caret;
    m_goalX = -1;
    ensureVisible(m_caret);
    viewport()->update();
    emit caretMoved();
}

void BodySurface::moveRows(qsizetype rows, bool select)
{
    const qsizetype row = m_text->rowAt(m_caret);
    const qreal goal
        = m_goalX >= 0 ? m_goalX : rowLayout(row)->xOf(m_caret - m_text->rowStart(row));
    const qsizetype target = m_folds.rowAt(
        std::clamp<qsizetype>(m_folds.placeOf(row) + rows, 0, m_folds.shownCount() - 1));
    moveCaret(m_text->rowStart(target) + rowLayout(target)->byteAt(goal), select);
    m_goalX = goal;
}

void BodySurface::ensureVisible(qsizetype position)
{
    reveal(position);
    const qsizetype row = m_text->rowAt(position);
    const qsizetype place = m_folds.placeOf(row);
    if (place < firstPlace())
        verticalScrollBar()->setValue(int(place));
    else if (place >= firstPlace() + visibleRows())
        verticalScrollBar()->setValue(int(place - visibleRows() + 1));
    const auto x = int(rowLayout(row)->xOf(position - m_text->rowStart(row)));
    const int seen = viewport()->width() - gutterWidth();
    const int room = int(4 * m_charWidth);
    if (x < horizontalScrollBar()->value())
        horizontalScrollBar()->setValue(std::max(0, x - room));
    else if (x > horizontalScrollBar()->value() + seen - room)
        horizontalScrollBar()->setValue(x - seen + room);
}

void BodySurface::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const qsizetype end = std::min(m_folds.shownCount(), firstPlace() + visibleRows() + 2);
    if (m_text->isEmpty())
        return;
    for (qsizetype place = firstPlace(); place < end; ++place)
        drawRow(painter, m_folds.rowAt(place), int(place - firstPlace()) * m_rowHeight);
}

void BodySurface::drawRow(QPainter& painter, qsizetype row, int y)
{
    drawGutter(painter, row, y);
    const BodyRowLayout& layout = *rowLayout(row);
    painter.save();
    painter.setClipRect(gutterWidth(), y, viewport()->width(), m_rowHeight);
    painter.setPen(m_colors.text);
    const QPointF topLeft(textLeft(), y + 1);
    const BodyMarks marks{m_matches.get(), m_currentMatch, selection(), m_brokenAt};
    layout.layout().draw(&painter, topLeft,
        marksOfRow(marks, m_text->rowStart(row), m_text->rowEnd(row), layout, m_colors));
    const bool hasCaret = hasFocus() && m_text->rowAt(m_caret) == row;
    if (hasCaret)
        layout.layout().drawCursor(
            &painter, topLeft, layout.unitOf(m_caret - m_text->rowStart(row)), 1);
    drawHidden(painter, row, y);
    painter.restore();
}

void BodySurface::drawGutter(QPainter& painter, qsizetype row, int y) const
{
    if (m_text->isContinuation(row))
        return;
    const QRect rect(0, y, gutterWidth() - margin - signWidth(), m_rowHeight);
    painter.setPen(m_colors.lineNumber);
    drawFoldSign(painter, row, y);
    painter.drawText(
        rect, int(Qt::AlignRight | Qt::AlignVCenter), QString::number(m_text->lineOfRow(row)));
}

void BodySurface::drawFoldSign(QPainter& painter, qsizetype row, int y) const
{
    if (!m_folds.canFold(row))
        return;
    const QRect rect(gutterWidth() - margin - signWidth(), y, margin + signWidth(), m_rowHeight);
    painter.drawText(rect, int(Qt::AlignCenter),
        m_folds.isFolded(row) ? QStringLiteral("▸") : QStringLiteral("▾"));
}

/// Behind the row that a fold shows: how much it hides.
void BodySurface::drawHidden(QPainter& painter, qsizetype row, int y)
{
    const qsizetype hidden = m_folds.hiddenBy(row);
    if (hidden == 0)
        return;
    const qreal x = textLeft() + rowLayout(row)->width() + m_charWidth;
    painter.setPen(m_colors.lineNumber);
    painter.drawText(QRectF(x, y, viewport()->width(), m_rowHeight), int(Qt::AlignVCenter),
        hidden == 1 ? tr("… 1 line") : tr("… %1 lines").arg(formatCount(hidden)));
}

void BodySurface::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void BodySurface::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    const bool isLook
        = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange;
    if (isLook && testAttribute(Qt::WA_WState_Polished))
        updateMetrics();
}

} // namespace waybill
