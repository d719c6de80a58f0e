// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/attemptbutton.h"

#include "window/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>

namespace waybill {

namespace {

constexpr int padding = 10;
constexpr int markGap = 7;

QFont boldened(QFont font)
{
    font.setBold(true);
    return font;
}

QColor troubleColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xFF, 0x8A, 0x80) : QColor(0xB3, 0x20, 0x1A);
}

} // namespace

AttemptButton::AttemptButton(const QString& text, Mark mark, bool isReplay, QWidget* parent)
    : QAbstractButton(parent)
    , m_mark(mark)
    , m_isReplay(isReplay)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize AttemptButton::sizeHint() const
{
    // As wide as when it is chosen, so that choosing moves nothing.
    const QFontMetrics metrics(boldened(font()));
    const int width = metrics.horizontalAdvance(text()) + markRect().width() + markGap;
    return {width + 2 * padding, metrics.height() + 8};
}

QRect AttemptButton::markRect() const
{
    const int side = fontMetrics().height() * 5 / 8;
    return {padding, (height() - side) / 2, side, side};
}

void AttemptButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawFrame(painter);
    drawMark(painter);
    painter.setFont(isChecked() ? boldened(font()) : font());
    painter.setPen(palette().color(QPalette::ButtonText));
    const int left = markRect().right() + 1 + markGap;
    painter.drawText(QRect(left, 0, width() - left, height()), int(Qt::AlignVCenter), text());
}

void AttemptButton::drawFrame(QPainter& painter) const
{
    const QColor accent = palette().color(QPalette::Link);
    const QColor line = isChecked() || m_isReplay ? accent : palette().color(QPalette::Mid);
    const qreal strength = hasFocus() ? 2 : 1;
    painter.setPen(QPen(line, strength, m_isReplay && !isChecked() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(palette().color(isChecked() ? QPalette::Base : QPalette::Button));
    const qreal inset = strength / 2;
    painter.drawRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
    if (isChecked())
        painter.fillRect(QRect(0, height() - 3, width(), 3), accent);
}

void AttemptButton::drawMark(QPainter& painter) const
{
    const QRectF box = QRectF(markRect()).adjusted(0.75, 0.75, -0.75, -0.75);
    const QColor trouble = troubleColor(palette());
    const QColor quiet = palette().color(QPalette::ButtonText);
    switch (m_mark) {
    case Mark::Failed: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(trouble);
        const QPointF notch(box.center().x(), box.top() + box.height() / 2);
        painter.drawPolygon(
            QPolygonF({box.topLeft(), {box.center().x() - box.width() / 4, box.top()}, notch,
                {box.center().x() + box.width() / 4, box.top()}, box.topRight(), box.bottomRight(),
                box.bottomLeft()}));
        break;
    }
    case Mark::Delivered:
    case Mark::Unknown:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(quiet, 1.5, m_mark == Mark::Unknown ? Qt::DotLine : Qt::SolidLine));
        painter.drawRect(box);
        break;
    }
}

} // namespace waybill
