// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QWidget>

namespace waybill {

/// A picture of the window, as wide as there is room, never larger than it was taken. Light or dark
/// as the theme is. Its accessible name says what there is to see.
class GuidePicture : public QWidget
{
    Q_OBJECT

public:
    /// Pictures hold two pixels for each that they were taken at, for sharp screens.
    static constexpr int density = 2;

    /// Of the files BASE-light.png and BASE-dark.png.
    GuidePicture(QString base, const QString& shows, QWidget* parent = nullptr);

    bool isDark() const { return m_isDark; }
    /// In logical pixels, at full size; empty: there is no such picture.
    QSize pictureSize() const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void load();

    const QString m_base;
    QPixmap m_picture;
    QPixmap m_scaled; ///< for the size and the screen it was painted on last
    bool m_isDark = false;
};

} // namespace waybill
