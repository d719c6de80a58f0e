// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace waybill {

/// Compares `actual` with tests/data/<name>, line by line. Empty if they agree; else the first
/// differing lines, and `actual` is written beside the expected file as <name>.actual.json.
QString goldenDifference(const QString& name, const QByteArray& actual);

} // namespace waybill
