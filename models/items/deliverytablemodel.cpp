// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/deliverytablemodel.h"

#include "items/deliveryvalues.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace waybill {

namespace {

constexpr auto frameTime = 16ms;
constexpr auto refreshTime = 250ms;

// What the UI thread filters and sorts itself, between two frames; more goes to the worker.
constexpr quint32 maxRowsInFrame = 2000;
constexpr quint32 maxTextsInFrame = 4000;

// A page that changes more tells of the first ones only.
constexpr size_t maxKeysTold = 500;

} // namespace

DeliveryTableModel::DeliveryTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameTime);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshTime);
    connect(&m_frame, &QTimer::timeout, this, &DeliveryTableModel::onFrame);
    connect(&m_refresh, &QTimer::timeout, this, &DeliveryTableModel::startQuery);
    connect(&m_query, &RowQuery::finished, this, [this](std::shared_ptr<VisibleRows> rows) {
        m_answer = std::move(rows);
        if (m_userAsked) { // and waits
            m_frame.stop();
            onFrame();
        } else if (!m_frame.isActive()) {
            m_frame.start();
        }
    });
}

DeliveryTableModel::~DeliveryTableModel() = default;

void DeliveryTableModel::mergePage(
    const SourceId& source, const std::shared_ptr<const PageRows>& page)
{
    const MergeResult merged = m_store.merge(source, *page);
    m_query.setAllRows({});
    announceUpdates(merged.updatedRows);
    if (!m_frame.isActive())
        m_frame.start();
}

/// The values are right at once; whether the rows still belong where they are is asked later.
void DeliveryTableModel::announceUpdates(const std::vector<quint32>& storeRows)
{
    int first = -1;
    int last = -1;
    for (const quint32 storeRow : storeRows) {
        const int row = storeRow < m_shown.covered ? m_shown.positions[storeRow] : -1;
        if (row >= 0) {
            first = first < 0 ? row : std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (first >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    m_isStale = m_isStale || !storeRows.empty();
    announceKeys(storeRows);
}

void DeliveryTableModel::announceKeys(const std::vector<quint32>& storeRows)
{
    QList<DeliveryKey> keys;
    for (size_t i = 0; i < std::min(storeRows.size(), maxKeysTold); ++i)
        keys.append(m_store.keyAt(storeRows[i]));
    if (!keys.isEmpty())
        emit deliveriesUpdated(keys);
}

void DeliveryTableModel::clear()
{
    beginResetModel();
    m_query.cancel();
    m_query.setAllRows({});
    m_answer.reset();
    m_refresh.stop();
    m_store = DeliveryStore();
    m_shown = VisibleRows();
    m_isStale = false;
    endResetModel();
    emit countsChanged();
    if (std::exchange(m_userAsked, false))
        emit queryApplied();
}

bool DeliveryTableModel::restore(DeliveryStore store, std::shared_ptr<VisibleRows> allRows)
{
    if (m_store.count() > 0)
        return false;
    for (const StoreSource& source : *m_store.columns().sources) {
        if (!source.isRemoved)
            store.setSource(source);
    }
    m_store = std::move(store);
    m_query.setAllRows(std::move(allRows));
    if (m_store.shownCount() > 0) {
        m_userAsked = true;
        startQuery();
    }
    return true;
}

void DeliveryTableModel::setSource(const StoreSource& source)
{
    if (m_store.setSource(source)) {
        m_userAsked = true;
        startQuery();
    } else if (visibleCount() > 0) {
        emit dataChanged(index(0, 0), index(visibleCount() - 1, ColumnCount - 1),
            {SourceNameRole, ErrorTextRole, EndpointNameRole});
    }
}

void DeliveryTableModel::removeSource(const SourceId& id)
{
    m_store.removeSource(id);
    if (!m_store.hasSources()) // only now the memory of removed rows can go
        return clear();
    m_userAsked = true;
    startQuery();
}

void DeliveryTableModel::removeDeliveries(const SourceId& source, const QList<DeliveryId>& ids)
{
    if (m_store.removeDeliveries(source, ids) == 0)
        return;
    m_query.setAllRows({});
    m_isStale = true;
    if (!m_frame.isActive())
        m_frame.start();
}

void DeliveryTableModel::setFilter(const RowFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_userAsked = true;
    startQuery();
}

void DeliveryTableModel::setOrder(const RowOrder& order)
{
    if (order == m_order)
        return;
    m_order = order;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    m_userAsked = true;
    startQuery();
}

QVariant DeliveryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == SortOrderRole && section == int(m_order.key))
        return int(m_order.ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    return QAbstractTableModel::headerData(section, orientation, role);
}

void DeliveryTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < ColumnCount)
        setOrder({RowKey(column), order == Qt::AscendingOrder});
}

