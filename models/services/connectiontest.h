// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/instant.h"
#include "domain/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace waybill {

class Clock;
class HttpTransport;
class SourceRequests;
class QueuedReply;
class RequestQueue;
struct HttpResponse;
struct PageRows;
struct ProviderProfile;

/// What tells a right account from a wrong one.
struct ConnectionFacts
{
    std::optional<qint64> deliveries; ///< empty: the provider does not count
    std::optional<Instant> newest; ///< start of the newest delivery seen; empty: there is none
};

using ConnectionResult = Result<ConnectionFacts, FetchError>;

/// Asks a source for its first page, and for its last where the order is not known and the pages
/// have numbers, without storing anything. Finishes once, never inside start(); deleting it
/// cancels.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    /// Transport and clock are not owned and must outlive the test.
    ConnectionTest(HttpTransport* transport, const Clock* clock,
        std::shared_ptr<const ProviderProfile> profile,
        std::shared_ptr<const SourceRequests> requests, QObject* parent = nullptr);
    ~ConnectionTest() override;

    void start();

signals:
    void finished(const waybill::ConnectionResult& result);

private:
    void ask(int page);
    void take(const HttpResponse& response, int page);
    std::optional<qint64> counted(const PageRows& first, bool isAll) const;
    void finish(const ConnectionResult& result);
    void retireReply();

    std::shared_ptr<const ProviderProfile> m_profile;
    std::shared_ptr<const SourceRequests> m_requests;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<QueuedReply> m_reply;
    ConnectionFacts m_facts;
};

} // namespace waybill
