// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <atomic>
#include <vector>

namespace waybill {

/// Bytes of a text.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool operator==(const TextRange&) const = default;
};

/// One line of the two texts, or the two that stand beside each other.
struct LinePair
{
    enum class Kind : quint8 { Same, Changed, Removed, Added };

    Kind kind = Kind::Same;
    TextRange a; ///< with its line break; of no meaning where the line was added
    TextRange b; ///< likewise where it was removed

    bool operator==(const LinePair&) const = default;
};

struct TextComparison
{
    std::vector<LinePair> lines; ///< every line of both, in their order
    bool isCoarse = false; ///< SequenceDiff::isCoarse

    bool isSame() const;
    bool operator==(const TextComparison&) const = default;
};

/// What of two lines the other does not have, in bytes from the start of each; ascending.
struct WordDifference
{
    std::vector<TextRange> a;
    std::vector<TextRange> b;

    bool operator==(const WordDifference&) const = default;
};

/// Compares two lines word by word; long ones differ as wholes. Pure.
WordDifference compareWords(QByteArrayView a, QByteArrayView b);

/// Compares two texts line by line; a line ends with LF, CR LF or CR. Lines that were replaced
/// stand beside each other in their order. Gives up with an
/// empty answer once `cancelled` (may be null) is set. Pure.
TextComparison compareTexts(
    QByteArrayView a, QByteArrayView b, const std::atomic_bool* cancelled = nullptr);

/// The comparison the other way round.
TextComparison swapped(const TextComparison& comparison);

} // namespace waybill
