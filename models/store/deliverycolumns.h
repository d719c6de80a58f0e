// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"
#include "store/codedcolumn.h"
#include "store/dictionary.h"
#include "store/idcolumn.h"
#include "store/packedcolumn.h"
#include "store/storesource.h"

#include <memory>
#include <vector>

namespace waybill {

/// A column of codes of the store's dictionary.
using TextColumn = CodedColumn<TextCode>;

/// Up to 65,536 rows as columns, each as narrow as its values allow. Written by one thread; others
/// may meanwhile read the rows they know of.
class DeliveryChunk
{
public:
    static constexpr quint32 capacity = chunkCapacity;

    DeliveryChunk();

    CodedColumn<SourceCode> source;
    FixedSlots<qint64> shownAt; ///< started, else queued, else occurred, else unknownTime
    IdColumn id;
    IdColumn eventId;
    TextColumn eventType;
    TextColumn providerStatus;
    TextColumn route;
    TextColumn errorCode;
    TextColumn errorTitle;
    TextColumn responseTitle;
    TextColumn endpointId;
    CodedColumn<DeliveryStatus> status;
    CodedColumn<quint8> attemptCount;
    CodedColumn<quint16> httpStatus;
    CodedColumn<quint32> attemptMarks;
    TimeColumn occurredAt;
    TimeColumn startedAt;
    TimeColumn finishedAt;
    TimeColumn firstAttemptAt;
    DurationColumn answerTime;
    TimeColumn queuedAt;
    TimeColumn changedAt;
    TimeColumn nextAttemptAt;
    CodedColumn<bool> hasBadUtf8;

    /// Writes the next row, or again one that was written. False: the chunk would have to be laid
    /// out anew, and may not; nothing that a reader knows of has changed, and the row may be put
    /// into a clone.
    bool put(quint32 index, SourceCode from, const DeliveryRow& row, Growth growth);
    /// Slice offset and length, and the record's id, are not kept.
    DeliveryRow row(quint32 index) const;
    /// Whether the row has all these values already.
    bool isSame(quint32 index, const DeliveryRow& row) const;
    /// A copy of the first `count` rows, which may grow on its own.
    std::shared_ptr<DeliveryChunk> clone(quint32 count) const;
    /// No row will be added: what only serves that is given up.
    void seal();
    /// The first `count` rows, of which there is one at least.
    void save(ColumnWriter& file, quint32 count) const;
    /// Instead of what it held. Codes must be below the numbers of sources and texts.
    void load(ColumnReader& file, quint32 count, quint64 sources, quint64 texts);
    /// What the rows written take.
    size_t bytesUsed() const;

    template <typename T> T value(CodedColumn<T> DeliveryChunk::*column, quint32 index) const
    {
        return (this->*column).at(index);
    }
    QByteArray value(IdColumn DeliveryChunk::*column, quint32 index) const
    {
        return (this->*column).at(index);
    }
    qint64 value(TimeColumn DeliveryChunk::*column, quint32 index) const
    {
        return (this->*column).at(index, baseOf(shownAt[index]));
    }
    qint64 value(DurationColumn DeliveryChunk::*column, quint32 index) const
    {
        return (this->*column).at(index, 0);
    }

private:
    /// What the row's times are kept as differences from.
    static qint64 baseOf(qint64 shownTime) { return shownTime == unknownTime ? 0 : shownTime; }

    quint32 m_count = 0; ///< the writer's
};

/// The rows of a DeliveryStore at one moment. A value, cheap to copy, and safe to read in any
/// thread while the store grows: it shares const chunks, and rows beyond count() are not its own.
/// Text codes are those of texts().
struct DeliveryColumns
{
    std::vector<std::shared_ptr<const DeliveryChunk>> chunks;
    quint32 count = 0;
    DictionaryTexts texts;
    std::shared_ptr<const StoreSources> sources = std::make_shared<const StoreSources>();

    const DeliveryChunk& chunkOf(quint32 row) const
    {
        return *chunks[row / DeliveryChunk::capacity];
    }
    DeliveryRow row(quint32 row) const { return chunkOf(row).row(row % DeliveryChunk::capacity); }
    /// One value: `columns.value(&DeliveryChunk::status, row)`.
    template <typename Column> auto value(Column DeliveryChunk::*column, quint32 row) const
    {
        return chunkOf(row).value(column, row % DeliveryChunk::capacity);
    }
    const StoreSource& source(quint32 row) const
    {
        return (*sources)[value(&DeliveryChunk::source, row)];
    }
    const QByteArray& text(TextColumn DeliveryChunk::*column, quint32 row) const
    {
        return texts.at(value(column, row));
    }
};

} // namespace waybill
