// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"
#include "ports/httptransport.h"
#include "providers/pagerows.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace waybill {

struct Lookup;

/// One of the things a parameter may be.
struct LookupChoice
{
    QString value;
    QString label; ///< what the provider says of it; may be empty

    bool operator==(const LookupChoice&) const = default;
};

/// What a provider lists for a parameter.
struct LookupChoices
{
    QList<LookupChoice> list;
    bool isWhole = true; ///< false: there are, or may be, more

    bool operator==(const LookupChoices&) const = default;
};

/// One answer of a lookup call.
struct LookupPage
{
    QList<LookupChoice> choices;
    qsizetype itemCount = 0; ///< with those that have no value
    PageTotals totals;
};

/// Reads an answer of a lookup call. An item without a value is passed over. Errors: Malformed,
/// NotADeliveryLog (no list where the profile has it).
Result<LookupPage, FetchError> readLookup(const Lookup& lookup, const HttpResponse& answer);

} // namespace waybill

Q_DECLARE_METATYPE(waybill::LookupChoice)
