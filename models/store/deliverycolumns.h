// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"
#include "store/dictionary.h"
#include "store/storesource.h"

#include <memory>
#include <vector>

namespace waybill {

/// 65,536 rows as columns. Text columns hold codes of the store's dictionary.
struct DeliveryChunk
{
    static constexpr quint32 capacity = 65'536;

    std::vector<SourceCode> source;
    std::vector<QByteArray> id;
    std::vector<QByteArray> eventId;
    std::vector<quint32> eventType;
    std::vector<quint32> providerStatus;
    std::vector<quint32> route;
    std::vector<quint32> errorCode;
    std::vector<quint32> errorTitle;
    std::vector<quint32> responseTitle;
    std::vector<quint32> endpointId;
    std::vector<DeliveryStatus> status;
    std::vector<quint8> attemptCount;
    std::vector<quint16> httpStatus;
    std::vector<quint32> attemptMarks;
    std::vector<qint64> occurredAt;
    std::vector<qint64> startedAt;
    std::vector<qint64> finishedAt;
    std::vector<qint64> firstAttemptAt;
    std::vector<qint64> answerTime;
    std::vector<qint64> queuedAt;
    std::vector<qint64> changedAt;
    std::vector<qint64> nextAttemptAt;
    std::vector<quint8> hasBadUtf8;

    /// Room for `capacity` rows at once, so that appending never moves what a reader looks at.
    void reserve();
    void append(SourceCode from, const DeliveryRow& row);
    /// Its source stays.
    void set(quint32 index, const DeliveryRow& row);
    /// Slice offset and length, and the record's id, are not kept.
    DeliveryRow row(quint32 index) const;
    /// As the copy constructor, but with room for `capacity` rows.
    std::shared_ptr<DeliveryChunk> clone() const;
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
    template <typename T> const T& value(std::vector<T> DeliveryChunk::*column, quint32 row) const
    {
        return (chunkOf(row).*column)[row % DeliveryChunk::capacity];
    }
    const StoreSource& source(quint32 row) const
    {
        return (*sources)[value(&DeliveryChunk::source, row)];
    }
    const QByteArray& text(std::vector<quint32> DeliveryChunk::*column, quint32 row) const
    {
        return texts.at(value(column, row));
    }
};

} // namespace waybill
