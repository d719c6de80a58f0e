// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gapmarks.h"

#include "items/deliverytablemodel.h"

#include <map>

namespace waybill {

QList<GapMark> gapMarks(const QList<Gap>& gaps, const DeliveryTableModel& model)
{
    const QSet<SourceId>& wanted = model.filter().sources;
    std::map<int, QList<Gap>> byRow;
    for (const Gap& gap : gaps) {
        if (!wanted.isEmpty() && !wanted.contains(gap.source))
            continue;
        const int row = model.boundaryRow(gap.source, gap.from);
        if (row >= 0)
            byRow[row].append(gap);
    }
    QList<GapMark> marks;
    for (const auto& [row, those] : byRow)
        marks.append({row, those});
    return marks;
}

} // namespace waybill
