// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/httpdate.h"

#include <array>

namespace waybill {

namespace {

constexpr QByteArrayView example = "Sun, 06 Nov 1994 08:49:37 GMT";

QByteArrayView monthNumber(QByteArrayView name)
{
    static constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 12> months{
        {{"Jan", "01"}, {"Feb", "02"}, {"Mar", "03"}, {"Apr", "04"}, {"May", "05"}, {"Jun", "06"},
            {"Jul", "07"}, {"Aug", "08"}, {"Sep", "09"}, {"Oct", "10"}, {"Nov", "11"},
            {"Dec", "12"}}};
    for (const auto& [month, number] : months) {
        if (month == name)
            return number;
    }
    return {};
}

} // namespace

std::optional<Instant> httpDate(QByteArrayView text)
{
    if (text.size() != example.size() || text.sliced(3, 2) != ", " || text[7] != ' '
        || text[11] != ' ' || text[16] != ' ' || text.last(4) != " GMT")
        return std::nullopt;
    QByteArray iso;
    iso.append(text.sliced(12, 4)).append('-').append(monthNumber(text.sliced(8, 3))).append('-');
    iso.append(text.sliced(5, 2)).append('T').append(text.sliced(17, 8)).append('Z');
    return Instant::fromIso(iso);
}

} // namespace waybill
