// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "domain/instant.h"
#include "providers/paging.h"
#include "providers/profilefields.h"
#include "providers/profilesource.h"
#include "providers/profilevalues.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>

namespace waybill {

enum class ListOrder : quint8 { Unknown, NewestFirst };

/// The list call. Query names are sent percent-encoded.
struct ListCall
{
    enum class TimeFormat : quint8 { Iso, IsoSeconds, IsoWithoutZone, EpochSeconds };

    QString path; ///< "/webhook_deliveries"
    QueryItems query; ///< sent with every page
    ListOrder order = ListOrder::Unknown;
    Paging paging;
    QMap<QString, QString> filters; ///< FetchQuery field name ("startedAt.from") to query name
    TimeFormat timeFormat = TimeFormat::Iso; ///< of the filters' times
    QString openFrom; ///< startedAt.from for "everything", where leaving it out means "recent"
};

/// A further request about one row, made when its delivery is looked at. Its path may name
/// {id} {eventId} {endpointId} {attemptId} besides the source's parameters.
struct RowCall
{
    QString name; ///< what pointers begin with: "detail:/url"
    QString path;
    QueryItems query;
    Pointers root; ///< where the object begins in the answer; empty: the whole answer
    bool overlaysRow = false; ///< pointers without a name look here first, then in the row
};

/// Asks the provider to send again. Sent at most once, never retried.
struct RedeliveryCall
{
    QByteArray method; ///< empty: the provider has no such call
    QString path; ///< may name what a RowCall's may
    QString body; ///< JSON, {name}s in it escaped; empty: none
    QString note; ///< a sentence for the question asked before: "at most 5 a minute"

    bool exists() const { return !method.isEmpty(); }
};

struct RateLimit
{
    enum class ResetUnit : quint8 { Seconds, EpochSeconds };
    QByteArray limitHeader;
    QByteArray remainingHeader;
    QByteArray resetHeader;
    ResetUnit resetUnit = ResetUnit::Seconds;
    int concurrency = 4; ///< requests under way at once, 1 to 16
};

/// What the provider's list does not reach.
struct LogLimits
{
    int retentionDays = 0; ///< 0: not told
    int newest = 0; ///< at most so many rows; 0: not told
};

} // namespace waybill
