// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QList>

#include <optional>

namespace waybill {

class VolatileNames;

/// One header of two lists, or the two that belong together.
struct HeaderPair
{
    enum class Kind : quint8 {
        Same,
        Changed, ///< another value
        Removed, ///< only A has it
        Added, ///< only B has it
    };

    Kind kind = Kind::Same;
    std::optional<HttpHeader> a;
    std::optional<HttpHeader> b;
    bool isRespelt = false; ///< the name differs in the case of its letters
    bool isMoved = false; ///< it stands elsewhere among the headers that both have
    bool isVolatile = false; ///< what differs means nothing

    /// Another order or spelling of the names is none.
    bool isDifference() const { return kind != Kind::Same; }
    bool operator==(const HeaderPair&) const = default;
};

/// Compares two header lists: by name, whatever its case; the n-th of a name with the n-th. In the
/// order of A, with what only B has behind what it follows there. Pure.
QList<HeaderPair> compareHeaders(
    const HttpHeaders& a, const HttpHeaders& b, const VolatileNames& volatileNames);

/// The comparison the other way round.
QList<HeaderPair> swapped(QList<HeaderPair> pairs);

} // namespace waybill
