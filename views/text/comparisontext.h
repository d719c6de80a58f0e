// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrow.h"

#include <QString>

namespace waybill {

struct ExchangeComparison;

/// "Result, 3 headers and 2 values differ, 1 of them volatile"; "No difference".
QString differenceSummary(const ExchangeComparison& comparison);

/// What stands above a section: "Request headers". `successes`: how many payloads the novelties
/// were held against.
QString comparisonSectionText(ComparisonSection section, int successes);

/// Where a novelty is from, beside it: "not in any of 50 successes".
QString noveltyText(ComparisonRow::Kind kind, bool isValue, int successes);

/// In place of rows that are folded away: "▸ 12 equal lines".
QString foldText(int rows);

/// A row's difference as one character; empty where there is none.
QString differenceSign(const ComparisonRow& row);

/// The same in words: "changed, volatile", "only on the right"; empty where there is none.
QString differenceWords(const ComparisonRow& row);

} // namespace waybill
