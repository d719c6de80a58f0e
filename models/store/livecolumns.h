// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliverycolumns.h"
#include "store/idtable.h"

#include <vector>

namespace waybill {

/// The rows of a snapshot without those of removed sources, for a file: the sources that stay get
/// new codes, texts keep theirs. Takes a while.
DeliveryColumns withoutRemoved(const DeliveryColumns& columns);

/// Finds the rows of a snapshot: a table each source code, for hashes of that seed. Takes a while.
std::vector<IdTable> idTablesOf(const DeliveryColumns& columns, quint64 hashSeed);

} // namespace waybill
