// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoserver.h"
#include "domain/instant.h"

#include <QString>

namespace waybill {

/// Truthlocks' one call, `GET /v1/webhooks/endpoints/{id}/deliveries`: the newest 50, no paging, no
/// bodies, attempts only counted. Wire format: https://docs.truthlocks.com (webhooks, list
/// deliveries)
class DemoTruthlocks
{
public:
    explicit DemoTruthlocks(Instant now);

    /// 200, 401 (another key), 404 (another endpoint).
    DemoAnswer answer(const DemoRequest& request) const;

    static QString token();
    static QString endpointId();
    static constexpr int count = 50;

private:
    QByteArray m_list;
    Instant m_now;
};

} // namespace waybill
