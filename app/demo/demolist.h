// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demodata.h"
#include "demo/demoserver.h"

#include <QByteArray>
#include <QList>

namespace waybill {

struct DemoQuery;

/// Telnyx's two calls, `GET /v2/webhook_deliveries` and `GET /v2/webhook_deliveries/{id}`, over a
/// fixed list. Pure: a request in, an answer out.
class DemoList
{
public:
    explicit DemoList(QList<DemoDelivery> deliveries);

    /// 200, 404 (path or id unknown), 405 (not a GET), 422 (a parameter it cannot read).
    DemoAnswer answer(const DemoRequest& request) const;

private:
    DemoAnswer page(const QByteArray& query) const;
    DemoAnswer delivery(const QByteArray& id) const;
    QList<const DemoDelivery*> matching(const DemoQuery& query) const;

    QList<DemoDelivery> m_deliveries; ///< newest first
};

/// An answer in Telnyx's documented form: {"errors":[{"code","title","detail"}]}.
DemoAnswer demoError(
    int status, const QByteArray& code, const QByteArray& title, const QByteArray& detail);

} // namespace waybill
