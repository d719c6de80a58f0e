// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demologs.h"

#include "demo/demoarta.h"
#include "demo/demogithub.h"
#include "demo/demoprovider.h"
#include "demo/demotruthlocks.h"

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

/// A server whose log is made on its own thread.
template <typename Log, typename Start> std::unique_ptr<DemoServer> serverOf(Start start)
{
    return std::make_unique<DemoServer>([start] {
        const auto log = std::make_shared<Log>(start);
        return [log](const DemoRequest& request) { return log->answer(request); };
    });
}

Source demoSource(const QString& providerId, const QString& name, const QUrl& baseUrl)
{
    Source source;
    source.id = SourceId{u"demo-"_s + providerId};
    source.name = name;
    source.providerId = providerId;
    source.baseUrl = baseUrl;
    source.load.kind = LoadRange::Kind::All;
    return source;
}

} // namespace

DemoLogs::DemoLogs(std::function<Instant()> clock)
    : m_telnyx(std::make_unique<DemoProvider>(DemoOptions{.now = clock()}))
{
    const Instant now = clock();
    m_logs.append(
        {demoSource(u"telnyx"_s, u"Telnyx demo"_s, m_telnyx->baseUrl()), DemoProvider::token()});
    m_servers.push_back(serverOf<DemoGitHub>(std::move(clock)));
    add(u"github"_s, u"GitHub demo"_s, *m_servers.back(), DemoGitHub::token(),
        {{u"owner"_s, u"acme"_s}, {u"repo"_s, u"shop"_s}, {u"hook_id"_s, DemoGitHub::hookId()}});
    m_servers.push_back(serverOf<DemoArta>(now));
    add(u"arta"_s, u"Arta demo"_s, *m_servers.back(), DemoArta::token());
    m_servers.push_back(serverOf<DemoTruthlocks>(now));
    add(u"truthlocks"_s, u"Truthlocks demo"_s, *m_servers.back(), DemoTruthlocks::token(),
        {{u"endpoint_id"_s, DemoTruthlocks::endpointId()}});
}

DemoLogs::~DemoLogs() = default;

void DemoLogs::add(const QString& providerId, const QString& name, const DemoServer& server,
    const QString& token, const QMap<QString, QString>& parameters)
{
    Source source = demoSource(providerId, name, QUrl(u"http://127.0.0.1:%1"_s.arg(server.port())));
    source.parameters = parameters;
    m_logs.append({source, token});
}

} // namespace waybill
