// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliverystore.h"

#include <algorithm>
#include <functional>

namespace waybill {

namespace {

/// A page's text codes, as codes of the store; each distinct text is looked up once.
std::vector<quint32> internAll(Dictionary& dictionary, const QList<QByteArray>& texts)
{
    std::vector<quint32> codes;
    codes.reserve(size_t(texts.size()));
    for (const QByteArray& text : texts)
        codes.push_back(dictionary.intern(text));
    return codes;
}

DeliveryRow translated(DeliveryRow row, const std::vector<quint32>& codes)
{
    for (TextCode* code : {&row.eventType, &row.providerStatus, &row.route, &row.errorCode,
             &row.errorTitle, &row.responseTitle, &row.endpointId})
        *code = codes[*code];
    return row;
}

} // namespace

std::optional<SourceCode> DeliveryStore::codeOf(const SourceId& id) const
{
    const auto found = m_sourceCodes.constFind(id);
    return found == m_sourceCodes.constEnd() ? std::nullopt : std::optional(*found);
}

/// Snapshots keep the list they have.
StoreSources& DeliveryStore::changeSources()
{
    auto changed = std::make_shared<StoreSources>(*m_view.sources);
    m_view.sources = changed;
    return *changed;
}

bool DeliveryStore::setSource(const StoreSource& source)
{
    const auto code = codeOf(source.id);
    if (!code) {
        m_sourceCodes.insert(source.id, SourceCode(m_sourceRows.size()));
        m_sourceRows.emplace_back();
        changeSources().push_back(source);
        return false;
    }
    StoreSource& known = changeSources()[*code];
    const bool moves = known.isShown != source.isShown && !m_sourceRows[*code].byId.isEmpty();
    known = source;
    return moves;
}

StoreSource DeliveryStore::source(const SourceId& id) const
{
    const auto code = codeOf(id);
    return code ? (*m_view.sources)[*code] : StoreSource{.id = id};
}

void DeliveryStore::removeSource(const SourceId& id)
{
    const auto code = codeOf(id);
    if (!code)
        return;
    changeSources()[*code] = {.id = id, .isShown = false};
    m_sourceRows[*code] = {};
    m_sourceCodes.remove(id);
}

MergeResult DeliveryStore::merge(const SourceId& source, const PageRows& page)
{
    if (!codeOf(source))
        setSource({.id = source});
    const SourceCode from = *codeOf(source);
    MergeResult result{count(), 0, {}};
    const std::vector<quint32> codes = internAll(m_dictionary, page.texts);
    const QHash<QByteArray, quint32>& known = m_sourceRows[from].byId;
    for (const DeliveryRow& pageRow : page.rows) {
        const DeliveryRow row = translated(pageRow, codes);
        const auto at = known.constFind(row.id);
        if (at == known.constEnd()) {
            append(from, row);
        } else {
            update(*at, row);
            if (*at < result.firstNewRow)
                result.updatedRows.push_back(*at);
        }
    }
    m_view.texts = m_dictionary.texts();
    result.newCount = count() - result.firstNewRow;
    std::sort(result.updatedRows.begin(), result.updatedRows.end());
    const auto last = std::unique(result.updatedRows.begin(), result.updatedRows.end());
    result.updatedRows.erase(last, result.updatedRows.end());
    return result;
}

void DeliveryStore::append(SourceCode source, const DeliveryRow& row)
{
    if (m_view.count % DeliveryChunk::capacity == 0) {
        m_chunks.push_back({std::make_shared<DeliveryChunk>()});
        m_chunks.back().chunk->reserve();
        m_view.chunks.push_back(m_chunks.back().chunk);
    }
    // A reader may hold this chunk, but it stops at its own count and nothing it reads is moved.
    m_chunks.back().chunk->append(source, row);
    m_sourceRows[source].byId.insert(row.id, m_view.count);
    ++m_view.count;
    countType(source, row.eventType, 1);
}

void DeliveryStore::update(quint32 row, const DeliveryRow& values)
{
    const size_t at = row / DeliveryChunk::capacity;
    ChunkState& state = m_chunks[at];
    if (state.isShared) {
        state = {state.chunk->clone()};
        m_view.chunks[at] = state.chunk;
    }
    const SourceCode source = m_view.value(&DeliveryChunk::source, row);
    countType(source, m_view.value(&DeliveryChunk::eventType, row), -1);
    state.chunk->set(row % DeliveryChunk::capacity, values);
    countType(source, values.eventType, 1);
}

void DeliveryStore::countType(SourceCode source, quint32 code, int by)
{
    std::vector<int>& counts = m_sourceRows[source].typeCounts;
    if (code >= counts.size())
        counts.resize(m_dictionary.size());
    counts[code] += by;
}

quint32 DeliveryStore::shownCount() const
{
    quint32 shown = 0;
    for (size_t code = 0; code < m_sourceRows.size(); ++code) {
        if ((*m_view.sources)[code].isShown)
            shown += quint32(m_sourceRows[code].byId.size());
    }
    return shown;
}

std::optional<quint32> DeliveryStore::rowOf(const DeliveryKey& key) const
{
    const auto code = codeOf(key.source);
    if (!code)
        return std::nullopt;
    const QHash<QByteArray, quint32>& rows = m_sourceRows[*code].byId;
    const auto found = rows.constFind(key.id.value.toUtf8());
    return found == rows.constEnd() ? std::nullopt : std::optional(*found);
}

DeliveryKey DeliveryStore::keyAt(quint32 row) const
{
    return {m_view.source(row).id,
        DeliveryId{QString::fromUtf8(m_view.value(&DeliveryChunk::id, row))}};
}

DeliveryKey DeliveryStore::find(const DeliveryId& id) const
{
    const StoreSources& sources = *m_view.sources;
    for (size_t code = 0; code < sources.size(); ++code) {
        if (sources[code].isShown && m_sourceRows[code].byId.contains(id.value.toUtf8()))
            return {sources[code].id, id};
    }
    return {};
}

QList<EventTypeCount> DeliveryStore::eventTypes() const
{
    std::vector<int> counts(m_dictionary.size());
    for (size_t source = 0; source < m_sourceRows.size(); ++source) {
        const std::vector<int>& own = m_sourceRows[source].typeCounts;
        if ((*m_view.sources)[source].isShown)
            std::transform(own.begin(), own.end(), counts.begin(), counts.begin(), std::plus());
    }
    QList<EventTypeCount> types;
    for (quint32 code = 1; code < counts.size(); ++code) {
        if (counts[code] > 0)
            types.append({QString::fromUtf8(m_dictionary.at(code)), counts[code]});
    }
    std::sort(types.begin(), types.end(),
        [](const EventTypeCount& a, const EventTypeCount& b) { return a.type < b.type; });
    return types;
}

DeliveryColumns DeliveryStore::snapshot()
{
    for (ChunkState& state : m_chunks)
        state.isShared = true;
    return m_view;
}

} // namespace waybill
