// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/deliverytable.h"

#include <QString>

#include <array>
#include <vector>

namespace waybill {

/// What was made of the rows seen last: a row's texts are asked for at every painting, and a time
/// in a zone or a URL costs microseconds. Knows rows by number: cleared when they change or move.
class CellTexts
{
public:
    CellTexts();
    ~CellTexts();

    void clear();
    /// nullptr: not known. Valid until the next keep() or clear().
    const QString* find(int row, int column) const;
    void keep(int row, int column, const QString& text);

private:
    struct Row;

    std::vector<Row> m_rows;
};

} // namespace waybill
