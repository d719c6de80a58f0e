// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

constexpr double nameLeft = 12;
constexpr double notch = 9;

struct Colours
{
    QColor failed;
    QColor onFailed;
    QColor text;
    QColor quiet;
    QColor line;
    QColor accent;
    QColor base;
};

/// Red is no palette role; light and dark each have one that reads at 4.5:1 with its text.
Colours coloursOf(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool isDark = text.lightness() > base.lightness();
    return {.failed = isDark ? QColor(0xff, 0x8f, 0x85) : QColor(0xb4, 0x23, 0x18),
        .onFailed = isDark ? QColor(0x1b, 0x12, 0x12) : QColor(0xff, 0xff, 0xff),
        .text = text,
        .quiet = palette.color(QPalette::PlaceholderText),
        .line = palette.color(QPalette::Mid),
        .accent = palette.color(QPalette::Link),
        .base = base};
}

QColor faint(QColor colour, double opacity)
{
    colour.setAlphaF(float(opacity));
    return colour;
}

/// One visit of the canvas: what all the little drawing steps need.
class Canvas
{
public:
    Canvas(QPainter& painter, const TimelineLayout& layout, const TimelineLook& look)
        : m_painter(painter)
        , m_layout(layout)
        , m_look(look)
        , m_colours(coloursOf(look.palette))
        , m_rowsBottom(look.size.height() - layout.tickHeight)
    {
    }

    void paint()
    {
        m_painter.fillRect(QRectF({0, 0}, m_look.size), m_colours.base);
        paintGrid();
        paintTickLabels();
        m_painter.save();
        m_painter.setClipRect(QRectF(0, 0, m_look.size.width(), m_rowsBottom));
        m_painter.translate(0, -m_look.scrolled);
        paintNames();
        paintEmptyText();
        for (const TimelineBar& bar : m_layout.bars)
            paintBar(bar);
        for (const TimelineNote& note : m_layout.notes)
            paintNote(note);
        paintNextTry();
        m_painter.restore();
        paintDragged();
    }

private:
    void paintGrid()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(QPen(faint(m_colours.line, 0.7), 1));
        for (const TimelineTick& tick : m_layout.ticks)
            m_painter.drawLine(
                QPointF(std::round(tick.x), 0), QPointF(std::round(tick.x), m_rowsBottom));
        for (const BarExtent& fold : m_layout.folds) {
            const QRectF band(fold.left, 0, fold.width(), m_rowsBottom);
            m_painter.fillRect(band, QBrush(faint(m_colours.line, 0.6), Qt::BDiagPattern));
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void paintTickLabels()
    {
        m_painter.setPen(m_colours.quiet);
        for (const TimelineTick& tick : m_layout.ticks) {
            const double width = textWidth(tick.label) + 4;
            drawText({tick.x - width / 2, m_rowsBottom, width, m_layout.tickHeight}, tick.label,
                Qt::AlignCenter);
        }
    }

    void paintNames()
    {
        const QFontMetricsF metrics(m_painter.font());
        for (const TimelineRowName& row : m_layout.rows) {
            m_painter.setPen(row.isReplay ? m_colours.accent : m_colours.text);
            const QString name
                = metrics.elidedText(row.name, Qt::ElideMiddle, m_layout.nameWidth + 1);
            drawText({nameLeft, row.top, m_layout.nameWidth + 4, m_layout.barHeight}, name,
                Qt::AlignVCenter | Qt::AlignLeft);
        }
    }

    void paintEmptyText()
    {
        if (m_layout.emptyText.isEmpty())
            return;
        m_painter.setPen(m_colours.quiet);
        const double top = m_layout.rows.isEmpty() ? 0 : m_layout.rows.first().top;
        const double left = m_layout.rows.isEmpty() || m_layout.rows.first().name.isEmpty()
            ? nameLeft
            : m_layout.axisLeft;
        if (m_layout.bars.isEmpty() || m_layout.bars.first().isReplay)
            drawText({left, top, m_look.size.width() - left, m_layout.barHeight},
                m_layout.emptyText, Qt::AlignVCenter | Qt::AlignLeft);
    }

    void paintBar(const TimelineBar& bar)
    {
        if (!bar.rect.isNull())
            bar.isFailed ? paintFailed(bar) : paintAccepted(bar);
        if (bar.isCut)
            paintCut(bar.rect);
        paintRing(bar);
        const bool isOnFilled = bar.isLabelInside && bar.isFailed;
        m_painter.setPen(isOnFilled ? m_colours.onFailed : m_colours.text);
        drawText(bar.labelRect, bar.label, Qt::AlignVCenter | Qt::AlignLeft);
    }

    /// Filled, with a notch in the upper left corner.
    void paintFailed(const TimelineBar& bar)
    {
        const bool isHovered = bar.index == m_look.hovered;
        m_painter.fillRect(bar.rect, isHovered ? m_colours.failed.lighter(112) : m_colours.failed);
        const double side = std::min(notch, bar.rect.width() - 1);
        const QPointF corner = bar.rect.topLeft() + QPointF(bar.rect.width() > 14 ? 2 : 0, 0);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.onFailed);
        m_painter.drawPolygon(
            QPolygonF{corner, corner + QPointF(side, 0), corner + QPointF(side / 2, side * 0.55)});
    }

