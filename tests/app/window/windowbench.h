// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/memoryarchive.h"
#include "demo/demoprovider.h"
#include "demo/demoreceiver.h"
#include "fakearchivemonitor.h"
#include "items/deliverytablemodel.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "profilecatalogue.h"
#include "replay/curlreplayer.h"
#include "replay/curlsender.h"
#include "secrets/memorystore.h"
#include "settings.h"
#include "window/mainwindow.h"
#include "window/sourcescontroller.h"
#include "window/workspace.h"

#include <QTemporaryDir>

namespace waybill {

/// The whole program on the demo's servers, as main() puts it together, with everything temporary.
struct WindowBench
{
    explicit WindowBench(
        int deliveries = 60, QList<DemoFault> faults = {}, std::chrono::milliseconds latency = {})
        : provider(DemoOptions{.now = SystemClock().now(),
            .deliveryCount = deliveries,
            .pageLatency = latency,
            .faults = std::move(faults)})
    {
        addSource(QStringLiteral("demo"), QStringLiteral("Telnyx demo"), provider.baseUrl());
        ReplayChoices choices;
        choices.base = receiver.baseUrl().toString();
        settings.setReplayChoices(choices);
        window = std::make_unique<MainWindow>(&table, &clock);
    }

    /// With the demo's token, set to load everything. Before start().
    void addSource(const QString& id, const QString& name, const QUrl& baseUrl)
    {
        Source source;
        source.id = SourceId{id};
        source.name = name;
        source.providerId = QStringLiteral("telnyx");
        source.baseUrl = baseUrl;
        source.load.kind = LoadRange::Kind::All;
        settings.setSources(settings.sources() << source);
        secrets.write(source.id, SourcesController::tokenName(), DemoProvider::token());
    }

    void makeWorkspace()
    {
        workspace = std::make_unique<Workspace>(Workspace::Services{.settings = &settings,
                                                    .secrets = &secrets,
                                                    .transport = &transport,
                                                    .replayer = &replayer,
                                                    .sender = &sender,
                                                    .archive = &archive,
                                                    .replays = &archive,
                                                    .archiveMonitor = &archiveMonitor,
                                                    .table = &table,
                                                    .clock = &clock,
                                                    .catalogue = &catalogue},
            window.get());
    }

    void showWindow() const
    {
        window->resize(1280, 800);
        window->show();
        window->activateWindow(); // without a window manager nobody else does
    }

    /// Makes the workspace and opens the source; the window is shown.
    void start()
    {
        makeWorkspace();
        workspace->start({});
        showWindow();
    }

    const ProfileCatalogue catalogue = ProfileCatalogue::load({});
    SystemClock clock;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    DemoProvider provider;
    DemoReceiver receiver{std::chrono::milliseconds{300}};
    MemoryStore secrets;
    QnamTransport transport;
    CurlReplayer replayer;
    CurlSender sender;
    MemoryArchive archive;
    FakeArchiveMonitor archiveMonitor;
    DeliveryTableModel table;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Workspace> workspace;
};

} // namespace waybill
