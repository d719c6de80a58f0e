// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/inputfault.h"

#include <QString>

namespace waybill {

/// Why a file cannot be read, and what to do, in a sentence or two. `name` is what was to be read:
/// a file, "standard input" …
QString describeInputFault(const InputFault& fault, const QString& name);

/// Why what was read is no provider's answer, and what was expected; for the errors of
/// SavedAnswers.
QString describeSavedAnswersError(const FetchError& error, const QString& name);

} // namespace waybill
