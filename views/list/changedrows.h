// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace waybill {

class DeliveryTableModel;
class DeliveryTablePresenter;
class DeliveryTableView;

/// Marks deliveries that changed for a moment: a tint that fades, and beside it a dot and a word,
/// so that nothing is told by colour alone. Where the platform wants no animations the tint stays
/// as it is until the moment is over.
class ChangedRows : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds moment{1500};

    /// None is owned; all outlive this.
    ChangedRows(DeliveryTableModel* model, DeliveryTablePresenter* presenter,
        DeliveryTableView* table, QObject* parent = nullptr);
    ~ChangedRows() override;

    bool isEmpty() const { return m_changedAt.isEmpty(); }

private:
    void take(const QList<DeliveryKey>& deliveries);
    void update();
    int strength(qint64 age) const;

    DeliveryTableModel* m_model;
    DeliveryTablePresenter* m_presenter;
    DeliveryTableView* m_table;
    QHash<DeliveryKey, qint64> m_changedAt; ///< milliseconds of m_time
    QElapsedTimer m_time;
    QTimer m_tick;
};

} // namespace waybill
