// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"
#include "replay/curlreach.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace waybill {

class CurlExchange;

/// The one thread in which libcurl runs. It knows ids only; start() and cancel() may be called from
/// any thread and never block.
class CurlWorker
{
public:
    /// `done` is called in the worker's thread, once for each id that was started, unless the
    /// worker is destroyed first.
    using Done = std::function<void(quint64 id, const ReplayOutcome& outcome)>;

    explicit CurlWorker(Done done, CurlReach reach = CurlReach::Loopback);
    CurlWorker(const CurlWorker&) = delete;
    CurlWorker& operator=(const CurlWorker&) = delete;
    /// Aborts what is under way and waits for the thread.
    ~CurlWorker();

    /// The request must have passed faultOf(); the id must be new.
    void start(quint64 id, ReplayRequest request);
    /// `done` follows with Kind::Cancelled, unless the exchange has just ended.
    void cancel(quint64 id);

private:
    struct Command
    {
        quint64 id = 0;
        std::unique_ptr<ReplayRequest> request; ///< empty: cancel
    };

    void post(Command command);
    bool takeCommands(std::vector<Command>& commands);
    void run();
    void obey(const Command& command);
    void add(quint64 id, const ReplayRequest& request);
    void reportEnded();
    std::unique_ptr<CurlExchange> remove(quint64 id);

    Done m_done;
    CurlReach m_reach;
    void* m_multi; ///< a CURLM, owned
    std::mutex m_mutex;
    std::vector<Command> m_commands; ///< guarded by m_mutex
    bool m_stopping = false; ///< guarded by m_mutex
    std::unordered_map<quint64, std::unique_ptr<CurlExchange>> m_exchanges; ///< the thread's own
    std::thread m_thread; ///< last: starts when all else stands
};

/// Of libcurl, as it is loaded, with that of its TLS: "7.88.1, OpenSSL/3.0.15".
QString curlVersion();

} // namespace waybill
