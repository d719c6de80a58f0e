// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/deliverytablemodel.h"

#include <QVariant>

namespace waybill {

/// A row's raw value for one of DeliveryTableModel's roles; invalid where it is unknown, and for
/// any other role.
QVariant deliveryValue(const DeliveryColumns& columns, quint32 row, int role);

/// The role whose raw value a column shows.
DeliveryTableModel::Role rawRoleOf(DeliveryTableModel::Column column);

} // namespace waybill
