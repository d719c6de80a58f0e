// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <QHash>
#include <QList>

namespace waybill {

struct DeliveryColumns;

/// When the oldest delivery of each source started, was queued or occurred. A source none of whose
/// deliveries has a time is not there.
QHash<SourceId, Instant> oldestStarts(const DeliveryColumns& columns);

/// The deliveries that started before what `from` names for their source; those of other sources,
/// and those without a time, are never too old.
QHash<SourceId, QList<DeliveryId>> deliveriesBefore(
    const DeliveryColumns& columns, const QHash<SourceId, Instant>& from);

} // namespace waybill
