// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace waybill {

/// One delivery as the demo's log keeps it: its exact bytes and what the list call filters by.
struct DemoDelivery
{
    QByteArray id;
    QByteArray eventType;
    bool isDelivered = false;
    Instant startedAt;
    Instant finishedAt;
    QByteArray json = {};
    qsizetype webhookAt = 0; ///< slices of json: the webhook and the attempts
    qsizetype attemptsAt = 0;

    QByteArrayView webhook() const
    {
        return QByteArrayView(json).sliced(webhookAt, attemptsAt - webhookAt);
    }
    QByteArrayView attempts() const { return QByteArrayView(json).sliced(attemptsAt); }
};

/// Made-up deliveries, newest first: the newest two minutes before `now`, the oldest five days.
/// The same `count` gives the same ids, payloads and outcomes on every run; only times move with
/// `now`, which is rounded down to a millisecond.
QList<DemoDelivery> demoDeliveries(Instant now, int count);

} // namespace waybill
