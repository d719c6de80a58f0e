// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodytext.h"

#include "body/utf8.h"

#include <algorithm>
#include <utility>

namespace waybill {

BodyText::BodyText(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    m_rows.clear();
    m_rows.reserve(size_t(m_bytes.size() / 32 + 1));
    qsizetype line = 1;
    qsizetype start = 0;
    for (;;) {
        const qsizetype feed = m_bytes.indexOf('\n', start);
        addLine(start, feed < 0 ? m_bytes.size() : feed, line);
        // A closing line feed ends the last line; it does not start an empty one.
        if (feed < 0 || feed + 1 == m_bytes.size())
            return;
        start = feed + 1;
        ++line;
    }
}

void BodyText::addLine(qsizetype start, qsizetype end, qsizetype line)
{
    for (;;) {
        m_rows.push_back({start, line});
        const qsizetype cut = end - start > maxRowBytes
            ? utf8Boundary(QByteArrayView(m_bytes), start + maxRowBytes)
            : end;
        m_longestRow = std::max(m_longestRow, cut - start);
        if (cut == end)
            return;
        start = cut;
    }
}

QByteArrayView BodyText::row(qsizetype row) const
{
    return QByteArrayView(m_bytes).sliced(rowStart(row), rowEnd(row) - rowStart(row));
}

qsizetype BodyText::rowEnd(qsizetype row) const
{
    const bool isLast = row + 1 == rowCount();
    const qsizetype end = isLast ? m_bytes.size() : rowStart(row + 1);
    const bool continues = !isLast && isContinuation(row + 1);
    const bool hasFeed = !continues && end > rowStart(row) && m_bytes.at(end - 1) == '\n';
    return hasFeed ? end - 1 : end;
}

bool BodyText::isContinuation(qsizetype row) const
{
    return row > 0 && lineOfRow(row - 1) == lineOfRow(row);
}

qsizetype BodyText::firstRowOfLine(qsizetype row) const
{
    const auto first = std::lower_bound(m_rows.begin(), m_rows.end(), lineOfRow(row),
        [](const Row& r, qsizetype line) { return r.line < line; });
    return first - m_rows.begin();
}

qsizetype BodyText::rowAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), position,
        [](qsizetype pos, const Row& r) { return pos < r.start; });
    return std::max<qsizetype>(0, after - m_rows.begin() - 1);
}

} // namespace waybill
