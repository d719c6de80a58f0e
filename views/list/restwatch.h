// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QTableView;

namespace waybill {

/// Tells which deliveries are on screen once a table of them has come to rest: neither scrolled nor
/// resized nor changed for a while. Its model has DeliveryTableModel's roles.
class RestWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds restTime{300};

    /// The table is not owned and must outlive the watch; its model is set before.
    explicit RestWatch(QTableView* table, QObject* parent = nullptr);

signals:
    /// From the top; empty where none is.
    void rested(const QList<waybill::DeliveryKey>& onScreen);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchModel();
    void tell();

    QTableView* m_table;
    QTimer m_rest;
};

} // namespace waybill
