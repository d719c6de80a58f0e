// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonfolds.h"

#include "body/bodytext.h"
#include "body/jsonscanner.h"

#include <utility>

namespace waybill {

std::vector<RowStretch> jsonStretches(const BodyText& text)
{
    std::vector<RowStretch> stretches;
    std::vector<size_t> open;
    qsizetype row = 0;
    JsonScanner scanner(text.bytes());
    while (const auto token = scanner.next()) {
        const bool isStart
            = token->kind == JsonTokenKind::ObjectStart || token->kind == JsonTokenKind::ArrayStart;
        const bool isEnd
            = token->kind == JsonTokenKind::ObjectEnd || token->kind == JsonTokenKind::ArrayEnd;
        if (!isStart && !isEnd)
            continue;
        while (row + 1 < text.rowCount() && text.rowStart(row + 1) <= token->offset)
            ++row;
        if (isStart) {
            open.push_back(stretches.size());
            stretches.push_back({row, row});
        } else {
            stretches[open.back()].last = row;
            open.pop_back();
        }
    }
    std::erase_if(stretches, [](const RowStretch& each) { return each.first == each.last; });
    return stretches;
}

} // namespace waybill
