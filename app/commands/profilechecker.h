// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace waybill {

class LineOutput;
enum class ExitCode : int;

/// Says whether a profile can be used and, where `answerFile` names one, prints what it reads from
/// a saved answer of the list call: normalised lines to `output`, notes and a summary to `errors`.
/// Returns Ok or Unreadable.
ExitCode checkProfileFile(
    const QString& profileFile, const QString& answerFile, LineOutput& output, LineOutput& errors);

} // namespace waybill
