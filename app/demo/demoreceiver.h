// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoserver.h"

#include <QUrl>

namespace waybill {

/// A web application on loopback to replay to. What it answers follows from the first part of the
/// path:
///   /fail…   500 with a framework's HTML error page
///   /slow…   200 after three seconds
///   /verify… 401 when no telnyx-signature-ed25519 came, else 200
///   others   200
/// A 200 is JSON that names the method, the path and the size and SHA-256 of the body that came.
class DemoReceiver
{
public:
    /// `slowness`: of /slow.
    explicit DemoReceiver(std::chrono::milliseconds slowness = std::chrono::seconds(3));

    /// Empty: loopback could not be listened to.
    QUrl baseUrl() const;

private:
    DemoServer m_server;
};

} // namespace waybill
