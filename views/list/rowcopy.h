// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QModelIndex>
#include <QString>

namespace waybill {

/// Rows as tab-separated values, a line each, for the columns given: what the
/// presenter's copyText() says, tabs and line ends inside a cell turned into
/// spaces.
QString rowsAsTsv(const QModelIndexList& rows, const QList<int>& columns);

} // namespace waybill
