// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlworker.h"

#include "replay/curlexchange.h"

#include <algorithm>
#include <csignal>
#include <curl/curl.h>
#include <limits>
#include <utility>

namespace waybill {

namespace {

/// Once in a program's life, before any other use; libcurl's globals stay until the process ends.
bool initialiseCurl()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    return code == CURLE_OK;
}

/// OpenSSL writes without MSG_NOSIGNAL: a receiver that hangs up must not end the program.
void blockBrokenPipeSignal()
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
}

} // namespace

CurlWorker::CurlWorker(Done done, CurlReach reach)
    : m_done(std::move(done))
    , m_reach(reach)
    , m_multi(initialiseCurl() ? curl_multi_init() : nullptr)
    , m_thread([this] { run(); })
{
}

CurlWorker::~CurlWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    curl_multi_wakeup(m_multi);
    m_thread.join();
    curl_multi_cleanup(m_multi);
}

void CurlWorker::start(quint64 id, ReplayRequest request)
{
    post({id, std::make_unique<ReplayRequest>(std::move(request))});
}

void CurlWorker::cancel(quint64 id)
{
    post({id, nullptr});
}

void CurlWorker::post(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back(std::move(command));
    }
    curl_multi_wakeup(m_multi);
}

/// False: the worker is to stop.
bool CurlWorker::takeCommands(std::vector<Command>& commands)
{
    const std::lock_guard lock(m_mutex);
    commands = std::exchange(m_commands, {});
    return !m_stopping;
}

void CurlWorker::run()
{
    blockBrokenPipeSignal();
    std::vector<Command> commands;
    while (takeCommands(commands)) {
        for (const Command& command : commands)
            obey(command);
        int running = 0;
        curl_multi_perform(m_multi, &running);
        reportEnded();
        // Returns earlier for curl's own timers, for a socket, and for curl_multi_wakeup.
        curl_multi_poll(m_multi, nullptr, 0, std::numeric_limits<int>::max(), nullptr);
    }
    while (!m_exchanges.empty())
        remove(m_exchanges.begin()->first);
}

void CurlWorker::obey(const Command& command)
{
    if (command.request) {
        add(command.id, *command.request);
    } else if (const auto exchange = remove(command.id)) {
        m_done(command.id, exchange->finishCancelled());
    }
}

void CurlWorker::add(quint64 id, const ReplayRequest& request)
{
    auto exchange = std::make_unique<CurlExchange>(request, m_reach);
    curl_multi_add_handle(m_multi, exchange->handle());
    m_exchanges.emplace(id, std::move(exchange));
}

void CurlWorker::reportEnded()
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result; // gone with the handle
        const CURL* handle = message->easy_handle;
        const auto isIt = [&](const auto& entry) { return entry.second->handle() == handle; };
        const auto found = std::find_if(m_exchanges.begin(), m_exchanges.end(), isIt);
        if (found == m_exchanges.end())
            continue;
        const quint64 id = found->first;
        const auto exchange = remove(id);
        m_done(id, exchange->finish(code));
    }
}

/// Takes an exchange off the wire; null if it has ended already.
std::unique_ptr<CurlExchange> CurlWorker::remove(quint64 id)
{
    const auto found = m_exchanges.find(id);
    if (found == m_exchanges.end())
        return nullptr;
    auto exchange = std::move(found->second);
    m_exchanges.erase(found);
    curl_multi_remove_handle(m_multi, exchange->handle());
    return exchange;
}

QString curlVersion()
{
    const curl_version_info_data* info = curl_version_info(CURLVERSION_NOW);
    const QString version = QString::fromLatin1(info->version);
    return info->ssl_version
        ? QStringLiteral("%1, %2").arg(version, QString::fromLatin1(info->ssl_version))
        : version;
}

} // namespace waybill
