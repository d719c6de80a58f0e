// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyrowlayout.h"

#include "body/jsonspans.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>

namespace waybill {

namespace {

QTextLayout::FormatRange colored(int start, int length, const QColor& color)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = length;
    range.format.setForeground(color);
    return range;
}

} // namespace

BodyRowLayout::BodyRowLayout(const BodyText& text, qsizetype row, BodySyntax syntax,
    const BodyColors& colors, const QFont& font)
    : m_row(displayRow(text.row(row)))
    , m_layout(m_row.text, font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    // What a body says must not turn the line around.
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(QChar(u' ')));
    m_layout.setTextOption(option);
    applyColors(text, row, syntax, colors);
    m_layout.beginLayout();
    m_layout.createLine();
    m_layout.endLayout();
}

void BodyRowLayout::applyColors(
    const BodyText& text, qsizetype row, BodySyntax syntax, const BodyColors& colors)
{
    QList<QTextLayout::FormatRange> formats;
    if (syntax == BodySyntax::Json) {
        for (const JsonSpan& span : jsonSpans(text, row)) {
            const int start = unitOf(span.start);
            const int length = unitOf(span.start + span.length) - start;
            formats.append(colored(start, length, colors.of(span.kind)));
        }
    }
    const auto& marks = m_row.isMark;
    auto start = std::find(marks.begin(), marks.end(), true);
    while (start != marks.end()) {
        const auto end = std::find(start, marks.end(), false);
        formats.append(colored(int(start - marks.begin()), int(end - start), colors.mark));
        start = std::find(end, marks.end(), true);
    }
    m_layout.setFormats(formats);
}

qreal BodyRowLayout::xOf(qsizetype byte) const
{
    return m_layout.lineAt(0).cursorToX(unitOf(byte));
}

qsizetype BodyRowLayout::byteOfUnit(int unit) const
{
    return m_row.byteOfUnit(std::clamp(unit, 0, int(m_row.text.size())));
}

qsizetype BodyRowLayout::byteAt(qreal x) const
{
    return m_row.byteOfUnit(m_layout.lineAt(0).xToCursor(x));
}

} // namespace waybill
