// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "providers/fieldreader.h"

namespace waybill {

/// Reads one attempt, whichever of the known shapes it has. Its number is left to the caller.
Attempt readAttempt(const AttemptFields& fields, const FieldReader& in);

} // namespace waybill
