// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QList>

namespace waybill {

struct DeliveryColumns;

/// The newest deliveries of that source and event type that were delivered, the newest first, at
/// most `most` of them. Walks every row: for a worker.
QList<DeliveryId> newestSuccesses(
    const DeliveryColumns& columns, const SourceId& source, const QByteArray& eventType, int most);

} // namespace waybill
