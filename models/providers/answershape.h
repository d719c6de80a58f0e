// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/jsonslice.h"
#include "providers/profilefields.h"

namespace waybill {

struct ProviderProfile;
struct RowCall;

/// How much of what a profile names is in some JSON. Presence only: an empty or null value counts.
struct AnswerShape
{
    bool hasId = false;
    int basics = 0; ///< of status, type, time: found
    int basicsNamed = 0; ///< of them: the profile says where they are
    int fields = 0; ///< found, of all
    int fieldsNamed = 0;

    /// An id, and of the fields a third; half where one of the basics is missing.
    bool isDelivery() const
    {
        const int share = basics == basicsNamed ? 3 : 2;
        return hasId && basics > 0 && basics + 1 >= basicsNamed && fields * share >= fieldsNamed;
    }
    /// Percent of the basics, the id one of them.
    int sure() const { return (basics + (hasId ? 1 : 0)) * 100 / (basicsNamed + 1); }
};

/// Of one row of a list.
AnswerShape shapeOfRow(const ProviderProfile& profile, const JsonSlice& row);

/// How many of the fields beside the rows are there: totals, the next page.
int fieldsAround(const PageFields& page, const JsonSlice& answer);

/// How many of the fields that the profile looks for in the answers of that call, not in a list's
/// rows, are in `answer`.
int fieldsOfCall(const ProviderProfile& profile, const RowCall& call, const JsonSlice& answer);

} // namespace waybill
