// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/statustext.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("statusText", text);
}

QString retryText(const RetryFacts& retry, const TimeDisplay& display)
{
    if (!retry.nextAttemptAt)
        return tr("failed, will be retried");
    if (*retry.nextAttemptAt < display.now)
        return tr("failed, retry overdue");
    return tr("failed, retry at %1").arg(formatMinute(*retry.nextAttemptAt, display));
}

QString queuedText(Instant nextAttemptAt, const TimeDisplay& display)
{
    return nextAttemptAt < display.now
        ? tr("queued, overdue")
        : tr("queued for %1").arg(formatMinute(nextAttemptAt, display));
}

} // namespace

QString statusText(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Unknown:
        return tr("unknown");
    case DeliveryStatus::Pending:
        return tr("queued");
    case DeliveryStatus::Delivered:
        return tr("delivered");
    case DeliveryStatus::Failed:
        return tr("failed");
    case DeliveryStatus::Dead:
        return tr("gave up");
    case DeliveryStatus::Canceled:
        return tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString statusText(DeliveryStatus status, const RetryFacts& retry, const TimeDisplay& display)
{
    if (status == DeliveryStatus::Failed && retry.nextAttemptAt)
        return retryText(retry, display);
    if (status == DeliveryStatus::Pending && retry.attemptCount.value_or(0) > 0)
        return retryText(retry, display);
    if (status == DeliveryStatus::Pending && retry.nextAttemptAt)
        return queuedText(*retry.nextAttemptAt, display);
    return statusText(status);
}

} // namespace waybill
