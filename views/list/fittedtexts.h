// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

#include <optional>

class QPainter;

namespace waybill {

/// Draws texts of one line, cut to a width with an ellipsis. Measuring and laying out a text costs
/// more than drawing it, and a list shows the same words again and again, so both are kept.
class FittedTexts
{
public:
    FittedTexts();
    ~FittedTexts();

    /// Within `rect`, in its middle; at its right edge where `isRight`. With the painter's pen and
    /// font.
    void paint(QPainter& painter, const QRect& rect, const QString& text, bool isRight);

private:
    struct Key
    {
        QString text;
        int width = 0;

        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width);
        }
    };
    QStaticText fitted(const QPainter& painter, const Key& key);

    QCache<Key, QStaticText> m_texts;
    QFont m_font;
    qreal m_scale = 0;
};

} // namespace waybill
