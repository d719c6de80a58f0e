// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"

#include <QList>

namespace waybill {

/// One delivery of its parts, each of which holds one attempt. The newest part tells how the
/// delivery stands; what it lacks (a payload that was only asked for with an older attempt) comes
/// from the others. Attempts are oldest first. `parts` is not empty.
Delivery mergedDelivery(QList<Delivery> parts);

} // namespace waybill