    /// Outlined and quiet.
    void paintAccepted(const TimelineBar& bar)
    {
        const bool isHovered = bar.index == m_look.hovered;
        m_painter.setPen(QPen(bar.isReplay ? m_colours.accent : m_colours.quiet, 1.4));
        m_painter.setBrush(isHovered ? faint(m_colours.accent, 0.14) : m_colours.base);
        m_painter.drawRect(bar.rect.adjusted(1, 1, -1, -1));
    }

    /// A torn right edge: it goes on beyond the axis.
    void paintCut(const QRectF& rect)
    {
        m_painter.setPen(QPen(m_colours.base, 2));
        for (const double x : {rect.right() - 9, rect.right() - 5})
            m_painter.drawLine(QPointF(x - 3, rect.bottom()), QPointF(x + 3, rect.top()));
    }

    void paintRing(const TimelineBar& bar)
    {
        if (bar.index != m_look.current)
            return;
        const QRectF around = bar.rect.isNull() ? bar.labelRect.adjusted(-4, 0, 4, 0) : bar.rect;
        m_painter.setPen(QPen(m_colours.accent, m_look.hasFocus ? 2.5 : 1.6));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(around.adjusted(-1.5, -1.5, 1.5, 1.5));
    }

    void paintNote(const TimelineNote& note)
    {
        m_painter.setPen(QPen(m_colours.quiet, 1));
        QRectF rect = note.rect;
        if (note.isFolded) {
            paintFoldMark({rect.left() + 4, rect.center().y()});
            rect.setLeft(rect.left() + 12);
        }
        drawText(rect, note.text, Qt::AlignVCenter | Qt::AlignLeft);
    }

    /// Dashed: it has not been yet.
    void paintNextTry()
    {
        if (m_look.nextTry.isEmpty() || m_layout.nextTry.isNull())
            return;
        const double x = std::round(m_layout.nextTry.left() - timelineLabelGap);
        m_painter.setPen(QPen(m_colours.accent, 1.4, Qt::DashLine));
        m_painter.drawLine(QPointF(x, 0), QPointF(x, m_rowsBottom + m_look.scrolled));
        m_painter.setPen(m_colours.text);
        drawText(m_layout.nextTry, m_look.nextTry, Qt::AlignVCenter | Qt::AlignLeft);
    }

    void paintDragged()
    {
        if (m_look.dragged.width() > 0)
            m_painter.fillRect(QRectF(m_look.dragged.left, 0, m_look.dragged.width(), m_rowsBottom),
                faint(m_colours.accent, 0.2));
    }

    /// Two strokes, as ⫽, which few fonts have.
    void paintFoldMark(const QPointF& centre)
    {
        for (const double dx : {-2.0, 1.5})
            m_painter.drawLine(centre + QPointF(dx - 1.5, 5), centre + QPointF(dx + 1.5, -5));
    }

    void drawText(const QRectF& rect, const QString& text, Qt::Alignment alignment)
    {
        if (!text.isEmpty())
            m_painter.drawText(rect, int(alignment) | Qt::TextDontClip | Qt::TextSingleLine, text);
    }

    double textWidth(const QString& text) const
    {
        return QFontMetricsF(m_painter.font()).horizontalAdvance(text);
    }

    QPainter& m_painter;
    const TimelineLayout& m_layout;
    const TimelineLook& m_look;
    Colours m_colours;
    double m_rowsBottom;
};

} // namespace

void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineLook& look)
{
    Canvas(painter, layout, look).paint();
}

} // namespace waybill
