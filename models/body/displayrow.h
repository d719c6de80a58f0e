// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace waybill {

/// A row of bytes as characters that can be drawn, with the way back to the bytes.
struct DisplayRow
{
    QString text;
    /// For each UTF-16 unit of `text` the byte it comes from, and the row's size at the end.
    std::vector<int> byteOf;
    /// Units that stand for bytes rather than being them (bad UTF-8, control characters).
    std::vector<bool> isMark;

    /// The first UTF-16 unit that comes from `byte` or a later one.
    int unitOf(qsizetype byte) const;
    /// The byte of a UTF-16 unit (0 to text.size()).
    qsizetype byteOfUnit(int unit) const { return byteOf[size_t(unit)]; }

    bool operator==(const DisplayRow&) const = default;
};

/// Decodes UTF-8 and keeps visible what would be lost or would deceive the eye: a byte that is not
/// UTF-8 as ‹FF›, a control character as its picture (␀), invisible formatting characters such as
/// the bidi overrides as ‹U+202E›. A tab stays a tab; the carriage return of a CRLF is not shown.
DisplayRow displayRow(QByteArrayView row);

} // namespace waybill
