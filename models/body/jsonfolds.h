// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/foldedrows.h"

#include <vector>

namespace waybill {

class BodyText;

/// The objects and arrays of a JSON text that take more than a row, as stretches of its rows. Of
/// text that is not valid: those that end before it breaks. Slow for large texts: for a worker.
std::vector<RowStretch> jsonStretches(const BodyText& text);

} // namespace waybill
