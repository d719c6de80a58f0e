// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/fittedtexts.h"

#include <QPainter>

#include <cmath>

namespace waybill {

namespace {

/// Some screens full of them.
constexpr int mostTexts = 4096;

} // namespace

FittedTexts::FittedTexts()
    : m_texts(mostTexts)
{
}

FittedTexts::~FittedTexts() = default;

void FittedTexts::paint(QPainter& painter, const QRect& rect, const QString& text, bool isRight)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const qreal scale = painter.device()->devicePixelRatio();
    if (m_font != painter.font() || m_scale != scale) {
        m_font = painter.font();
        m_scale = scale;
        m_texts.clear();
    }
    const QStaticText fit = fitted(painter, {text, rect.width()});
    const qreal left = isRight ? rect.right() + 1 - fit.size().width() : rect.left();
    // As QPainter::drawText() centres: half a pixel goes down, where a static text would go up.
    const qreal top = rect.top() + (rect.height() - fit.size().height()) / 2;
    painter.drawStaticText(QPointF(left, std::ceil(top * scale) / scale), fit);
}

QStaticText FittedTexts::fitted(const QPainter& painter, const Key& key)
{
    if (const QStaticText* known = m_texts.object(key))
        return *known;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(key.text, Qt::ElideRight, key.width);
    QStaticText made(shown);
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare(painter.transform(), painter.font());
    m_texts.insert(key, new QStaticText(made)); // shares the layout
    return made;
}

} // namespace waybill
