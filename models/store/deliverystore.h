// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "store/deliverycolumns.h"

#include <QHash>
#include <QList>

#include <optional>

namespace waybill {

/// What a page changed. Row numbers are stable for ever.
struct MergeResult
{
    quint32 firstNewRow = 0;
    quint32 newCount = 0;
    std::vector<quint32> updatedRows; ///< known ids, overwritten; ascending, each once

    bool operator==(const MergeResult&) const = default;
};

struct EventTypeCount
{
    QString type;
    int count = 0;

    bool operator==(const EventTypeCount&) const = default;
};

/// Every delivery of the list, as columns, in the order in which they became known. Written by one
/// thread; workers read a copy of columns().
class DeliveryStore
{
public:
    /// Adds the page's rows; a known id overwrites its row in place.
    MergeResult merge(const PageRows& page);
    void setErrorTexts(const ErrorTexts& texts);

    quint32 count() const { return m_view.count; }
    std::optional<quint32> rowOf(const DeliveryId& id) const;
    DeliveryId idAt(quint32 row) const;
    /// Event types that occur, by name; deliveries without a type are not counted.
    QList<EventTypeCount> eventTypes() const;

    /// For this thread: valid until the next merge.
    const DeliveryColumns& columns() const { return m_view; }
    /// For other threads: stays as it is. From here on an update copies the chunk it touches.
    DeliveryColumns snapshot();

private:
    struct ChunkState
    {
        std::shared_ptr<DeliveryChunk> chunk;
        bool isShared = false; ///< a snapshot may still read it
    };

    void append(const DeliveryRow& row);
    void update(quint32 row, const DeliveryRow& values);
    void countType(quint32 code, int by);

    Dictionary m_dictionary;
    QHash<QByteArray, quint32> m_rows;
    std::vector<ChunkState> m_chunks;
    std::vector<int> m_typeCounts; ///< by dictionary code
    DeliveryColumns m_view;
};

} // namespace waybill
