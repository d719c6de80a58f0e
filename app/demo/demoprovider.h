// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoserver.h"
#include "domain/instant.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace waybill {

/// A page that fails before it answers: for tests of waiting and retrying.
struct DemoFault
{
    int page = 1; ///< 1-based number of the page asked for
    int status = 429; ///< what is answered instead
    int times = 1; ///< this often; then the page is answered
    std::chrono::seconds reset{2}; ///< x-ratelimit-reset of that answer
};

/// How a demo provider behaves; the defaults are the demo's.
struct DemoOptions
{
    Instant now; ///< the newest delivery is two minutes older
    int deliveryCount = 2000;
    std::chrono::milliseconds pageLatency{0};
    QList<DemoFault> faults = {};
};

/// A provider on loopback that speaks Telnyx's list API over real HTTP and holds made-up
/// deliveries. Runs from construction to destruction, on a thread of its own.
class DemoProvider
{
public:
    explicit DemoProvider(const DemoOptions& options);

    /// Empty: loopback could not be listened to.
    QUrl baseUrl() const;

    /// The only token that it accepts.
    static QString token();

private:
    DemoServer m_server;
};

} // namespace waybill
