// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/visiblerows.h"

#include <QMetaType>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace waybill {

/// What a RowQuery found.
struct VisibleRows
{
    std::vector<quint32> rows; ///< store rows in screen order
    std::vector<qint32> positions; ///< screen position by store row, -1: not shown
    quint32 covered = 0; ///< store rows looked at: 0 .. covered-1
};

/// All rows in the order that a list begins with: what a RowQuery finds where nothing is filtered
/// and every source is shown. For a worker.
std::shared_ptr<VisibleRows> allVisibleRows(DeliveryColumns columns);

/// Filters and sorts a snapshot on a thread of its own. One question at a time: a new one cancels
/// the one before, whose answer is never given.
class RowQuery : public QObject
{
    Q_OBJECT

public:
    explicit RowQuery(QObject* parent = nullptr);
    ~RowQuery() override;

    void start(DeliveryColumns columns, RowFilter filter, RowOrder order);
    void cancel();
    /// The answer of allVisibleRows() for the snapshots to come, until nullptr says otherwise. It
    /// is given once: whoever gets it may take it apart.
    void setAllRows(std::shared_ptr<VisibleRows> rows) { m_allRows = std::move(rows); }
    bool isRunning() const { return m_cancelled != nullptr; }

signals:
    void finished(std::shared_ptr<waybill::VisibleRows> rows);

private:
    void deliver(
        const std::shared_ptr<std::atomic_bool>& cancelled, std::shared_ptr<VisibleRows> rows);

    std::shared_ptr<VisibleRows> m_allRows; ///< nullptr: not known
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the question under way
};

} // namespace waybill
