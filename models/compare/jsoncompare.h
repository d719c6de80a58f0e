// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <limits>
#include <vector>

namespace waybill {

class JsonTree;
class VolatileNames;

/// One value of two JSON texts, or the two that belong together.
struct JsonPair
{
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    enum class Kind : quint8 {
        Same, ///< with all that is in it
        Inside, ///< objects or arrays with something different in them: what follows, up to `end`
        Changed, ///< another value, or one of another kind
        Respelt, ///< the same text with other escapes
        Removed, ///< only A has it
        Added, ///< only B has it
    };

    Kind kind = Kind::Same;
    bool isVolatile = false; ///< that it differs means nothing
    bool isMoved = false; ///< an element that stands elsewhere in its array
    quint32 a = none; ///< node of A's tree
    quint32 b = none;
    quint32 end = 0; ///< number of the first pair that is not in it

    /// A difference by itself, not for what is in it.
    bool isDifference() const { return isMoved || (kind != Kind::Same && kind != Kind::Inside); }
    bool operator==(const JsonPair&) const = default;
};

/// Two JSON texts laid beside each other.
struct JsonComparison
{
    std::vector<JsonPair> pairs; ///< each before what is in it; the first is the whole text
    bool isCoarse = false; ///< SequenceDiff::isCoarse, or too deeply nested to look inside

    /// How many pairs are differences; `onlyVolatile`: of these, those that mean nothing.
    qsizetype differences(bool onlyVolatile = false) const;
    bool operator==(const JsonComparison&) const = default;
};

/// Compares by structure: members by name whatever their order, the n-th of a name with the n-th;
/// elements of arrays by a member that names them ("id", "name" …) where each has one of its own,
/// else where they are equal, then by their place; numbers by their text. Both trees are valid and
/// not empty. Gives up with an empty answer once `cancelled` (may be null) is set. Pure.
JsonComparison compareJson(const JsonTree& a, const JsonTree& b, const VolatileNames& volatileNames,
    const std::atomic_bool* cancelled = nullptr);

/// The comparison the other way round.
JsonComparison swapped(JsonComparison comparison);

} // namespace waybill
