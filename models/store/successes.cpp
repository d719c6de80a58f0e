// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/successes.h"

#include "store/deliverycolumns.h"
#include "store/roworder.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace waybill {

namespace {

/// Which rows are meant: equal texts have equal codes.
class Kind
{
public:
    Kind(const DeliveryColumns& columns, const SourceId& source, const QByteArray& eventType)
        : m_columns(columns)
        , m_source(source)
        , m_eventType(eventType)
    {
    }

    bool contains(quint32 row)
    {
        return m_columns.value(&DeliveryChunk::status, row) == DeliveryStatus::Delivered
            && isOfSource(m_columns.source(row)) && hasType(row);
    }

private:
    bool isOfSource(const StoreSource& source) const
    {
        return !source.isRemoved && source.id == m_source;
    }

    bool hasType(quint32 row)
    {
        const TextCode code = m_columns.value(&DeliveryChunk::eventType, row);
        if (m_isKnown)
            return code == m_code;
        m_isKnown = m_columns.texts.at(code) == m_eventType;
        m_code = code;
        return m_isKnown;
    }

    const DeliveryColumns& m_columns;
    const SourceId& m_source;
    const QByteArray& m_eventType;
    TextCode m_code{};
    bool m_isKnown = false;
};

} // namespace

QList<DeliveryId> newestSuccesses(
    const DeliveryColumns& columns, const SourceId& source, const QByteArray& eventType, int most)
{
    Kind kind(columns, source, eventType);
    std::vector<std::pair<qint64, quint32>> found;
    for (quint32 row = 0; row < columns.count; ++row) {
        if (kind.contains(row))
            found.emplace_back(shownTimeOf(columns, row), row);
    }
    const size_t count = std::min(found.size(), size_t(most));
    std::ranges::partial_sort(found, found.begin() + std::ptrdiff_t(count), std::greater<>());
    QList<DeliveryId> ids;
    for (size_t i = 0; i < count; ++i)
        ids.append({QString::fromUtf8(columns.value(&DeliveryChunk::id, found[i].second))});
    return ids;
}

} // namespace waybill
