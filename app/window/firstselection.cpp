// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/firstselection.h"

#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"

#include <chrono>

namespace waybill {

using namespace std::chrono_literals;

FirstSelection::FirstSelection(
    DeliveryListPane* list, const DeliveryTableModel* table, QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_table(table)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(500ms); // the last rows may still be on their way to the screen
    connect(&m_settling, &QTimer::timeout, this, [this] { m_stays = true; });
}

void FirstSelection::update()
{
    if (m_table->visibleCount() == 0)
        return;
    const DeliveryKey current = m_list->currentDelivery();
    const DeliveryKey first = m_table->keyAt(0);
    const bool follows = !m_stays && current == m_selected && current != first;
    if (current.isEmpty() || follows) {
        m_selected = first;
        m_list->selectDelivery(first);
    } else if (current != m_selected) {
        m_stays = true;
    }
}

void FirstSelection::readingEnded()
{
    if (!m_stays && m_table->visibleCount() > 0 && !m_settling.isActive())
        m_settling.start();
}

} // namespace waybill
