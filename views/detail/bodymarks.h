// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodysearch.h"
#include "detail/bodyrowlayout.h"

#include <QList>
#include <QTextLayout>

namespace waybill {

/// What is marked in a body view. Positions are byte positions in the text.
struct BodyMarks
{
    const BodyMatches* matches = nullptr; ///< null: none; not owned
    qsizetype currentMatch = -1; ///< marked stronger; -1: none
    BodyMatch selection; ///< drawn over the matches
    qsizetype brokenAt = -1; ///< where the text stops being what it should be; -1: it does not
};

/// The marks that lie in the row from byte `start` to byte `end`, cut to it, in the order they are
/// drawn.
QList<QTextLayout::FormatRange> marksOfRow(const BodyMarks& marks, qsizetype start, qsizetype end,
    const BodyRowLayout& layout, const BodyColors& colors);

} // namespace waybill
