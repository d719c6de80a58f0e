// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/changedrows.h"

#include "items/deliverytablemodel.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"

#include <QStyle>

namespace waybill {

using namespace std::chrono_literals;

ChangedRows::ChangedRows(DeliveryTableModel* model, DeliveryTablePresenter* presenter,
    DeliveryTableView* table, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_presenter(presenter)
    , m_table(table)
{
    m_time.start();
    m_tick.setInterval(50ms);
    connect(&m_tick, &QTimer::timeout, this, &ChangedRows::update);
    connect(model, &DeliveryTableModel::deliveriesUpdated, this, &ChangedRows::take);
    connect(presenter, &QAbstractItemModel::layoutChanged, this, [this] {
        if (!isEmpty())
            update();
    });
    connect(presenter, &QAbstractItemModel::modelReset, this, [this] {
        m_changedAt.clear();
        update();
    });
}

ChangedRows::~ChangedRows() = default;

void ChangedRows::take(const QList<DeliveryKey>& deliveries)
{
    for (const DeliveryKey& key : deliveries)
        m_changedAt.insert(key, m_time.elapsed());
    update();
    m_tick.start();
}

/// From DeliveryTablePresenter::strongestChange downwards; 0: over.
int ChangedRows::strength(qint64 age) const
{
    constexpr int strongest = DeliveryTablePresenter::strongestChange;
    if (age >= moment.count())
        return 0;
    const bool isAnimated
        = m_table->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_table) > 0;
    return isAnimated ? strongest - int(age * (strongest - 1) / moment.count()) : strongest;
}

void ChangedRows::update()
{
    const qint64 now = m_time.elapsed();
    QHash<int, int> rows;
    for (auto it = m_changedAt.begin(); it != m_changedAt.end();) {
        const int left = strength(now - it.value());
        const int row = m_model->rowOf(it.key());
        if (left > 0 && row >= 0)
            rows.insert(row, left);
        it = left == 0 ? m_changedAt.erase(it) : std::next(it);
    }
    m_presenter->setChangedRows(rows);
    m_table->viewport()->update();
    if (isEmpty())
        m_tick.stop();
}

} // namespace waybill
