// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/latesttask.h"

#include <QByteArray>
#include <QImage>
#include <QWidget>

namespace waybill {

/// Shows an image (PNG, JPEG, GIF, WebP), as large as there is room, with its size below. It is
/// decoded on a worker; one that is too large or damaged is told of.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    /// More pixels are not decoded.
    static constexpr qint64 mostPixels = 50'000'000;

    explicit PictureView(QWidget* parent = nullptr);

    void setPicture(const QByteArray& bytes);
    void clear();
    /// What stands below the picture, or instead of it.
    const QString& caption() const { return m_caption; }

signals:
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void take(const QImage& image);

    LatestTask<QImage> m_decoding;
    QImage m_image;
    QString m_caption;
};

} // namespace waybill
