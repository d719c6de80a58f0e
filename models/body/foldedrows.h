// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace waybill {

/// Rows `first` to `last` of a text, which can be folded into the first of them.
struct RowStretch
{
    qsizetype first = 0;
    qsizetype last = 0;

    bool operator==(const RowStretch&) const = default;
};

/// Which rows of a text are on screen while some stretches of it are folded. A value.
class FoldedRows
{
public:
    FoldedRows() = default;
    /// `stretches`: those that can be folded, by their first rows, nested or apart; of those that
    /// begin in the same row the longest counts. All are open.
    FoldedRows(qsizetype rowCount, std::vector<RowStretch> stretches);

    /// Whether a stretch begins in this row.
    bool canFold(qsizetype row) const { return stretchAt(row) != nullptr; }
    bool isFolded(qsizetype row) const;
    /// The first row of the innermost stretch that holds `row`; -1: there is none.
    qsizetype stretchAround(qsizetype row) const;
    /// Nothing where no stretch begins.
    void setFolded(qsizetype row, bool folded);
    /// All of them, but for one that begins in the first row.
    void foldAll();
    void unfoldAll();
    /// Opens every fold that hides `row`.
    void reveal(qsizetype row);
    /// How many rows a fold that begins in this row hides; 0: it is none.
    qsizetype hiddenBy(qsizetype row) const;

    /// Rows on screen.
    qsizetype shownCount() const { return m_rowCount - m_hidden; }
    /// The row that stands at a place on screen (0 to shownCount() - 1).
    qsizetype rowAt(qsizetype place) const;
    /// Where a row stands on screen; one that is folded away: where its fold stands.
    qsizetype placeOf(qsizetype row) const;
    bool isHidden(qsizetype row) const { return rowAt(placeOf(row)) != row; }

private:
    /// A fold that is not inside another.
    struct Fold
    {
        RowStretch rows;
        qsizetype hiddenBefore = 0; ///< by the folds above it

        qsizetype place() const { return rows.first - hiddenBefore; }
        qsizetype hidden() const { return rows.last - rows.first; }
    };

    const RowStretch* stretchAt(qsizetype row) const;
    void rebuild();

    qsizetype m_rowCount = 1;
    qsizetype m_hidden = 0;
    std::vector<RowStretch> m_stretches;
    std::vector<bool> m_isFolded; ///< by stretch
    std::vector<Fold> m_folds; ///< from the top
};

} // namespace waybill
