// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <QList>
#include <QString>

namespace waybill {

/// The tries of a delivery in order, 16 at most; empty where the log tells none
/// apart.
QList<AttemptMark> attemptMarks(quint32 packed);

/// "failed, delivered" in order; a count where the log tells no more ("3
/// tries"); "not tried yet".
QString attemptsText(const QList<AttemptMark>& marks, int count);

} // namespace waybill
