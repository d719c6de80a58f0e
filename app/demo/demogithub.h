// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demogithubevents.h"
#include "demo/demoserver.h"
#include "domain/instant.h"

#include <QList>
#include <QString>

#include <functional>

namespace waybill {

/// GitHub's delivery calls of one repository webhook (acme/shop, hook 123456): the list by Link
/// cursor, one delivery with its bodies, and the call that sends again, which adds a row.
/// Wire format: https://docs.github.com/en/rest/repos/webhooks
class DemoGitHub
{
public:
    /// `clock` tells when a redelivery was made.
    explicit DemoGitHub(std::function<Instant()> clock);

    /// 200, 202 (sent again), 401, 404, 422.
    DemoAnswer answer(const DemoRequest& request);

    static QString token();
    static QString hookId();
    static constexpr int count = 360;

private:
    struct Delivery
    {
        qint64 id = 0;
        QByteArray guid;
        DemoGitHubEvent event;
        Instant at;
        int milliseconds = 0;
        int statusCode = 0;
        bool isRedelivery = false;
    };

    static QList<Delivery> tries(int index, Instant at);
    static QByteArray row(const Delivery& delivery, const QByteArray& more = {});
    static QByteArray bodies(const Delivery& delivery);
    DemoAnswer page(const DemoRequest& request) const;
    DemoAnswer one(const QByteArray& id) const;
    DemoAnswer again(const QByteArray& id);
    const Delivery* find(const QByteArray& id) const;

    std::function<Instant()> m_clock;
    QList<Delivery> m_deliveries; ///< newest first
};

} // namespace waybill
