// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoattempts.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <chrono>

namespace waybill {

/// The course of a demo delivery.
enum class DemoCourse : quint8 {
    Delivered, ///< at once
    FailedOver, ///< the second URL took it
    DeliveredLate, ///< after waits of minutes
    Failed, ///< one try
    FailedBoth, ///< both URLs
    FailedAllTries, ///< both URLs, then twice more after waits
};

constexpr bool endsDelivered(DemoCourse course)
{
    return course <= DemoCourse::DeliveredLate;
}

/// What is decided about a delivery before its bytes are written.
struct DemoPlan
{
    QByteArray eventType;
    DemoCourse course = DemoCourse::Delivered;
    DemoTryResult trouble = DemoTryResult::NotFound; ///< of every try that fails
};

/// The newest twenty are laid down by hand, so that the first screen shows every kind; the others
/// follow the odds of life, but for an outage of one host at 610…649. `index` 0 is the newest.
DemoPlan demoPlan(int index, QRandomGenerator& random);

/// Seconds between delivery `index` (0…19) and the present.
std::chrono::seconds demoFrontAge(int index);
constexpr int demoFrontCount = 20;

/// Its row among the newest twenty; the documentation's own example stands there.
constexpr int demoExampleIndex = 1;

} // namespace waybill
