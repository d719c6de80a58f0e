// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"

#include <QByteArray>
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

/// Reads the answer of a lookup call. An element without a value is passed over. Errors: Malformed,
/// NotADeliveryLog (no list where the profile has it).
Result<QList<LookupChoice>, FetchError> readLookup(const Lookup& lookup, const QByteArray& body);

} // namespace waybill

Q_DECLARE_METATYPE(waybill::LookupChoice)
