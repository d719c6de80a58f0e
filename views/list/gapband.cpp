// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gapband.h"

#include "list/deliverydelegate.h"
#include "list/statuscolours.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace waybill {

namespace {

constexpr int margin = DeliveryDelegate::horizontalMargin;
constexpr int gap = 4;
constexpr int rim = 3; // between a dashed line and the text

/// A torn edge: something is missing here.
void paintTear(QPainter& painter, const QRectF& square)
{
    const double width = square.width() / 4;
    QPolygonF line;
    for (int i = 0; i <= 4; ++i) {
        const double x = square.center().x() + (i % 2 == 0 ? -width : width);
        line.append({x, square.top() + square.height() * i / 4});
    }
    painter.drawPolyline(line);
}

} // namespace

GapBand::GapBand(QWidget* parent)
    : QWidget(parent)
    , m_why(new QToolButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setCursor(Qt::ArrowCursor);
    QFont link = m_why->font();
    link.setUnderline(true);
    m_why->setFont(link);
    m_why->setText(tr("Why?"));
    m_why->setAutoRaise(true);
    m_why->setCursor(Qt::PointingHandCursor);
    m_why->setFocusPolicy(Qt::TabFocus);
    m_why->setToolTip(tr("Why deliveries may be missing, and what to do (Shift+F1)"));
    connect(m_why, &QToolButton::clicked, this, &GapBand::whyRequested);
}

void GapBand::setLines(const QStringList& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    setToolTip(lines.join(u'\n'));
    setAccessibleName(lines.join(u' '));
    m_why->setAccessibleName(tr("Why? %1").arg(lines.join(u' ')));
    placeButton();
    update();
}

int GapBand::heightFor(const QFontMetrics& metrics, qsizetype lines)
{
    return int(lines) * metrics.height() + 2 * rim + 2;
}

int GapBand::lineHeight() const
{
    return fontMetrics().height();
}

QString GapBand::fittingLine(qsizetype line) const
{
    const int side = fontMetrics().ascent();
    const int width
        = this->width() - 2 * margin - side - gap - (line == 0 ? m_why->width() + gap : 0);
    return fontMetrics().elidedText(m_lines.at(line), Qt::ElideRight, std::max(0, width));
}

/// Behind the first line.
void GapBand::placeButton()
{
    if (m_lines.isEmpty())
        return;
    m_why->resize(fontMetrics().horizontalAdvance(m_why->text()) + 2 * gap, lineHeight() + 2);
    const int text = fontMetrics().horizontalAdvance(fittingLine(0));
    m_why->move(margin + fontMetrics().ascent() + gap + text + gap, rim);
}

void GapBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StatusColours colours = StatusColours::of(palette());
    painter.setPen(QPen(colours.waiting, 1, Qt::DashLine));
    painter.drawLine(0, 0, width(), 0);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const int side = fontMetrics().ascent();
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        const QRect rect(
            margin, rim + 1 + int(line) * lineHeight(), width() - margin, lineHeight());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.waiting, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintTear(painter,
            QRectF(rect.left(), rect.top() + (rect.height() - side) / 2.0, side, side)
                .adjusted(0, 2, 0, -2));
        painter.setPen(colours.text);
        painter.drawText(rect.adjusted(side + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            fittingLine(line));
    }
}

void GapBand::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeButton();
}

// A mark is no row: nothing of what is done to it reaches the table.

void GapBand::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void GapBand::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

void GapBand::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
}

} // namespace waybill
