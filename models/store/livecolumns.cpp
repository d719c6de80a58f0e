// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/livecolumns.h"

namespace waybill {

DeliveryColumns withoutRemoved(const DeliveryColumns& columns)
{
    StoreSources sources;
    std::vector<SourceCode> newCodes;
    for (const StoreSource& source : *columns.sources) {
        newCodes.push_back(SourceCode(sources.size()));
        if (!source.isRemoved)
            sources.push_back(source);
    }
    std::vector<std::shared_ptr<DeliveryChunk>> chunks;
    DeliveryColumns live{{}, 0, columns.texts, std::make_shared<const StoreSources>(sources)};
    for (quint32 row = 0; row < columns.count; ++row) {
        const SourceCode source = columns.value(&DeliveryChunk::source, row);
        if ((*columns.sources)[source].isRemoved)
            continue;
        const quint32 index = live.count++ % DeliveryChunk::capacity;
        if (index == 0)
            chunks.push_back(std::make_shared<DeliveryChunk>());
        chunks.back()->put(index, newCodes[source], columns.row(row), Growth::MayMove);
    }
    live.chunks.assign(chunks.begin(), chunks.end());
    return live;
}

std::vector<IdTable> idTablesOf(const DeliveryColumns& columns, quint64 hashSeed)
{
    const auto hashOf = [&](quint32 row) {
        return columns.chunkOf(row).id.hashAt(row % DeliveryChunk::capacity, hashSeed);
    };
    std::vector<IdTable> tables(columns.sources->size());
    for (quint32 row = 0; row < columns.count; ++row)
        tables[columns.value(&DeliveryChunk::source, row)].insert(hashOf(row), row, hashOf);
    return tables;
}

} // namespace waybill
