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

/// A filter made ready for one snapshot: texts are matched once per distinct dictionary entry, a
/// row then costs a few look-ups. Holds the columns it was made for.
class RowMatcher
{
public:
    RowMatcher(const RowFilter& filter, const DeliveryColumns& columns);

    /// `row` is below the snapshot's count.
    bool matches(quint32 row) const;

private:
    /// What of a source's own words the text is found in.
    struct SourceTexts
    {
        bool nameMatches = false;
        QSet<QByteArray> errorCodes; ///< whose words match
        QSet<QByteArray> endpointIds; ///< whose name matches
    };

    bool matchesText(const DeliveryChunk& chunk, quint32 index) const;
    bool matchesSourceText(const DeliveryChunk& chunk, quint32 index) const;
    bool matchesId(QByteArrayView id) const;
    bool matchesEvent(QByteArrayView eventId) const;
    bool matchesTime(quint32 row) const;
    void prepareSources();
    void prepareTexts();
    void prepareSourceTexts();
    void prepareHttpStatuses();

    const RowFilter m_filter;
    const DeliveryColumns m_columns;
    const QByteArray m_lowerNeedle; ///< UTF-8, lower case
    const bool m_needleIsAscii;
    const QByteArray m_eventId; ///< UTF-8, lower case
    std::vector<bool> m_sourceMatches; ///< by source code
    std::vector<SourceTexts> m_sourceTexts; ///< by source code; empty: none says more
    std::vector<bool> m_textMatches; ///< by dictionary code
    std::vector<bool> m_typeMatches; ///< by dictionary code
    std::vector<bool> m_httpMatches; ///< by HTTP status, 0 to 999
};

} // namespace waybill
