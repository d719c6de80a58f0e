// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <QByteArrayView>

#include <vector>

namespace waybill {

class TextTable;

/// One attempt as the walk over a page found it; texts are still JSON tokens.
struct AttemptFacts
{
    QByteArrayView url;
    QByteArrayView body;
    QByteArrayView errorCode;
    QByteArrayView errorTitle;
    DeliveryStatus status = DeliveryStatus::Unknown;
    quint16 httpStatus = 0;
    qint64 startedAt = unknownTime;
    qint64 finishedAt = unknownTime;
    qint64 duration = unknownDuration; ///< the provider's own

    /// Works a missing start or end out from the other and the duration.
    void completeTimes();
};

/// The mark of an attempt that went so.
AttemptMark markOf(DeliveryStatus status);

/// Fills the columns of `row` that tell of its attempts, given oldest first.
void summariseAttempts(
    const std::vector<AttemptFacts>& attempts, TextTable& texts, DeliveryRow& row);

} // namespace waybill
