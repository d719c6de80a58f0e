// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace waybill {

/// One attempt in the switcher: a mark whose shape tells how it went (filled with a notch: failed;
/// outlined: delivered; dotted: not known), and a text. Replays stand apart by a frame of dashes.
class AttemptButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Mark { Delivered, Failed, Unknown };

    AttemptButton(const QString& text, Mark mark, bool isReplay, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawFrame(QPainter& painter) const;
    void drawMark(QPainter& painter) const;
    QRect markRect() const;

    Mark m_mark;
    bool m_isReplay;
};

} // namespace waybill
