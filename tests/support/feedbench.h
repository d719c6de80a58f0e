// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakeclock.h"
#include "faketimers.h"
#include "faketransport.h"
#include "feedprofile.h"
#include "providers/deliverypageparser.h"
#include "providers/sourcerequests.h"
#include "services/deliveryfeed.h"
#include "services/requestqueue.h"

#include <QUrlQuery>

namespace waybill {

/// The page a request asks feedProfile()'s provider for; 1 if it does not say.
inline int pageOf(const HttpRequest& request)
{
    const QString page = QUrlQuery(request.url).queryItemValue(QStringLiteral("page"));
    return page.isEmpty() ? 1 : page.toInt();
}

/// A feed on a fake network with fake time, and what it told.
struct FeedBench
{
    explicit FeedBench(const std::shared_ptr<const ProviderProfile>& profile = feedProfile())
        : queue(&transport, &clock, profile, {&timers, [] { return 1.0; }})
        , feed(&queue, &clock, requests(profile), std::make_shared<DeliveryPageParser>(profile))
    {
        QObject::connect(&feed, &DeliveryFeed::pageReady, &feed,
            [this](const std::shared_ptr<const PageRows>& page) { take(*page); });
        QObject::connect(&feed, &DeliveryFeed::stateChanged, &feed,
            [this](DeliveryFeed::State state) { states.append(state); });
        QObject::connect(
            &feed, &DeliveryFeed::countDiffers, &feed, [this](qint64 read, qint64 total) {
                differences.append({read, total});
            });
    }

    static std::shared_ptr<const SourceRequests> requests(
        const std::shared_ptr<const ProviderProfile>& profile)
    {
        Source source;
        source.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
        source.providerId = profile->id;
        return std::make_shared<SourceRequests>(profile, source, QStringLiteral("token"));
    }

    void take(const PageRows& page)
    {
        ++pages;
        for (const DeliveryRow& row : page.rows) {
            ids.append(row.id);
            items.append(page.slice(row).toByteArray());
        }
    }

    bool isOver() const
    {
        using State = DeliveryFeed::State;
        return feed.state() != State::Loading && feed.state() != State::Waiting;
    }

    FakeClock clock;
    FakeTimers timers{&clock};
    FakeTransport transport;
    RequestQueue queue;
    DeliveryFeed feed;
    int pages = 0;
    QByteArrayList ids; ///< of the rows handed over, in order
    QByteArrayList items;
    QList<DeliveryFeed::State> states;
    QList<std::pair<qint64, qint64>> differences;
};

} // namespace waybill
