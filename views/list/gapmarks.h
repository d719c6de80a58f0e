// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/gap.h"

#include <QList>

namespace waybill {

class DeliveryTableModel;

/// The gaps above one row of the list.
struct GapMark
{
    int row = 0;
    QList<Gap> gaps; ///< never empty

    bool operator==(const GapMark&) const = default;
};

/// Where the gaps are to be marked in the list as it is shown, from its top: above the row that
/// follows each. None while the list is not sorted by time; a gap of a source that is not shown,
/// or that no row follows, has no mark.
QList<GapMark> gapMarks(const QList<Gap>& gaps, const DeliveryTableModel& model);

} // namespace waybill
