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
             &row.errorTitle, &row.responseTitle})
        *code = codes[*code];
    return row;
}

} // namespace

MergeResult DeliveryStore::merge(const PageRows& page)
{
    MergeResult result{count(), 0, {}};
    const std::vector<quint32> codes = internAll(m_dictionary, page.texts);
    for (const DeliveryRow& pageRow : page.rows) {
        const DeliveryRow row = translated(pageRow, codes);
        const auto known = m_rows.constFind(row.id);
        if (known == m_rows.constEnd()) {
            append(row);
        } else {
            update(*known, row);
            if (*known < result.firstNewRow)
                result.updatedRows.push_back(*known);
        }
    }
    m_view.texts = m_dictionary.texts();
    result.newCount = count() - result.firstNewRow;
    std::sort(result.updatedRows.begin(), result.updatedRows.end());
    const auto last = std::unique(result.updatedRows.begin(), result.updatedRows.end());
    result.updatedRows.erase(last, result.updatedRows.end());
    return result;
}

void DeliveryStore::append(const DeliveryRow& row)
{
    if (m_view.count % DeliveryChunk::capacity == 0) {
        m_chunks.push_back({std::make_shared<DeliveryChunk>()});
        m_chunks.back().chunk->reserve();
        m_view.chunks.push_back(m_chunks.back().chunk);
    }
    // A reader may hold this chunk, but it stops at its own count and nothing it reads is moved.
    m_chunks.back().chunk->append(row);
    m_rows.insert(row.id, m_view.count);
    ++m_view.count;
    countType(row.eventType, 1);
}

void DeliveryStore::update(quint32 row, const DeliveryRow& values)
{
    const size_t at = row / DeliveryChunk::capacity;
    ChunkState& state = m_chunks[at];
    if (state.isShared) {
        state = {state.chunk->clone()};
        m_view.chunks[at] = state.chunk;
    }
    countType(m_view.value(&DeliveryChunk::eventType, row), -1);
    state.chunk->set(row % DeliveryChunk::capacity, values);
    countType(values.eventType, 1);
}

void DeliveryStore::countType(quint32 code, int by)
{
    if (code >= m_typeCounts.size())
        m_typeCounts.resize(m_dictionary.size());
    m_typeCounts[code] += by;
}

void DeliveryStore::setErrorTexts(const ErrorTexts& texts)
{
    m_view.errorTexts = std::make_shared<const ErrorTexts>(texts);
}

std::optional<quint32> DeliveryStore::rowOf(const DeliveryId& id) const
{
    const auto found = m_rows.constFind(id.value.toUtf8());
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
}

DeliveryId DeliveryStore::idAt(quint32 row) const
{
    return DeliveryId{QString::fromUtf8(m_view.value(&DeliveryChunk::id, row))};
}

QList<EventTypeCount> DeliveryStore::eventTypes() const
{
    QList<EventTypeCount> types;
    for (quint32 code = 1; code < m_typeCounts.size(); ++code) {
        if (m_typeCounts[code] > 0)
            types.append({QString::fromUtf8(m_dictionary.at(code)), m_typeCounts[code]});
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
