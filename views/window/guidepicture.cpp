// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guidepicture.h"

#include "window/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace waybill {

GuidePicture::GuidePicture(QString base, const QString& shows, QWidget* parent)
    : QWidget(parent)
    , m_base(std::move(base))
{
    setAccessibleName(shows);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    load();
}

void GuidePicture::load()
{
    m_isDark = waybill::isDark(palette());
    m_picture = QPixmap(m_base + QLatin1String(m_isDark ? "-dark.png" : "-light.png"));
    m_scaled = QPixmap();
    update();
}

QSize GuidePicture::pictureSize() const
{
    return m_picture.size() / density;
}

QSize GuidePicture::sizeHint() const
{
    return pictureSize();
}

int GuidePicture::heightForWidth(int width) const
{
    const QSize full = pictureSize();
    return full.isEmpty() ? 0 : std::min(width, full.width()) * full.height() / full.width();
}

/// Scaled once for a size, and smoothly: text stays readable.
void GuidePicture::paintEvent(QPaintEvent*)
{
    const int shownWidth = std::min(width(), pictureSize().width());
    const QSize shown(shownWidth, heightForWidth(shownWidth));
    if (shown.isEmpty())
        return;
    const QSize wanted = (QSizeF(shown) * devicePixelRatioF()).toSize();
    if (m_scaled.size() != wanted) {
        m_scaled = m_picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_scaled);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRect(QPoint(0, 0), shown - QSize(1, 1)));
}

void GuidePicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        load();
    QWidget::changeEvent(event);
}

} // namespace waybill
