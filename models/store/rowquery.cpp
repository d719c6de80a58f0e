// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowquery.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

std::shared_ptr<VisibleRows> answer(const DeliveryColumns& columns, const RowFilter& filter,
    const RowOrder& order, const std::atomic_bool& cancelled)
{
    auto answer = std::make_shared<VisibleRows>();
    answer->covered = columns.count;
    answer->rows = visibleRows(columns, filter, order, &cancelled);
    answer->positions.assign(columns.count, -1);
    for (size_t i = 0; i < answer->rows.size(); ++i)
        answer->positions[answer->rows[i]] = qint32(i);
    return answer;
}

bool areAllShown(const StoreSources& sources)
{
    return std::ranges::all_of(sources, &StoreSource::isShown);
}

} // namespace

std::shared_ptr<VisibleRows> allVisibleRows(DeliveryColumns columns)
{
    auto sources = std::make_shared<StoreSources>(*columns.sources);
    for (StoreSource& source : *sources)
        source.isShown = true;
    columns.sources = std::move(sources);
    return answer(columns, {}, {}, false);
}

RowQuery::RowQuery(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

RowQuery::~RowQuery()
{
    cancel();
    m_pool.waitForDone();
}

void RowQuery::start(DeliveryColumns columns, RowFilter filter, RowOrder order)
{
    cancel();
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    if (m_allRows && filter.isEmpty() && order == RowOrder() && areAllShown(*columns.sources)) {
        QMetaObject::invokeMethod(
            this,
            [this, cancelled, rows = std::exchange(m_allRows, nullptr)] {
                deliver(cancelled, rows);
            },
            Qt::QueuedConnection);
        return;
    }
    // The pool is a member and waits in the destructor: `this` outlives the job.
    m_pool.start(
        [this, cancelled, columns = std::move(columns), filter = std::move(filter), order] {
            if (*cancelled)
                return;
            auto rows = answer(columns, filter, order, *cancelled);
            QMetaObject::invokeMethod(this, [this, cancelled, rows] { deliver(cancelled, rows); });
        });
}

void RowQuery::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

void RowQuery::deliver(
    const std::shared_ptr<std::atomic_bool>& cancelled, std::shared_ptr<VisibleRows> rows)
{
    if (*cancelled)
        return;
    m_cancelled.reset();
    emit finished(std::move(rows));
}

} // namespace waybill
