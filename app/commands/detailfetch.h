// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/deliveryrecord.h"
#include "domain/fetcherror.h"
#include "services/missingcalls.h"
#include "services/requestqueue.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace waybill {

/// Completes deliveries, one after the other as they are pulled, with the answers of their
/// profile's calls, and hands them on in the same order.
class DetailFetch : public QObject
{
    Q_OBJECT

public:
    /// The records of the next delivery; empty: there are no more.
    using Source = std::function<std::optional<QList<DeliveryRecord>>()>;

    /// The queue is not owned and must outlive this.
    DetailFetch(RequestQueue* queue, std::shared_ptr<const ProviderProfile> profile,
        std::shared_ptr<const SourceRequests> requests, Source source, QObject* parent = nullptr);
    ~DetailFetch() override;

    /// Signals follow, never inside the call.
    void start();
    /// No more calls: what is left is handed on as it is.
    void stop();

signals:
    void ready(const QList<waybill::DeliveryRecord>& records);
    /// A call brought no answer; its delivery comes without.
    void failed(const waybill::FetchError& error);
    void finished();

private:
    struct Delivery
    {
        QList<DeliveryRecord> records;
        std::vector<std::unique_ptr<QueuedReply>> replies; ///< not yet answered
        int open = 0;
    };

    void step();
    void take(QList<DeliveryRecord> records);
    void send(Delivery& delivery, const HttpRequest& request, const QList<WantedCall>& calls);
    static void retire(Delivery& delivery, const QueuedReply* answered);
    void keep(Delivery& delivery, const QList<WantedCall>& calls, const HttpResult& result);

    RequestQueue* m_queue;
    std::shared_ptr<const ProviderProfile> m_profile;
    std::shared_ptr<const SourceRequests> m_requests;
    Source m_source;
    bool m_isStopped = false;
    bool m_isAtEnd = false;
    bool m_isFinished = false;
    bool m_isStepping = false;
    std::deque<std::unique_ptr<Delivery>> m_underWay; ///< in the order of the source
};

} // namespace waybill
