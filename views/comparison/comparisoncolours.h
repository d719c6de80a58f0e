// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrow.h"

#include <QColor>

class QPalette;

namespace waybill {

/// The colours of a comparison. `text` stands at 7:1 or better on each ground, and at 4.5:1 on each
/// mark; which side and what kind it is, signs and places tell, too. Removed and added are orange
/// and blue: red and green look alike to many.
struct ComparisonColours
{
    struct Pair
    {
        QColor ground; ///< of the whole row
        QColor mark; ///< of the words that differ
    };

    QColor text;
    QColor quiet; ///< volatile values, folds
    QColor nothing; ///< the side that has no such row
    QColor title; ///< ground of a section's name
    Pair left;
    Pair right;

    static ComparisonColours of(const QPalette& palette);
};

} // namespace waybill
