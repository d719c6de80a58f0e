// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/foldedrows.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

size_t numberOf(const std::vector<RowStretch>& stretches, const RowStretch* stretch)
{
    return size_t(stretch - stretches.data());
}

} // namespace

FoldedRows::FoldedRows(qsizetype rowCount, std::vector<RowStretch> stretches)
    : m_rowCount(rowCount)
    , m_stretches(std::move(stretches))
{
    std::ranges::stable_sort(m_stretches, [](const RowStretch& a, const RowStretch& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    const auto rest = std::unique(m_stretches.begin(), m_stretches.end(),
        [](const RowStretch& a, const RowStretch& b) { return a.first == b.first; });
    m_stretches.erase(rest, m_stretches.end());
    m_isFolded.resize(m_stretches.size());
}

const RowStretch* FoldedRows::stretchAt(qsizetype row) const
{
    const auto found = std::ranges::lower_bound(m_stretches, row, {}, &RowStretch::first);
    return found != m_stretches.end() && found->first == row ? &*found : nullptr;
}

bool FoldedRows::isFolded(qsizetype row) const
{
    const RowStretch* stretch = stretchAt(row);
    return stretch && m_isFolded[numberOf(m_stretches, stretch)];
}

qsizetype FoldedRows::stretchAround(qsizetype row) const
{
    auto after = std::ranges::upper_bound(m_stretches, row, {}, &RowStretch::first);
    while (after != m_stretches.begin()) {
        --after;
        if (after->last >= row)
            return after->first;
    }
    return -1;
}

void FoldedRows::setFolded(qsizetype row, bool folded)
{
    const RowStretch* stretch = stretchAt(row);
    if (!stretch)
        return;
    m_isFolded[numberOf(m_stretches, stretch)] = folded;
    rebuild();
}

void FoldedRows::foldAll()
{
    for (size_t i = 0; i < m_stretches.size(); ++i)
        m_isFolded[i] = m_stretches[i].first > 0;
    rebuild();
}

void FoldedRows::unfoldAll()
{
    m_isFolded.assign(m_stretches.size(), false);
    rebuild();
}

void FoldedRows::reveal(qsizetype row)
{
    while (isHidden(row)) {
        const RowStretch* stretch = stretchAt(rowAt(placeOf(row)));
        m_isFolded[numberOf(m_stretches, stretch)] = false;
        rebuild();
    }
}

qsizetype FoldedRows::hiddenBy(qsizetype row) const
{
    const RowStretch* stretch = stretchAt(row);
    return stretch && isFolded(row) ? stretch->last - stretch->first : 0;
}

void FoldedRows::rebuild()
{
    m_folds.clear();
    m_hidden = 0;
    qsizetype end = -1; // of the fold before
    for (size_t i = 0; i < m_stretches.size(); ++i) {
        const RowStretch& stretch = m_stretches[i];
        if (!m_isFolded[i] || stretch.first <= end)
            continue;
        m_folds.push_back({stretch, m_hidden});
        m_hidden += m_folds.back().hidden();
        end = stretch.last;
    }
}

qsizetype FoldedRows::rowAt(qsizetype place) const
{
    const auto after = std::ranges::lower_bound(m_folds, place, {}, &Fold::place);
    if (after == m_folds.begin())
        return place;
    const Fold& above = *std::prev(after);
    return place + above.hiddenBefore + above.hidden();
}

qsizetype FoldedRows::placeOf(qsizetype row) const
{
    const auto firstOf = [](const Fold& fold) { return fold.rows.first; };
    const auto after = std::ranges::lower_bound(m_folds, row, {}, firstOf);
    if (after == m_folds.begin())
        return row;
    const Fold& above = *std::prev(after);
    return row <= above.rows.last ? above.place() : row - above.hiddenBefore - above.hidden();
}

} // namespace waybill
