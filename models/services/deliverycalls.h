// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "services/missingcalls.h"
#include "services/requestqueue.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace waybill {

class ArchiveReply;
class DeliveryArchive;
class SourceRequests;

/// A call that brought no answer, and why.
struct CallFailure
{
    QByteArray recordId;
    QString call; ///< RowCall::name
    FetchError error;

    bool operator==(const CallFailure&) const = default;
};

/// Makes the calls that one delivery lacks, once, and puts the answers into the archive. Calls that
/// come to the same URL are one request. Deleting it cancels what is under way.
class DeliveryCalls : public QObject
{
    Q_OBJECT

public:
    /// What the calls are made with; the queue and the archive are not owned and outlive them.
    struct Services
    {
        SourceId source;
        std::shared_ptr<const ProviderProfile> profile;
        std::shared_ptr<const SourceRequests> requests;
        RequestQueue* queue = nullptr;
        DeliveryArchive* archive = nullptr;
    };

    /// Those in `failed` are not made again.
    DeliveryCalls(Services services, DeliveryId delivery, RequestQueue::Priority priority,
        QList<CallFailure> failed = {}, QObject* parent = nullptr);
    ~DeliveryCalls() override;

    /// finished() follows, never inside the call.
    void start();

    const DeliveryId& delivery() const { return m_delivery; }
    /// Those that were known before too.
    const QList<CallFailure>& failures() const { return m_failures; }

signals:
    /// The archive holds a further answer.
    void answered();
    /// All that was missing has an answer or a failure.
    void finished();

private:
    void plan(const QList<DeliveryRecord>& records);
    void send(const QList<WantedCall>& wanted);
    void send(const HttpRequest& request, const QList<WantedCall>& calls);
    void take(const QList<WantedCall>& calls, const HttpResult& result);
    void store(const QList<WantedCall>& calls, const QByteArray& answer);
    void fail(const QList<WantedCall>& calls, const FetchError& error);
    void closeOne();
    bool hasFailed(const WantedCall& call) const;

    const Services m_services;
    const DeliveryId m_delivery;
    const RequestQueue::Priority m_priority;
    QList<CallFailure> m_failures;
    std::unique_ptr<ArchiveReply> m_loading;
    std::vector<std::unique_ptr<QueuedReply>> m_replies; ///< all that were sent, settled or not
    int m_open = 0;
};

} // namespace waybill
