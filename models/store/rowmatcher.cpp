// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowmatcher.h"

#include <algorithm>
#include <limits>

namespace waybill {

namespace {

/// A chunk that grows may have codes that this snapshot knows nothing of; no row of it has them.
bool isSet(const std::vector<quint8>& flags, size_t code)
{
    return code < flags.size() && flags[code];
}

std::vector<quint8> passingSources(const RowFilter& filter, const StoreSources& sources)
{
    std::vector<quint8> passes;
    passes.reserve(sources.size());
    for (const StoreSource& source : sources)
        passes.push_back(
            source.isShown && (filter.sources.isEmpty() || filter.sources.contains(source.id)));
    return passes;
}

std::vector<quint8> passingTypes(const RowFilter& filter, const DictionaryTexts& texts)
{
    std::vector<quint8> passes;
    if (filter.eventTypes.isEmpty())
        return passes;
    QSet<QByteArray> types;
    for (const QString& type : filter.eventTypes)
        types.insert(type.toUtf8());
    passes.reserve(texts.size());
    for (quint32 code = 0; code < texts.size(); ++code)
        passes.push_back(types.contains(texts.at(code)));
    return passes;
}

/// Without a branch that depends on the rows.
void appendSelected(
    const std::vector<quint8>& selected, quint32 first, quint32 count, std::vector<quint32>& rows)
{
    size_t end = rows.size();
    rows.resize(end + count);
    for (quint32 i = 0; i < count; ++i) {
        rows[end] = first + i;
        end += selected[i];
    }
    rows.resize(end);
}

} // namespace

RowMatcher::RowMatcher(const RowFilter& filter, const DeliveryColumns& columns)
    : m_filter(filter)
    , m_columns(columns)
    , m_sourcePasses(passingSources(filter, *columns.sources))
    , m_typePasses(passingTypes(filter, columns.texts))
    , m_text(filter.text, columns)
    , m_eventId(filter.eventId)
{
}

std::vector<quint32> RowMatcher::matching(
    quint32 first, quint32 end, const std::atomic_bool* cancelled)
{
    std::vector<quint32> rows;
    rows.reserve(end - first);
    while (first < end) {
        if (cancelled && *cancelled)
            return {};
        const quint32 index = first % DeliveryChunk::capacity;
        const quint32 count = std::min(end - first, DeliveryChunk::capacity - index);
        select(m_columns.chunkOf(first), index, count);
        appendSelected(m_selected, first, count, rows);
        first += count;
    }
    return rows;
}

void RowMatcher::select(const DeliveryChunk& chunk, quint32 first, quint32 count)
{
    m_selected.assign(count, 1);
    keepCodes(
        chunk.source, first, count, [&](SourceCode code) { return isSet(m_sourcePasses, code); });
    if (!m_filter.statuses.isEmpty())
        keepCodes(chunk.status, first, count,
            [&](DeliveryStatus status) { return m_filter.statuses.contains(status); });
    if (!m_typePasses.empty())
        keepCodes(chunk.eventType, first, count,
            [&](TextCode code) { return isSet(m_typePasses, code); });
    if (m_filter.startedAt.from || m_filter.startedAt.to)
        keepTimes(chunk.shownAt.data() + first, count);
    if (!m_filter.eventId.isEmpty())
        keepEvents(chunk.eventId, first, count);
    if (!m_filter.text.isEmpty())
        m_text.find(chunk, first, m_selected);
}

template <typename T, typename Passes>
void RowMatcher::keepCodes(
    const CodedColumn<T>& column, quint32 first, quint32 count, Passes passes)
{
    m_passes.resize(column.codeCount());
    for (quint32 code = 0; code < m_passes.size(); ++code)
        m_passes[code] = passes(column.valueOf(code)) ? 1 : 0;
    if (std::ranges::count(m_passes, 0) == 0)
        return;
    quint8* const selected = m_selected.data();
    const quint8* const table = m_passes.data();
    column.visitCodes(first, count,
        [=](quint32 code, quint32 i) { selected[i] = quint8(selected[i] & table[code]); });
}

void RowMatcher::keepTimes(const qint64* times, quint32 count)
{
    const TimeRange& range = m_filter.startedAt;
    constexpr qint64 least = unknownTime + 1;
    const qint64 from = range.from ? std::max(qint64(range.from->ns), least) : least;
    const qint64 to = range.to ? range.to->ns : std::numeric_limits<qint64>::max();
    for (quint32 i = 0; i < count; ++i)
        m_selected[i] = quint8(m_selected[i] & int(times[i] >= from) & int(times[i] <= to));
}

void RowMatcher::keepEvents(const IdColumn& ids, quint32 first, quint32 count)
{
    for (quint32 i = 0; i < count; ++i) {
        if (m_selected[i] && !m_eventId.isAll(ids, first + i))
            m_selected[i] = 0;
    }
}

} // namespace waybill
