// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QTimer>

namespace waybill {

class DeliveryListPane;
class DeliveryTableModel;

/// Selects the first delivery of the list where none is. While the first read goes on it stays with
/// the first one, as sources answer in any order, until the user selects another; later on rows
/// that come at the top move nothing.
class FirstSelection : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned.
    FirstSelection(
        DeliveryListPane* list, const DeliveryTableModel* table, QObject* parent = nullptr);

    /// Rows came.
    void update();
    /// Nothing is being read any more: soon the selection stays.
    void readingEnded();

private:
    DeliveryListPane* m_list;
    const DeliveryTableModel* m_table;
    QTimer m_settling;
    DeliveryKey m_selected; ///< by this class
    bool m_stays = false;
};

} // namespace waybill
