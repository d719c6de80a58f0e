// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <QByteArray>
#include <QList>

namespace waybill {

struct Delivery;

/// What is known of a delivery, by the answers to its calls, that the rows of its list may lack.
struct RowAddition
{
    QByteArray route; ///< as DeliveryRow::route stands for; empty: unknown
    qsizetype attempts = 0; ///< how many the marks and what follows tell of
    quint32 attemptMarks = 0;
    quint16 httpStatus = 0;
    qint64 firstAttemptAt = unknownTime;
    qint64 answerTime = unknownDuration;

    bool operator==(const RowAddition&) const = default;

    static RowAddition of(const Delivery& delivery);
    /// Fills what is empty in the row, nothing else. What tells of attempts is left out where the
    /// row counts others than are known: it is newer.
    void addTo(DeliveryRow& row, QList<QByteArray>& texts) const;
    /// addTo() fills something.
    bool isMoreThan(const DeliveryRow& row) const;
};

} // namespace waybill
