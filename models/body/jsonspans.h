// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodytext.h"
#include "body/jsonscanner.h"

#include <QList>

namespace waybill {

/// A stretch of a row to colour; byte positions from the row's start.
struct JsonSpan
{
    JsonTokenKind kind = JsonTokenKind::Literal;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const JsonSpan&) const = default;
};

/// The tokens of one row of pretty-printed JSON, found by reading that row alone (and, for the rest
/// of a long line, the head of its line). Never fails: what is no token has no span.
QList<JsonSpan> jsonSpans(const BodyText& text, qsizetype row);

} // namespace waybill
