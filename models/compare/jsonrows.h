// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrow.h"

#include <QByteArray>

#include <vector>

namespace waybill {

class JsonTree;
struct BodyComparison;

/// The rows of a comparison of Kind::Json, one value a row, an object or array in two with its
/// values between. Their section is to be set. Where both sides are the same the order is that of
/// A's members.
std::vector<ComparisonRow> jsonRows(const BodyComparison& body);

/// What a side of such a row shows: indented, the name and the value as the text has them, without
/// the comma. `node` may be ComparisonRow::none, `tree` null: nothing.
QByteArray jsonRowText(
    const JsonTree* tree, quint32 node, ComparisonRow::Piece piece, quint16 depth);

} // namespace waybill
