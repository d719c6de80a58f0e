// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/recordorder.h"

#include <algorithm>

namespace waybill {

namespace {

bool isWhole(QByteArrayView id)
{
    return !id.isEmpty() && !id.startsWith('0')
        && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::strong_ordering orderOfIds(QByteArrayView a, QByteArrayView b)
{
    if (!isWhole(a) || !isWhole(b))
        return std::strong_ordering::equal;
    if (a.size() != b.size())
        return a.size() <=> b.size();
    const int order = a.compare(b);
    return order <=> 0;
}

} // namespace waybill
