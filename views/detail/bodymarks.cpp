// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodymarks.h"

#include <algorithm>

namespace waybill {

QList<QTextLayout::FormatRange> marksOfRow(const BodyMarks& marks, qsizetype start, qsizetype end,
    const BodyRowLayout& layout, const BodyColors& colors)
{
    QList<QTextLayout::FormatRange> ranges;
    const auto mark = [&](const BodyMatch& match, const QColor& background, const QColor& text) {
        QTextLayout::FormatRange range;
        range.start = layout.unitOf(std::max(match.start, start) - start);
        range.length = layout.unitOf(std::min(match.end(), end) - start) - range.start;
        range.format.setBackground(background);
        range.format.setForeground(text);
        if (range.length > 0)
            ranges.append(range);
    };
    if (marks.matches) {
        const auto& all = marks.matches->matches;
        auto it = std::partition_point(
            all.begin(), all.end(), [start](const BodyMatch& m) { return m.end() <= start; });
        for (; it != all.end() && it->start < end; ++it) {
            const bool isCurrent = it - all.begin() == marks.currentMatch;
            mark(*it, isCurrent ? colors.currentMatch : colors.match, colors.text);
        }
    }
    if (marks.brokenAt >= start && marks.brokenAt < end)
        mark({marks.brokenAt, 1}, colors.mark, colors.base);
    if (marks.selection.start < end && marks.selection.end() > start)
        mark(marks.selection, colors.selection, colors.selectedText);
    return ranges;
}

} // namespace waybill
