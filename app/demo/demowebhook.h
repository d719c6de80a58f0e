// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace waybill {

/// What a demo webhook tells.
struct DemoEvent
{
    QByteArray id;
    QByteArray type; ///< "message.sent", "call.hangup", …
    Instant occurredAt;
    QByteArray primaryUrl;
    QByteArray failoverUrl;
    bool reportsFailure = false; ///< a message.finalized that never reached its phone
    bool isSpaced = false; ///< on several indented lines, not compact
    bool hasTime = true; ///< false: "occurred_at" is missing
};

/// Telnyx's `data` object of a webhook, hand-assembled, so that key order, number text and escapes
/// stay as they were designed: costs with trailing zeros, integers beyond 2^53, `\/` and `\u00e9`.
/// Wire format: https://developers.telnyx.com/api/messaging/callbacks and …/call-control.
QByteArray demoWebhook(const DemoEvent& event, QRandomGenerator& random);

} // namespace waybill
