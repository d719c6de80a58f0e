// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliverystore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>

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

DeliveryStore::DeliveryStore() = default;

DeliveryStore::DeliveryStore(Parts parts)
    : m_hashSeed(parts.hashSeed)
    , m_dictionary(std::move(parts.dictionary))
{
    for (size_t code = 0; code < parts.sources.size(); ++code) {
        m_sourceCodes.insert(parts.sources[code].id, SourceCode(code));
        m_sourceRows.push_back({std::move(parts.ids[code]), {}});
    }
    m_chunks = std::move(parts.chunks);
    m_view.chunks.assign(m_chunks.begin(), m_chunks.end());
    m_view.count = parts.count;
    m_view.texts = m_dictionary.texts();
    m_view.sources = std::make_shared<const StoreSources>(std::move(parts.sources));
    for (size_t chunk = 0; chunk < m_chunks.size(); ++chunk)
        countTypes(*m_chunks[chunk],
            std::min(m_view.count - quint32(chunk) * chunkCapacity, chunkCapacity));
}

/// Row by row only where a chunk has rows of several sources.
void DeliveryStore::countTypes(const DeliveryChunk& chunk, quint32 rows)
{
    if (chunk.source.codeCount() > 1) {
        for (quint32 i = 0; i < rows; ++i)
            countType(chunk.source.at(i), chunk.eventType.at(i), 1);
        return;
    }
    std::vector<int> counts(chunk.eventType.codeCount());
    chunk.eventType.visitCodes(0, rows, [&](quint32 code, quint32) { ++counts[code]; });
    for (quint32 code = 0; code < counts.size(); ++code)
        countType(chunk.source.at(0), chunk.eventType.valueOf(code), counts[code]);
}

quint64 DeliveryStore::newHashSeed()
{
    return QRandomGenerator::global()->generate64();
}

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
    const bool moves = known.isShown != source.isShown && m_sourceRows[*code].count() > 0;
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
    changeSources()[*code] = {.id = id, .isShown = false, .isRemoved = true};
    m_sourceRows[*code] = {};
    m_sourceCodes.remove(id);
}

/// A removed source without an id, made when it is first needed.
SourceCode DeliveryStore::nobody()
{
    if (!m_nobody) {
        m_nobody = SourceCode(m_sourceRows.size());
        m_sourceRows.emplace_back();
        changeSources().push_back({.isShown = false, .isRemoved = true});
    }
    return *m_nobody;
}

quint32 DeliveryStore::removeDeliveries(const SourceId& source, const QList<DeliveryId>& ids)
{
    quint32 removed = 0;
    for (const DeliveryId& id : ids) {
        const auto row = rowOf({source, id});
        if (!row)
            continue;
        const SourceCode from = m_view.value(&DeliveryChunk::source, *row);
        const size_t chunk = *row / DeliveryChunk::capacity;
        unshare(chunk);
        m_chunks[chunk]->source.put(*row % DeliveryChunk::capacity, nobody(), Growth::MayMove);
        countType(from, m_view.value(&DeliveryChunk::eventType, *row), -1);
        ++m_sourceRows[from].removed;
        ++removed;
    }
    return removed;
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
        const quint64 hash = id.hash(m_hashSeed);
        const quint32 known = find(from, id, hash);
        if (known == IdTable::noRow)
            append(from, row, hash);
        else if (update(known, row) && known < result.firstNewRow)
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
void DeliveryStore::append(SourceCode source, const DeliveryRow& row, quint64 hash)
{
    const quint32 index = m_view.count % DeliveryChunk::capacity;
    if (index == 0)
        startChunk();
    const size_t last = m_chunks.size() - 1;
    if (!m_chunks[last]->put(index, source, row, Growth::InPlace)) {
        unshare(last);
        m_chunks[last]->put(index, source, row, Growth::MayMove);
    }
    m_sourceRows[source].byId.insert(hash, m_view.count, [this](quint32 known) {
        return m_view.chunkOf(known).id.hashAt(known % DeliveryChunk::capacity, m_hashSeed);
    });
    ++m_view.count;
    countType(source, row.eventType, 1);
}

void DeliveryStore::startChunk()
{
    if (!m_chunks.empty())
        m_chunks.back()->seal();
    m_chunks.push_back(std::make_shared<DeliveryChunk>());
    m_view.chunks.push_back(m_chunks.back());
}

/// From here on the chunk is the store's alone: a copy, if a snapshot still has it.
void DeliveryStore::unshare(size_t chunk)
{
    constexpr long ownUses = 2; // in m_chunks and in the view
    const bool isAlone = m_chunks[chunk].use_count() == ownUses;
    std::atomic_thread_fence(std::memory_order_acquire); // behind the last look of the last reader
    if (isAlone)
        return;
    const quint32 before = quint32(chunk) * DeliveryChunk::capacity;
    m_chunks[chunk]
        = m_chunks[chunk]->clone(std::min(m_view.count - before, DeliveryChunk::capacity));
    m_view.chunks[chunk] = m_chunks[chunk];
}

/// A page that is read again mostly says what is known: that copies no chunk and moves no row. An
/// endpoint that was told once, by a detail perhaps, is not forgotten because a list does not name
/// it.
bool DeliveryStore::update(quint32 row, DeliveryRow values)
{
    const size_t chunk = row / DeliveryChunk::capacity;
    if (values.route == 0)
        values.route = m_view.value(&DeliveryChunk::route, row);
    if (m_chunks[chunk]->isSame(row % DeliveryChunk::capacity, values))
        return false;
    unshare(chunk);
    const SourceCode source = m_view.value(&DeliveryChunk::source, row);
    countType(source, m_view.value(&DeliveryChunk::eventType, row), -1);
    m_chunks[chunk]->put(row % DeliveryChunk::capacity, source, values, Growth::MayMove);
    countType(source, values.eventType, 1);
    return true;
}

quint32 DeliveryStore::find(SourceCode source, const PackedId& id, quint64 hash) const
{
    return m_sourceRows[source].byId.find(hash, [&](quint32 row) {
        return m_view.chunkOf(row).id.isAt(row % DeliveryChunk::capacity, id)
            && m_view.value(&DeliveryChunk::source, row) == source;
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
            shown += m_sourceRows[code].count();
    }
    return shown;
}

quint32 DeliveryStore::countOf(const SourceId& source) const
{
    const auto code = codeOf(source);
    return code ? m_sourceRows[*code].count() : 0;
}

std::optional<quint32> DeliveryStore::rowOf(const DeliveryKey& key) const
{
    const auto code = codeOf(key.source);
    if (!code)
        return std::nullopt;
    const QByteArray utf8 = key.id.value.toUtf8();
    const PackedId id(utf8);
    const quint32 row = find(*code, id, id.hash(m_hashSeed));
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
        DeliveryKey key{source.id, id};
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
    for (const auto& chunk : m_chunks)
        bytes += chunk->bytesUsed();
    for (const SourceRows& rows : m_sourceRows)
        bytes += rows.byId.bytesUsed();
    return bytes;
}

} // namespace waybill
