// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodysearch.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace waybill {

/// A value of a JSON text.
struct JsonPlace
{
    QByteArray pointer; ///< JSON Pointer (RFC 6901)
    BodyMatch value; ///< its bytes
    QByteArray key; ///< the member's name, decoded; empty: it is none

    bool operator==(const JsonPlace&) const = default;
};

/// The innermost value whose bytes, or whose member's name, hold `position`; in front of a value
/// the white space counts as its own. Empty where the text is no JSON up to there. Reads the text
/// from its start: slow for large ones.
std::optional<JsonPlace> jsonPlaceAt(QByteArrayView json, qsizetype position);

} // namespace waybill