void DeliveryTableModel::startQuery()
{
    m_refresh.stop();
    m_answer.reset();
    m_isStale = false;
    m_query.start(m_store.snapshot(), m_filter, m_order);
}

bool DeliveryTableModel::isSettled() const
{
    return !m_query.isRunning() && !m_answer && !m_frame.isActive() && !m_refresh.isActive();
}

void DeliveryTableModel::onFrame()
{
    if (m_answer)
        show(std::move(*std::exchange(m_answer, nullptr)));
    if (!m_query.isRunning() && !appendNewRows() && !m_refresh.isActive())
        m_refresh.start();
    emit countsChanged();
    if (!m_query.isRunning() && std::exchange(m_userAsked, false))
        emit queryApplied();
}

/// False: only the worker can tell where the new or updated rows belong.
bool DeliveryTableModel::appendNewRows()
{
    const DeliveryColumns& columns = m_store.columns();
    if (m_isStale)
        return false;
    if (m_shown.covered == columns.count)
        return true;
    if (columns.count - m_shown.covered > maxRowsInFrame
        || (!m_filter.isEmpty() && columns.texts.size() > maxTextsInFrame))
        return false;
    const std::vector<quint32> rows = visibleRowsFrom(m_shown.covered, columns, m_filter, m_order);
    if (!belongAtEnd(rows))
        return false;
    m_shown.positions.resize(columns.count, -1);
    m_shown.covered = columns.count;
    if (rows.empty())
        return true;
    const int first = visibleCount();
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (const quint32 row : rows) {
        m_shown.positions[row] = qint32(m_shown.rows.size());
        m_shown.rows.push_back(row);
    }
    endInsertRows();
    return true;
}

bool DeliveryTableModel::belongAtEnd(const std::vector<quint32>& rows) const
{
    if (rows.empty() || m_shown.rows.empty())
        return true;
    const quint32 last = m_shown.rows.back();
    return sortedRows(m_store.columns(), m_order, {last, rows.front()}).front() == last;
}

void DeliveryTableModel::show(VisibleRows rows)
{
    if (rows.rows == m_shown.rows) {
        m_shown = std::move(rows);
        return;
    }
    const bool tellsOfNew = !m_userAsked && !m_shown.rows.empty();
    const quint32 firstBefore = tellsOfNew ? m_shown.rows.front() : 0;
    const quint32 knownBefore = m_shown.covered;
    swapIn(std::move(rows));
    if (const int count = tellsOfNew ? newRowsAbove(firstBefore, knownBefore) : 0; count > 0)
        emit rowsCameFirst(count);
}

int DeliveryTableModel::newRowsAbove(quint32 storeRow, quint32 knownBefore) const
{
    const auto end = m_shown.rows.begin() + std::max(m_shown.positions[storeRow], 0);
    return int(
        std::count_if(m_shown.rows.begin(), end, [&](quint32 row) { return row >= knownBefore; }));
}

void DeliveryTableModel::swapIn(VisibleRows rows)
{
    // With this hint the horizontal header leaves its sections alone: without it they are restored
    // by the first row's indexes, and are lost when that row is filtered out.
    constexpr auto hint = QAbstractItemModel::VerticalSortHint;
    emit layoutAboutToBeChanged({}, hint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before) {
        const int row = rows.positions[m_shown.rows[size_t(old.row())]];
        after.append(row < 0 ? QModelIndex() : createIndex(row, old.column()));
    }
    m_shown = std::move(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, hint);
}

int DeliveryTableModel::rowOf(const DeliveryKey& key) const
{
    const auto storeRow = m_store.rowOf(key);
    return storeRow && *storeRow < m_shown.covered ? m_shown.positions[*storeRow] : -1;
}

DeliveryKey DeliveryTableModel::keyAt(int row) const
{
    if (row < 0 || row >= visibleCount())
        return {};
    return m_store.keyAt(m_shown.rows[size_t(row)]);
}

int DeliveryTableModel::boundaryRow(const SourceId& source, Instant at) const
{
    if (m_order.key != RowKey::Started || !m_store.source(source).isShown)
        return -1;
    const auto timeAt = [&](quint32 row) { return shownTimeOf(m_store.columns(), row); };
    const auto beyond
        = std::partition_point(m_shown.rows.begin(), m_shown.rows.end(), [&](quint32 row) {
              const qint64 time = timeAt(row);
              return time != unknownTime && (time <= at.ns) == m_order.ascending;
          });
    const bool isOne = beyond != m_shown.rows.end() && timeAt(*beyond) != unknownTime;
    return isOne ? int(beyond - m_shown.rows.begin()) : -1;
}

int DeliveryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : visibleCount();
}

QVariant DeliveryTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const quint32 row = m_shown.rows[size_t(index.row())];
    const int rawRole = role == Qt::DisplayRole ? rawRoleOf(Column(index.column())) : role;
    return deliveryValue(m_store.columns(), row, rawRole);
}

} // namespace waybill
