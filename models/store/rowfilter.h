// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/fetchquery.h"
#include "domain/ids.h"

#include <QSet>
#include <QString>

namespace waybill {

/// Which deliveries are shown. All that is set must hold; an empty filter shows everything.
struct RowFilter
{
    /// In any of: event type, endpoint and its name, result (HTTP status and its phrase, error,
    /// page title), ids, the provider's status word, where several sources are shown also their
    /// names. Case does not matter.
    QString text;
    QSet<SourceId> sources; ///< empty: any that is shown
    QSet<DeliveryStatus> statuses; ///< empty: any
    QSet<QString> eventTypes; ///< empty: any
    TimeRange startedAt; ///< of shownTimeOf(); an unknown time is in no limited range
    QString eventId; ///< the whole id, whatever its case; empty: any

    bool isEmpty() const { return *this == RowFilter{}; }
    bool operator==(const RowFilter&) const = default;
};

} // namespace waybill
