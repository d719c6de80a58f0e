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
};

/// Fills the columns of `row` that tell of its attempts, given oldest first.
void summariseAttempts(
    const std::vector<AttemptFacts>& attempts, TextTable& texts, DeliveryRow& row);

} // namespace waybill
