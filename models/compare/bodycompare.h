// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/jsoncompare.h"
#include "compare/textcompare.h"

#include <QByteArray>

#include <atomic>
#include <memory>

namespace waybill {

class JsonTree;
class VolatileNames;

/// A body to be compared.
struct ComparedBody
{
    bool isRecorded = false; ///< false: the log does not have it
    QByteArray bytes;
    QByteArray contentType; ///< may be empty

    bool operator==(const ComparedBody&) const = default;
};

/// Two bodies laid beside each other, in the way that suits both.
struct BodyComparison
{
    enum class Kind : quint8 {
        None, ///< neither has any bytes
        Json, ///< by structure
        Text, ///< by lines
        Bytes, ///< a hexRow() at a time: one of them is no text
    };

    Kind kind = Kind::None;
    bool isSame = false; ///< every byte
    ComparedBody a;
    ComparedBody b;
    /// Of Kind::Json; null where that side has no bytes: then `json` is empty.
    std::shared_ptr<const JsonTree> aTree;
    std::shared_ptr<const JsonTree> bTree;
    JsonComparison json;
    QByteArray aText; ///< of Kind::Text, in UTF-8 where it could be decoded
    QByteArray bText;
    TextComparison text;

    /// The log has one of them only: nothing is known to differ.
    bool isOneSided() const { return a.isRecorded != b.isRecorded; }
    bool isCoarse() const { return json.isCoarse || text.isCoarse; }
    qsizetype byteRows() const;
    /// Of Kind::Bytes: whether the row of that number differs.
    bool differsInByteRow(qsizetype row) const;
    /// Values, lines or rows of bytes that differ; `onlyVolatile`: of these, those that mean
    /// nothing.
    qsizetype differences(bool onlyVolatile = false) const;
};

/// Gives up with some unfinished answer once `cancelled` (may be null) is set. Pure, and slow for
/// large bodies.
BodyComparison compareBodies(const ComparedBody& a, const ComparedBody& b,
    const VolatileNames& volatileNames, const std::atomic_bool* cancelled = nullptr);

/// The comparison the other way round.
BodyComparison swapped(BodyComparison comparison);

} // namespace waybill
