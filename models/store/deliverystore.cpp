// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliverystore.h"

#include <algorithm>

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
    const bool moves = known.isShown != source.isShown && m_sourceRows[*code].byId.size() > 0;
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
    for (const DeliveryRow& pageRow : page.rows) {
        const DeliveryRow row = translated(pageRow, codes);
        const PackedId id(row.id);
        const size_t hash = id.hash();
        const quint32 known = find(from, id, hash);
        if (known == IdTable::noRow)
            append(from, row, hash);
        else
            update(known, row);
        if (known < result.firstNewRow)
            result.updatedRows.push_back(known);
    }
    m_view.texts = m_dictionary.texts();
    result.newCount = count() - result.firstNewRow;
    std::sort(result.updatedRows.begin(), result.updatedRows.end());
    const auto last = std::unique(result.updatedRows.begin(), result.updatedRows.end());
    result.updatedRows.erase(last, result.updatedRows.end());
    return result;
}

/// A reader may hold the last chunk, but it stops at its own count.
void DeliveryStore::append(SourceCode source, const DeliveryRow& row, size_t hash)
{
    const quint32 index = m_view.count % DeliveryChunk::capacity;
    if (index == 0)
        startChunk();
    const size_t last = m_chunks.size() - 1;
    if (m_chunks[last].isShared) {
        if (!m_chunks[last].chunk->put(index, source, row, Growth::InPlace))
            unshare(last);
    }
    if (!m_chunks[last].isShared)
        m_chunks[last].chunk->put(index, source, row, Growth::MayMove);
    m_sourceRows[source].byId.insert(hash, m_view.count, [this](quint32 known) {
        return m_view.chunkOf(known).id.hashAt(known % DeliveryChunk::capacity);
    });
    ++m_view.count;
    countType(source, row.eventType, 1);
}

void DeliveryStore::startChunk()
{
    if (!m_chunks.empty())
        m_chunks.back().chunk->seal();
    m_chunks.push_back({std::make_shared<DeliveryChunk>()});
    m_view.chunks.push_back(m_chunks.back().chunk);
}

/// From here on the chunk is the store's alone.
void DeliveryStore::unshare(size_t chunk)
{
    const quint32 before = quint32(chunk) * DeliveryChunk::capacity;
    const quint32 rows = std::min(m_view.count - before, DeliveryChunk::capacity);
    m_chunks[chunk] = {m_chunks[chunk].chunk->clone(rows)};
    m_view.chunks[chunk] = m_chunks[chunk].chunk;
}

void DeliveryStore::update(quint32 row, const DeliveryRow& values)
{
    const size_t chunk = row / DeliveryChunk::capacity;
    if (m_chunks[chunk].isShared)
        unshare(chunk);
    const SourceCode source = m_view.value(&DeliveryChunk::source, row);
    countType(source, m_view.value(&DeliveryChunk::eventType, row), -1);
    m_chunks[chunk].chunk->put(row % DeliveryChunk::capacity, source, values, Growth::MayMove);
    countType(source, values.eventType, 1);
}

quint32 DeliveryStore::find(SourceCode source, const PackedId& id, size_t hash) const
{
    return m_sourceRows[source].byId.find(hash, [&](quint32 row) {
        return m_view.chunkOf(row).id.isAt(row % DeliveryChunk::capacity, id);
    });
}

void DeliveryStore::countType(SourceCode source, TextCode type, int by)
{
    if (type != 0)
        m_sourceRows[source].typeCounts[type] += by;
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
    const QByteArray utf8 = key.id.value.toUtf8();
    const PackedId id(utf8);
    const quint32 row = find(*code, id, id.hash());
    return row == IdTable::noRow ? std::nullopt : std::optional(row);
}

DeliveryKey DeliveryStore::keyAt(quint32 row) const
{
    return {m_view.source(row).id,
        DeliveryId{QString::fromUtf8(m_view.value(&DeliveryChunk::id, row))}};
}

DeliveryKey DeliveryStore::find(const DeliveryId& id) const
{
    for (const StoreSource& source : *m_view.sources) {
        const DeliveryKey key{source.id, id};
        if (source.isShown && rowOf(key))
            return key;
    }
    return {};
}

QList<EventTypeCount> DeliveryStore::eventTypes() const
{
    QHash<TextCode, int> counts;
    for (size_t source = 0; source < m_sourceRows.size(); ++source) {
        if (!(*m_view.sources)[source].isShown)
            continue;
        const QHash<TextCode, int>& own = m_sourceRows[source].typeCounts;
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            counts[it.key()] += it.value();
    }
    QList<EventTypeCount> types;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            types.append({QString::fromUtf8(m_dictionary.at(it.key())), it.value()});
    }
    std::sort(types.begin(), types.end(),
        [](const EventTypeCount& a, const EventTypeCount& b) { return a.type < b.type; });
    return types;
}

size_t DeliveryStore::bytesUsed() const
{
    size_t bytes = 0;
    for (const ChunkState& state : m_chunks)
        bytes += state.chunk->bytesUsed();
    for (const SourceRows& rows : m_sourceRows)
        bytes += rows.byId.bytesUsed();
    return bytes;
}

DeliveryColumns DeliveryStore::snapshot()
{
    for (ChunkState& state : m_chunks)
        state.isShared = true;
    return m_view;
}

} // namespace waybill
