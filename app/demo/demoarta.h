// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoserver.h"
#include "domain/instant.h"

#include <QList>
#include <QString>

namespace waybill {

/// Arta's two calls, `GET /webhook_deliveries` and `GET /webhook_deliveries/{id}`, over made-up
/// records: one a try, retries on rows of their own, times without a zone.
/// Wire format: https://api-reference.arta.io
class DemoArta
{
public:
    /// The newest record is minutes older than `now`.
    explicit DemoArta(Instant now);

    /// 200, 401 (another token), 404, 422 (a page it cannot read).
    DemoAnswer answer(const DemoRequest& request) const;

    static QString token();
    static constexpr int count = 132;

private:
    struct Record
    {
        QByteArray id;
        QByteArray row; ///< the list's item
        QByteArray detail; ///< the item with its bodies
    };
    static Record record(int index, Instant now);
    DemoAnswer page(const QByteArray& text) const;
    DemoAnswer detail(const QByteArray& id) const;

    QList<Record> m_records; ///< newest first
};

} // namespace waybill
