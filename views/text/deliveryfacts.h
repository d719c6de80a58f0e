// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "domain/observation.h"
#include "text/formatinstant.h"

#include <QList>
#include <QString>

#include <utility>

namespace waybill {

/// What the log tells of a delivery besides its attempts, as names and values in a fixed order:
/// status with the provider's own word, event, times, tries, endpoint, payload hash, and what the
/// profile names extra, as the provider writes it. What is not known is left out. `seen`, oldest
/// first, tells what the log said before.
QList<std::pair<QString, QString>> deliveryFacts(
    const Delivery& delivery, const TimeDisplay& display, const QList<Observation>& seen = {});

/// "14:03 queued · 14:12 failed, retry at 14:30 · 15:10 gave up"; empty where there was never
/// another state.
QString seenText(const QList<Observation>& seen, const TimeDisplay& display);

} // namespace waybill
