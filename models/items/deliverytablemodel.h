// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/deliverytable.h"
#include "store/deliverystore.h"
#include "store/rowquery.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>

namespace waybill {

/// The delivery list: every delivery known (a DeliveryStore) and which of them are shown, in what
/// order. Gives raw values only; words, formats and colours are the presenter's.
///
/// Filtering and sorting run on another thread; until they are done the rows shown stay as they
/// are. Rows that belong at the end are appended, once a frame at most; rows that belong in between
/// come with one layout change, at most four a second. Selection, current row and every persistent
/// index keep to their delivery, and become invalid when it is filtered out.
class DeliveryTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = DeliveryTable::Column;
    using enum DeliveryTable::Column;
    using Role = DeliveryTable::Role;
    using enum DeliveryTable::Role;

    /// Of a header: int, a Qt::SortOrder, for the column the rows are ordered by; else invalid.
    static constexpr int SortOrderRole = Qt::UserRole;

    explicit DeliveryTableModel(QObject* parent = nullptr);
    ~DeliveryTableModel() override;

    /// Makes a source known, or changes its name, its words or whether its rows are shown.
    void setSource(const StoreSource& source);
    StoreSource source(const SourceId& id) const { return m_store.source(id); }
    /// Its rows leave the list.
    void removeSource(const SourceId& id);
    /// These of its deliveries leave the list, with the next frames.
    void removeDeliveries(const SourceId& source, const QList<DeliveryId>& ids);
    void mergePage(const SourceId& source, const std::shared_ptr<const PageRows>& page);
    /// Drops every row and every source; filter and order stay.
    void clear();
    /// Takes in rows that were kept in a file (StoreImage); those of sources that are not known yet
    /// stay out of sight until setSource() shows them. False, and nothing done, once there are
    /// rows.
    /// `allRows`: allVisibleRows() of them, if it is known.
    bool restore(DeliveryStore store, std::shared_ptr<VisibleRows> allRows = {});
    /// All rows as they are now, for a worker that writes such a file. Cheap.
    DeliveryColumns columnsCopy() const { return m_store.snapshot(); }

    void setFilter(const RowFilter& filter);
    const RowFilter& filter() const { return m_filter; }
    void setOrder(const RowOrder& order);
    const RowOrder& order() const { return m_order; }

    int visibleCount() const { return int(m_shown.rows.size()); }
    /// False: filtering, sorting or a frame is under way, after which other rows may be shown.
    bool isSettled() const;
    /// Of the sources that are shown, whatever the filter.
    int totalCount() const { return int(m_store.shownCount()); }
    int countOf(const SourceId& source) const { return int(m_store.countOf(source)); }
    /// The row on screen, or -1 when the delivery is unknown or not shown.
    int rowOf(const DeliveryKey& key) const;
    /// Whether the delivery is known, shown or not.
    bool contains(const DeliveryKey& key) const { return m_store.rowOf(key).has_value(); }
    DeliveryKey keyAt(int row) const;
    /// The row above which a boundary in a source's log is to be marked: the first one that started
    /// (ShownTimeRole) at `at` or earlier where the newest stand first, later where the oldest do.
    /// -1: there is none, the order is another, or the source is not shown.
    int boundaryRow(const SourceId& source, Instant at) const;
    /// The delivery of that id in whichever source shown has one; an empty key: none has.
    DeliveryKey find(const DeliveryId& id) const { return m_store.find(id); }
    QList<EventTypeCount> eventTypes() const { return m_store.eventTypes(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// visibleCount() or totalCount() may have changed; at most once a frame.
    void countsChanged();
    /// What setFilter() or setOrder() asked for last is now shown.
    void queryApplied();
    /// Deliveries that were known before changed, with one page; the first 500 of them.
    void deliveriesUpdated(const QList<waybill::DeliveryKey>& deliveries);
    /// So many new deliveries now stand above the row that was first, with the filter, the order
    /// and the sources as they were.
    void rowsCameFirst(int count);

private:
    void startQuery();
    void onFrame();
    bool appendNewRows();
    bool belongAtEnd(const std::vector<quint32>& rows) const;
    void show(VisibleRows rows);
    void swapIn(VisibleRows rows);
    int newRowsAbove(quint32 storeRow, quint32 knownBefore) const;
    void announceUpdates(const std::vector<quint32>& storeRows);
    void announceKeys(const std::vector<quint32>& storeRows);

    DeliveryStore m_store;
    RowFilter m_filter;
    RowOrder m_order;
    VisibleRows m_shown;
    RowQuery m_query;
    std::shared_ptr<VisibleRows> m_answer; ///< waits for its frame
    bool m_isStale = false; ///< updated rows may be shown in the wrong place
    bool m_userAsked = false; ///< the question under way is setFilter's, setOrder's or a source's
    QTimer m_frame;
    QTimer m_refresh;
};

} // namespace waybill
