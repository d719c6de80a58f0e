// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textranks.h"

#include <algorithm>

namespace waybill {

namespace {

/// The dictionary codes that rows have in a column, each once, and perhaps more. A chunk that grows
/// may have codes that are not of this snapshot.
std::vector<quint32> codesOf(const std::vector<quint32>& rows, const DeliveryColumns& columns,
    TextColumn DeliveryChunk::*column)
{
    constexpr size_t fewRows = 4096;
    std::vector<quint32> codes;
    if (rows.size() < fewRows) {
        for (const quint32 row : rows)
            codes.push_back(columns.value(column, row));
    } else {
        for (const auto& chunk : columns.chunks) {
            for (quint32 i = 0; i < ((*chunk).*column).codeCount(); ++i)
                codes.push_back(((*chunk).*column).valueOf(i));
        }
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    codes.erase(std::lower_bound(codes.begin(), codes.end(), columns.texts.size()), codes.end());
    return codes;
}

} // namespace

Ranks ranksOf(const std::vector<quint32>& numbers,
    const std::function<const QByteArray&(quint32 number)>& textOf)
{
    std::vector<KeyedRow> sorted;
    quint32 end = 0;
    for (const quint32 number : numbers) {
        sorted.push_back({0, number});
        end = std::max(end, number + 1);
    }
    Ranks ranks(end, noRank);
    sortByText(
        sorted, [&](quint32 number, auto&) { return QByteArrayView(textOf(number)); }, true);
    qint64 rank = 0;
    for (size_t i = 0; i < sorted.size() && !textOf(sorted[i].row).isEmpty(); ++i) {
        if (i > 0 && textLess(textOf(sorted[i - 1].row), textOf(sorted[i].row)))
            ++rank;
        ranks[sorted[i].row] = rank;
    }
    return ranks;
}

Ranks ranksOf(const std::vector<quint32>& rows, const DeliveryColumns& columns,
    TextColumn DeliveryChunk::*column)
{
    return ranksOf(codesOf(rows, columns, column),
        [&](quint32 code) -> const QByteArray& { return columns.texts.at(code); });
}

} // namespace waybill
