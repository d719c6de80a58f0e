// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"
#include "replay/answercollector.h"
#include "replay/curlreach.h"
#include "replay/sentrecorder.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <chrono>
#include <curl/curl.h>
#include <memory>

namespace waybill {

/// One request as a libcurl easy handle: HTTP/1.1 on a connection of its own, no redirect and no
/// second try, within its reach. Lives in one thread, at one address.
class CurlExchange
{
public:
    /// The request must have passed faultOf().
    explicit CurlExchange(ReplayRequest request, CurlReach reach = CurlReach::Loopback);
    CurlExchange(const CurlExchange&) = delete;
    CurlExchange& operator=(const CurlExchange&) = delete;
    ~CurlExchange();

    /// For curl_multi_add_handle; must be removed there before the exchange goes.
    CURL* handle() const { return m_easy.get(); }

    ReplayOutcome finish(CURLcode code) const;
    ReplayOutcome finishCancelled() const;

private:
    struct EasyCleanup
    {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };
    struct ListCleanup
    {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };

    void setUpTarget();
    void setUpReach();
    void setUpMethod();
    void setUpHeaders();
    void setUpLimits();
    void setUpCallbacks();
    void addLine(const QByteArray& line);

    ReplayOutcome outcome(ReplayOutcome::Kind kind, QString cause) const;
    ReplayOutcome::Kind kindOf(CURLcode code) const;
    QString causeOf(CURLcode code, ReplayOutcome::Kind kind) const;

    bool mayLeave() const;

    static curl_socket_t openSocket(void* self, curlsocktype purpose, curl_sockaddr* address);
    static int recordSent(CURL*, curl_infotype type, char* data, size_t size, void* self);
    static size_t readHeader(char* data, size_t size, size_t count, void* self);
    static size_t readBody(char* data, size_t size, size_t count, void* self);

    ReplayRequest m_request;
    CurlReach m_reach;
    QByteArray m_url; ///< encoded, without fragment
    std::unique_ptr<curl_slist, ListCleanup> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    QStringList m_tried; ///< "127.0.0.1:3000", IPv4 first
    QString m_refusedAddress; ///< the first address that is not loopback
    SentRecorder m_sent;
    AnswerCollector m_answer;
    Instant m_startedAt;
    std::chrono::steady_clock::time_point m_start;
    std::unique_ptr<CURL, EasyCleanup> m_easy; ///< last: goes first
};

} // namespace waybill
