// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace waybill {

/// Bytes laid out in rows for a view that draws only what is seen. A row is a line, or a stretch of
/// at most `maxRowBytes` of a longer one (cut between characters): so a body of a single 10 MB line
/// costs no more to draw than any other. The bytes themselves are never changed.
class BodyText
{
public:
    static constexpr qsizetype maxRowBytes = 1000;

    BodyText() = default;
    explicit BodyText(QByteArray bytes);

    const QByteArray& bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

    /// Never 0: an empty text has one empty row.
    qsizetype rowCount() const { return qsizetype(m_rows.size()); }
    qsizetype lineCount() const { return m_rows.back().line; }
    /// Length in bytes of the longest row.
    qsizetype longestRow() const { return m_longestRow; }

    /// Without the line break.
    QByteArrayView row(qsizetype row) const;
    qsizetype rowStart(qsizetype row) const { return m_rows[size_t(row)].start; }
    qsizetype rowEnd(qsizetype row) const;
    /// 1-based number of the line a row belongs to.
    qsizetype lineOfRow(qsizetype row) const { return m_rows[size_t(row)].line; }
    /// True for the second and later rows of a long line.
    bool isContinuation(qsizetype row) const;
    /// The first row of the line that `row` belongs to.
    qsizetype firstRowOfLine(qsizetype row) const;
    /// The row that holds a byte position (0 to bytes().size()).
    qsizetype rowAt(qsizetype position) const;

private:
    struct Row
    {
        qsizetype start = 0;
        qsizetype line = 1;
    };

    void addLine(qsizetype start, qsizetype end, qsizetype line);

    QByteArray m_bytes;
    std::vector<Row> m_rows{Row{}};
    qsizetype m_longestRow = 0;
};

} // namespace waybill
