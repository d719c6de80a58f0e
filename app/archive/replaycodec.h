// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"

#include <QByteArray>

#include <optional>

namespace waybill {

/// The whole of an attempt as bytes: header order, duplicates, bodies and the difference between
/// empty and unknown survive. The same attempt always gives the same bytes.
QByteArray encodedReplay(const Attempt& replay);

/// Empty where the bytes are not whole, or of a form this program does not know.
std::optional<Attempt> decodedReplay(const QByteArray& bytes);

} // namespace waybill
