// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoserver.h"
#include "domain/instant.h"
#include "domain/source.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace waybill {

class DemoProvider;

/// The demo's four delivery logs (Telnyx, GitHub, Arta, Truthlocks), each a server on loopback that
/// speaks its provider's API. They run as long as this lives.
class DemoLogs
{
public:
    /// A log as a source that could be configured by hand, and its token.
    struct Log
    {
        Source source;
        QString token;
    };

    explicit DemoLogs(std::function<Instant()> clock);
    ~DemoLogs();

    const QList<Log>& logs() const { return m_logs; }

private:
    void add(const QString& providerId, const QString& name, const DemoServer& server,
        const QString& token, const QMap<QString, QString>& parameters = {});

    std::unique_ptr<DemoProvider> m_telnyx;
    std::vector<std::unique_ptr<DemoServer>> m_servers;
    QList<Log> m_logs;
};

} // namespace waybill
