// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/columnfile.h"

#include "store/columnstream.h"
#include "store/livecolumns.h"

#include <QIODevice>

#include <algorithm>
#include <limits>

namespace waybill {

namespace {

// "WAYBILLC", and what would change the meaning of the bytes that follow.
constexpr quint64 magic = 0x434c4c4942594157U;
constexpr quint64 version = 1;
constexpr quint64 layout = quint64(chunkCapacity) << 32 | sizeof(size_t);

constexpr quint64 maxSources = std::numeric_limits<SourceCode>::max();

void saveMark(ColumnWriter& file, const ColumnMark& mark)
{
    file.bytes(mark.archive);
    file.number(quint64(mark.generation));
    file.number(quint64(mark.seq));
}

ColumnMark loadMark(ColumnReader& file)
{
    ColumnMark mark;
    mark.archive = file.bytes();
    mark.generation = qint64(file.number());
    mark.seq = qint64(file.number());
    return mark;
}

void saveTexts(ColumnWriter& file, const DictionaryTexts& texts)
{
    file.number(texts.size());
    QByteArray all;
    std::vector<quint32> lengths;
    for (quint32 code = 0; code < texts.size(); ++code) {
        lengths.push_back(quint32(texts.at(code).size()));
        all += texts.at(code);
    }
    file.values(lengths.data(), lengths.size());
    file.bytes(all);
}

/// Every text is another one: each gets the code of its place.
void loadTexts(ColumnReader& file, Dictionary& dictionary)
{
    std::vector<quint32> lengths(file.numberBelow(file.left() / sizeof(quint32) + 1));
    file.values(lengths.data(), lengths.size());
    const QByteArray all = file.bytes();
    quint64 offset = 0;
    for (quint32 code = 0; code < lengths.size() && file.isGood(); ++code) {
        if (offset + lengths[code] > quint64(all.size())
            || dictionary.intern(all.mid(qsizetype(offset), qsizetype(lengths[code]))) != code)
            file.fail();
        offset += lengths[code];
    }
    if (lengths.empty() || offset != quint64(all.size()))
        file.fail();
}

void saveSources(ColumnWriter& file, const StoreSources& sources)
{
    file.number(sources.size());
    for (const StoreSource& source : sources)
        file.bytes(source.id.value.toUtf8());
}

StoreSources loadSources(ColumnReader& file)
{
    const quint64 count = file.numberBelow(std::min(maxSources, file.left() / 8) + 1);
    StoreSources sources;
    for (quint64 i = 0; i < count && file.isGood(); ++i) {
        const SourceId id{QString::fromUtf8(file.bytes())};
        if (std::ranges::count(sources, id, &StoreSource::id) > 0)
            file.fail();
        sources.push_back({.id = id, .isShown = false});
    }
    return sources;
}

quint32 rowsIn(size_t chunk, quint32 count)
{
    return std::min(count - quint32(chunk) * DeliveryChunk::capacity, DeliveryChunk::capacity);
}

size_t chunksFor(quint32 count)
{
    return (size_t(count) + DeliveryChunk::capacity - 1) / DeliveryChunk::capacity;
}

void loadChunks(ColumnReader& file, DeliveryStore::Parts& parts)
{
    // Each row takes eight bytes at least: its time.
    parts.count = quint32(file.numberBelow(std::min<quint64>(file.left() / 8, IdTable::noRow) + 1));
    for (size_t chunk = 0; chunk < chunksFor(parts.count) && file.isGood(); ++chunk) {
        parts.chunks.push_back(std::make_shared<DeliveryChunk>());
        parts.chunks.back()->load(
            file, rowsIn(chunk, parts.count), parts.sources.size(), parts.dictionary.size());
    }
}

void loadIds(ColumnReader& file, DeliveryStore::Parts& parts)
{
    parts.hashSeed = file.number();
    quint64 found = 0;
    for (size_t source = 0; source < parts.sources.size(); ++source) {
        IdTable& ids = parts.ids.emplace_back();
        ids.load(file, parts.count);
        found += ids.size();
    }
    if (found != parts.count)
        file.fail();
}

void saveHeader(ColumnWriter& file, const ColumnMark& mark, const DeliveryColumns& columns)
{
    for (const quint64 number : {magic, version, layout})
        file.number(number);
    saveMark(file, mark);
    saveTexts(file, columns.texts);
    saveSources(file, *columns.sources);
}

bool loadsMagic(ColumnReader& file)
{
    return file.number() == magic && file.number() == version && file.number() == layout;
}

} // namespace

bool writeColumnFile(QIODevice& device, const DeliveryColumns& columns, const ColumnMark& mark)
{
    if (std::ranges::count(*columns.sources, true, &StoreSource::isRemoved) > 0)
        return writeColumnFile(device, withoutRemoved(columns), mark);
    ColumnWriter file(device);
    saveHeader(file, mark, columns);
    file.number(columns.count);
    for (size_t chunk = 0; chunk < chunksFor(columns.count); ++chunk)
        columns.chunks[chunk]->save(file, rowsIn(chunk, columns.count));
    const quint64 seed = DeliveryStore::newHashSeed();
    file.number(seed);
    for (const IdTable& ids : idTablesOf(columns, seed))
        ids.save(file);
    return file.finish();
}

std::optional<StoreImage> readColumnFile(ColumnMemory memory)
{
    ColumnReader file(std::move(memory));
    if (!loadsMagic(file))
        return std::nullopt;
    const ColumnMark mark = loadMark(file);
    DeliveryStore::Parts parts;
    loadTexts(file, parts.dictionary);
    parts.sources = loadSources(file);
    loadChunks(file, parts);
    loadIds(file, parts);
    if (!file.finish())
        return std::nullopt;
    return StoreImage{mark, DeliveryStore(std::move(parts))};
}

} // namespace waybill
