// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"

#include <QString>
#include <QStringList>

namespace waybill {

/// A title in three tones.
struct TitleText
{
    QString head; ///< bold
    QString text;
    QString quiet; ///< what must be known of it, in brackets

    QString plain() const;
    bool operator==(const TitleText&) const = default;
};

/// "Request" "POST https://…" "(POST assumed)" where the log has no method.
TitleText requestTitle(const Attempt& attempt);

/// "Response" "200 OK · 231 ms · 43 bytes"; "no response recorded" where there is none.
TitleText responseTitle(const Attempt& attempt);

/// One line an error: "75499 Webhook host returned HTTP 4XX: the detail".
QStringList errorLines(const Attempt& attempt);

/// "Webhook delivered, but the message failed: to/0: delivery_failed"; empty where nothing is
/// reported.
QString reportedFailureText(const Delivery& delivery);

/// What stands for the exchange of a delivery without attempts: whether it was tried, and what the
/// log has of its body.
QString noAttemptText(const Delivery& delivery);

/// Of a body that the log has only the hash of. One is known all the same: that of no bytes.
QString hashOnlyText(const Delivery& delivery);

/// What an attempt came to, in a word: "404", or "no answer".
QString attemptResult(const Attempt& attempt);

/// For the ear: "Attempt 1 of 2, failed, 404", "Replay 1 of 1, delivered, 200".
QString attemptSpeech(const Attempt& attempt, qsizetype count);

} // namespace waybill
