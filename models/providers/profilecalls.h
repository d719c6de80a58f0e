// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "domain/instant.h"
#include "providers/profilefields.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace waybill {

/// Names and values of query items, in the order they are sent. Values may hold {name}s.
using QueryItems = QList<std::pair<QString, QString>>;

/// Where the user finds the token, and how it is sent.
struct Auth
{
    QByteArray header; ///< "Authorization"; empty: no token is sent
    QString valueTemplate; ///< "Bearer {token}"; {base64} stands for `base64`, encoded
    QString base64; ///< for Basic: "{email}/token:{token}"
    QStringList stripPrefixes; ///< what users paste along with the token: "Bearer "
    QString whereFound; ///< a sentence for the source dialog
    QString leastScope;
};

/// A call that lists what a parameter may be: hooks, endpoints, projects.
struct Lookup
{
    QString path; ///< may name parameters that were given before
    Pointers items;
    Pointers value; ///< from the element
    Pointers label; ///< from the element; all that are there are shown
};

/// Asked for in the source dialog; stands in paths as {name}.
struct Parameter
{
    QString name;
    QString label;
    QString help;
    bool required = true;
    Lookup lookup; ///< path empty: none
};

/// A kind of log that one provider keeps several of: "Repository webhook", "Organisation webhook".
/// Paths begin with it as {root}. The first whose parameters are all given is the source's.
struct Root
{
    QString label;
    QString path;
};

enum class ListOrder : quint8 { Unknown, NewestFirst };

/// How a list goes on after its first page.
struct Paging
{
    enum class Style : quint8 {
        None, ///< one page is all there is
        Number, ///< `parameter` is a 1-based page number
        Offset, ///< `parameter` is the number of rows to skip
        Cursor, ///< `parameter` is what PageFields::next held
        NextUrl, ///< PageFields::next holds the next page's URL
        LinkHeader, ///< so does the Link header's rel="next" (RFC 8288)
    };
    Style style = Style::None;
    QString parameter;
    QString sizeParameter;
    int defaultSize = 25;
    int maxSize = 100;
    QByteArray resultsHeader; ///< where a header tells the number of rows or pages
    QByteArray countHeader;
};

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
