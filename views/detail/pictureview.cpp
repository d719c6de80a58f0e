// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/pictureview.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>

namespace waybill {

namespace {

constexpr int margin = 8;

/// Only these: a log is full of what strangers sent.
QImage decoded(const QByteArray& bytes)
{
    constexpr std::array formats{"png", "jpeg", "gif", "webp"};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (std::ranges::find(formats, format) == formats.end())
        return {};
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > PictureView::mostPixels)
        return {};
    return reader.read();
}

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
    , m_decoding(this)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
}

void PictureView::setPicture(const QByteArray& bytes)
{
    clear();
    m_decoding.run(
        [bytes] { return decoded(bytes); }, [this](const QImage& image) { take(image); });
}

void PictureView::clear()
{
    m_decoding.cancel();
    m_image = {};
    m_caption.clear();
    update();
}

void PictureView::take(const QImage& image)
{
    m_image = image;
    m_caption = image.isNull()
        ? tr("This picture cannot be shown: it is damaged, too large, or of another kind.")
        : tr("%1 × %2 pixels").arg(image.width()).arg(image.height());
    setAccessibleDescription(m_caption);
    update();
    emit shown();
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int line = fontMetrics().height();
    const QRect room = rect().adjusted(margin, margin, -margin, -2 * margin - line);
    QSize size = m_image.size();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull() && !size.isEmpty())
        painter.drawImage(QRect(room.topLeft(), size), m_image);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int y = m_image.isNull() ? margin : room.top() + size.height() + margin;
    painter.drawText(QRect(margin, y, width() - 2 * margin, 2 * line),
        int(Qt::AlignLeft | Qt::AlignTop) | int(Qt::TextWordWrap), m_caption);
}

} // namespace waybill
