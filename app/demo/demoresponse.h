// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoattempts.h"
#include "domain/httpheaders.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <optional>

namespace waybill {

/// What a customer's server answered, as the log keeps it.
struct DemoResponse
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body; ///< UTF-8: JSON, text or an HTML error page
};

/// Empty where no answer came (timeout, DNS, refused, TLS).
std::optional<DemoResponse> demoResponse(
    DemoTryResult result, Instant at, QRandomGenerator& random);

} // namespace waybill
