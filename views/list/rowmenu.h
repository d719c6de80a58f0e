// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;

namespace waybill {

class DeliveryTableView;

/// Adds what can be done with the table's current row. The table outlives the menu.
void fillRowMenu(DeliveryTableView& table, QMenu& menu);

/// Adds what can be copied of the current row by name: a cell, ids, the URL.
void fillCopyMenu(DeliveryTableView& table, QMenu& menu);

} // namespace waybill
