// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "store/deliverycolumns.h"
#include "store/idtable.h"

#include <QHash>
#include <QList>

#include <optional>

namespace waybill {

/// What a page changed. Row numbers are stable for ever.
struct MergeResult
{
    quint32 firstNewRow = 0;
    quint32 newCount = 0;
    std::vector<quint32> updatedRows; ///< known ids with other values now; ascending, each once

    bool operator==(const MergeResult&) const = default;
};

struct EventTypeCount
{
    QString type;
    int count = 0;

    bool operator==(const EventTypeCount&) const = default;
};

/// Every delivery of every source, as columns, in the order in which they became known. Written by
/// one thread; workers read a copy of columns().
class DeliveryStore
{
public:
    /// What a store is made of.
    struct Parts
    {
        Dictionary dictionary;
        StoreSources sources;
        std::vector<std::shared_ptr<DeliveryChunk>> chunks; ///< full, but for the last
        quint32 count = 0;
        std::vector<IdTable> ids; ///< by source code; of hashes of that seed
        quint64 hashSeed = 0;
    };

    DeliveryStore();
    /// A store that was kept in a file. The parts fit together.
    explicit DeliveryStore(Parts parts);

    /// Makes the source known, or changes what is known of it. True: its rows come into view, or
    /// leave it.
    bool setSource(const StoreSource& source);
    /// A source that nothing is known of: only its id is set.
    StoreSource source(const SourceId& id) const;
    /// Forgets the source. Its rows leave the view for ever, their memory goes with the store; the
    /// same id may come again, with other rows.
    void removeSource(const SourceId& id);

    /// These of its deliveries leave the view for ever, as with removeSource(). How many of them
    /// there were.
    quint32 removeDeliveries(const SourceId& source, const QList<DeliveryId>& ids);

    /// Adds the page's rows; an id that is known of this source overwrites its row in place.
    MergeResult merge(const SourceId& source, const PageRows& page);

    bool hasSources() const { return !m_sourceCodes.isEmpty(); }
    /// Rows, those of hidden and removed sources too.
    quint32 count() const { return m_view.count; }
    /// Deliveries of the sources that are shown.
    quint32 shownCount() const;
    /// Deliveries of one source, shown or not.
    quint32 countOf(const SourceId& source) const;
    std::optional<quint32> rowOf(const DeliveryKey& key) const;
    DeliveryKey keyAt(quint32 row) const;
    /// The delivery of that id in the first source shown that has one; an empty key: none has.
    DeliveryKey find(const DeliveryId& id) const;
    /// Event types that occur in the sources shown, by name; deliveries without a type are not
    /// counted.
    QList<EventTypeCount> eventTypes() const;

    /// For this thread: valid until the next merge.
    const DeliveryColumns& columns() const { return m_view; }
    /// For other threads: stays as it is. As long as it is held, an update copies the chunk it
    /// touches.
    DeliveryColumns snapshot() const { return m_view; }
    /// Keeps a provider from making up ids that collide.
    static quint64 newHashSeed();
    /// What the rows take, without the dictionary's texts.
    size_t bytesUsed() const;

private:
    /// What is known of the rows of one source, by SourceCode like the view's sources.
    struct SourceRows
    {
        IdTable byId;
        QHash<TextCode, int> typeCounts; ///< without the unknown type
        quint32 removed = 0; ///< entries of byId that are rows of the source no more

        quint32 count() const { return quint32(byId.size()) - removed; }
    };

    std::optional<SourceCode> codeOf(const SourceId& id) const;
    StoreSources& changeSources();
    SourceCode nobody();
    void append(SourceCode source, const DeliveryRow& row, quint64 hash);
    void startChunk();
    void unshare(size_t chunk);
    bool update(quint32 row, DeliveryRow values);
    quint32 find(SourceCode source, const PackedId& id, quint64 hash) const;
    void countType(SourceCode source, TextCode type, int by);
    void countTypes(const DeliveryChunk& chunk, quint32 rows);

    quint64 m_hashSeed = newHashSeed();
    Dictionary m_dictionary;
    QHash<SourceId, SourceCode> m_sourceCodes;
    std::vector<SourceRows> m_sourceRows;
    std::optional<SourceCode> m_nobody; ///< whose the removed deliveries are
    std::vector<std::shared_ptr<DeliveryChunk>> m_chunks;
    DeliveryColumns m_view;
};

} // namespace waybill
