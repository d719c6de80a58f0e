// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"

#include <QMetaType>

namespace waybill {

/// What a row is painted from besides its texts, in one value: a role costs more than its content.
struct PaintFacts
{
    DeliveryStatus status = DeliveryStatus::Unknown;
    bool isTrouble = false; ///< its result is to be seen at a glance
    quint8 attemptCount = 0;
    quint8 change = 0; ///< how strongly it is marked as changed, 0: not
    quint32 attemptMarks = 0; ///< see AttemptMark

    bool operator==(const PaintFacts&) const = default;
};

} // namespace waybill

Q_DECLARE_METATYPE(waybill::PaintFacts)
