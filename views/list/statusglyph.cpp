// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/statusglyph.h"

#include <QPainter>
#include <QPainterPath>

namespace waybill {

namespace {

/// Shapes are drawn in a square of 16 by 16 units.
constexpr double units = 16;

QPen line(const QColor& colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintCheck(QPainter& painter, const QColor& colour)
{
    painter.setPen(line(colour, 1.8));
    painter.drawPolyline(QPolygonF({{3, 8.5}, {6.5, 12}, {13, 4.5}}));
}

void paintWarning(QPainter& painter, const QColor& colour, const QColor& ground)
{
    painter.setPen(line(colour, 1.5));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{8, 2}, {14.8, 14}, {1.2, 14}}));
    painter.setPen(line(ground, 1.6));
    painter.drawLine(QPointF(8, 6), QPointF(8, 9.5));
    painter.drawPoint(QPointF(8, 12.2));
}

void paintClock(QPainter& painter, const QColor& colour)
{
    painter.setPen(line(colour, 1.6));
    painter.drawEllipse(QPointF(8, 8), 6, 6);
    painter.drawPolyline(QPolygonF({{8, 4.5}, {8, 8}, {10.5, 9.5}}));
}

void paintCrossedSquare(QPainter& painter, const QColor& colour, const QColor& ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 1.5, 1.5);
    painter.setPen(line(ground, 1.8));
    painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5));
    painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5));
}

void paintCircle(QPainter& painter, const QColor& colour, bool isBarred)
{
    painter.setPen(line(colour, 1.6));
    painter.drawEllipse(QPointF(8, 8), 6, 6);
    if (isBarred)
        painter.drawLine(QPointF(4, 12), QPointF(12, 4));
}

} // namespace

void paintStatusGlyph(QPainter& painter, const QRectF& square, DeliveryStatus status,
    const QColor& colour, const QColor& ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / units, square.height() / units);
    painter.setBrush(Qt::NoBrush);
    switch (status) {
    case DeliveryStatus::Delivered:
        paintCheck(painter, colour);
        break;
    case DeliveryStatus::Failed:
        paintWarning(painter, colour, ground);
        break;
    case DeliveryStatus::Pending:
        paintClock(painter, colour);
        break;
    case DeliveryStatus::Dead:
        paintCrossedSquare(painter, colour, ground);
        break;
    case DeliveryStatus::Canceled:
        paintCircle(painter, colour, true);
        break;
    case DeliveryStatus::Unknown:
        paintCircle(painter, colour, false);
        break;
    }
    painter.restore();
}

void paintChangeDot(
    QPainter& painter, const QRectF& square, const QColor& colour, const QColor& ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = square.width() / 5;
    painter.setPen(QPen(ground, radius / 2));
    painter.setBrush(colour);
    painter.drawEllipse(square.topRight() + QPointF(-radius / 2, radius), radius, radius);
    painter.restore();
}

void paintAttemptMark(
    QPainter& painter, const QRectF& square, AttemptMark mark, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = square.width() / 8;
    switch (mark) {
    case AttemptMark::Delivered:
        painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(square.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
        break;
    case AttemptMark::Failed: {
        const double notch = square.width() * 0.25;
        const QPointF top(square.center().x(), square.top());
        const QPolygonF outline({square.topLeft(), top - QPointF(notch, 0), top + QPointF(0, notch),
            top + QPointF(notch, 0), square.topRight(), square.bottomRight(), square.bottomLeft()});
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(outline);
        break;
    }
    case AttemptMark::Unknown:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square.center(), square.width() / 5, square.width() / 5);
        break;
    case AttemptMark::None:
        break;
    }
    painter.restore();
}

} // namespace waybill
