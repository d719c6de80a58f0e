// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/fetchquery.h"
#include "store/deliverycolumns.h"

#include <QSet>
#include <QString>

#include <vector>

namespace waybill {

/// Which deliveries are shown. All that is set must hold; an empty filter shows everything.
struct RowFilter
{
    /// In any of: event type, endpoint, result (HTTP status and its phrase, error, page title),
    /// ids, the provider's status word. Case does not matter.
    QString text;
    QSet<DeliveryStatus> statuses; ///< empty: any
    QSet<QString> eventTypes; ///< empty: any
    TimeRange startedAt; ///< a delivery whose start is unknown is in no limited range

    bool isEmpty() const { return *this == RowFilter{}; }
    bool operator==(const RowFilter&) const = default;
};

/// A filter made ready for one snapshot: texts are matched once per distinct dictionary entry, a
/// row then costs a few look-ups. Holds the columns it was made for.
class RowMatcher
{
public:
    RowMatcher(const RowFilter& filter, const DeliveryColumns& columns);

    /// `row` is below the snapshot's count.
    bool matches(quint32 row) const;

private:
    bool matchesText(const DeliveryChunk& chunk, quint32 index) const;
    bool matchesId(const QByteArray& id) const;
    bool matchesTime(qint64 startedAt) const;
    bool textMatchesEntry(const QByteArray& entry) const;
    void prepareTexts();
    void prepareHttpStatuses();

    const RowFilter m_filter;
    const DeliveryColumns m_columns;
    const QByteArray m_lowerNeedle; ///< UTF-8, lower case
    const bool m_needleIsAscii;
    std::vector<bool> m_textMatches; ///< by dictionary code
    std::vector<bool> m_typeMatches; ///< by dictionary code
    std::vector<bool> m_httpMatches; ///< by HTTP status, 0 to 999
};

} // namespace waybill
