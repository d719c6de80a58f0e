// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/formatinstant.h"

#include <QModelIndex>

namespace waybill {

enum class CellKind { Text, Time, Duration };

/// What a column of DeliveryTable shows.
CellKind cellKind(int column);

/// What a cell shows, from an index over DeliveryTableModel's roles.
QString cellText(const QModelIndex& index, const TimeDisplay& display);

/// What more there is to tell of a cell; empty: nothing.
QString cellToolTip(const QModelIndex& index, const TimeDisplay& display);

} // namespace waybill
