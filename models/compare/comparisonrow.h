// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <limits>

namespace waybill {

/// Which part of two exchanges a row belongs to, from the top.
enum class ComparisonSection : quint8 {
    Novelties,
    Facts,
    RequestHeaders,
    RequestBody,
    ResponseHeaders,
    ResponseBody,
};

/// One line of a comparison: what it lays beside each other, not its text.
struct ComparisonRow
{
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    enum class Part : quint8 { Title, Novelty, Fact, Header, Json, Line, Bytes, Absence };
    enum class Kind : quint8 { Same, Changed, Removed, Added };
    /// Which part of a JSON value a side shows.
    enum class Piece : quint8 { Nothing, Whole, Open, Close };

    ComparisonSection section = ComparisonSection::Facts;
    Part part = Part::Title;
    Kind kind = Kind::Same;
    bool isVolatile = false; ///< it differs, and that means nothing
    bool isMoved = false; ///< it stands elsewhere in the other
    bool isRespelt = false; ///< the same, written otherwise
    bool isFirst = false; ///< a difference begins here, or is all here
    Piece aPiece = Piece::Nothing;
    Piece bPiece = Piece::Nothing;
    quint16 aDepth = 0; ///< of a JSON value
    quint16 bDepth = 0;
    /// Of a JSON value its nodes; else the number of the novelty, fact, header, line or row of
    /// bytes, in both.
    quint32 a = none;
    quint32 b = none;

    bool isDifference() const { return kind != Kind::Same || isMoved || isRespelt; }
    bool operator==(const ComparisonRow&) const = default;
};

} // namespace waybill
