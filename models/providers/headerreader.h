// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "providers/jsonslice.h"

#include <QStringList>

namespace waybill {

/// Appends the headers of a list, in whichever of the shapes that providers log them in:
/// "Name: value" strings, [name, value] pairs, {"key" or "name": name, "value": value} objects, or
/// one object whose values are texts or lists of texts. Order and duplicates are kept.
/// Returns the places of entries that are no headers ("/3").
QStringList readHeaders(const JsonSlice& list, HttpHeaders& headers);

} // namespace waybill
