// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/celltexts.h"

namespace waybill {

namespace {

/// More rows than fit on a screen, so that two of them rarely share a place.
constexpr size_t places = 256;

} // namespace

struct CellTexts::Row
{
    int number = -1;
    quint32 known = 0; ///< a bit a column
    std::array<QString, DeliveryTable::ColumnCount> texts;
};

static_assert(DeliveryTable::ColumnCount <= 32);

CellTexts::CellTexts()
    : m_rows(places)
{
}

CellTexts::~CellTexts() = default;

void CellTexts::clear()
{
    for (Row& row : m_rows)
        row.number = -1;
}

const QString* CellTexts::find(int row, int column) const
{
    const Row& place = m_rows[size_t(row) % places];
    const bool isKnown = place.number == row && (place.known >> unsigned(column) & 1U) != 0;
    return isKnown ? &place.texts.at(size_t(column)) : nullptr;
}

void CellTexts::keep(int row, int column, const QString& text)
{
    Row& place = m_rows[size_t(row) % places];
    if (place.number != row) {
        place.number = row;
        place.known = 0;
    }
    place.known |= 1U << unsigned(column);
    place.texts.at(size_t(column)) = text;
}

} // namespace waybill
