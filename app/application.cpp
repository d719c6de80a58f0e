// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "archive/memoryarchive.h"
#include "demo/demologs.h"
#include "demo/demoreceiver.h"
#include "items/deliverytablemodel.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "profilecatalogue.h"
#include "replay/curlreplayer.h"
#include "replay/curlsender.h"
#include "secrets/fallbackstore.h"
#include "secrets/keychainstore.h"
#include "secrets/memorystore.h"
#include "settings.h"
#include "window/mainwindow.h"
#include "window/opensources.h"
#include "window/savedanswerscontroller.h"
#include "window/screenshot.h"
#include "window/sourcescontroller.h"
#include "window/workspace.h"

#include <QApplication>
#include <QIcon>
#include <QProcess>
#include <QTemporaryDir>

namespace waybill {

Application::Application(QApplication& qt, Options options)
    : m_qt(qt)
    , m_options(std::move(options))
    , m_platformPalette(qt.palette())
{
    qt.setApplicationDisplayName(QStringLiteral("Waybill"));
    qt.setWindowIcon(QIcon(QStringLiteral(":/icons/waybill.svg")));
    qt.setDesktopFileName(QStringLiteral("waybill"));
}

Application::~Application() = default;

int Application::run()
{
    makeServices();
    applyTheme(m_options.theme.value_or(m_settings->theme()));
    makeWindow();
    if (!m_options.screenshot.isEmpty())
        return runScreenshot();
    m_window->show();
    return QApplication::exec();
}

void Application::makeServices()
{
    m_catalogue = std::make_unique<const ProfileCatalogue>(
        ProfileCatalogue::load(m_options.demo ? QString() : ProfileCatalogue::ownFolder()));
    m_clock = std::make_unique<SystemClock>();
    m_transport = std::make_unique<QnamTransport>();
    m_replayer = std::make_unique<CurlReplayer>();
    m_sender = std::make_unique<CurlSender>();
    m_archive = std::make_unique<MemoryArchive>();
    if (m_options.demo) {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_temporary->filePath(QStringLiteral("demo.ini")));
        startDemo();
    } else {
        m_settings = std::make_unique<Settings>();
        m_secrets = std::make_unique<FallbackStore>(
            std::make_unique<KeychainStore>(), std::make_unique<MemoryStore>());
    }
}

/// The demo's logs are sources like any other, set to load everything; only their tokens are known
/// beforehand.
void Application::startDemo()
{
    m_demoLogs = std::make_unique<DemoLogs>([] { return SystemClock().now(); });
    m_demoReceiver = std::make_unique<DemoReceiver>();
    auto secrets = std::make_unique<MemoryStore>();
    QList<Source> sources;
    for (const DemoLogs::Log& log : m_demoLogs->logs()) {
        sources.append(log.source);
        secrets->write(log.source.id, SourcesController::tokenName(), log.token);
    }
    m_secrets = std::move(secrets);
    m_settings->setSources(sources);
    ReplayChoices choices;
    choices.base = m_demoReceiver->baseUrl().toString();
    m_settings->setReplayChoices(choices);
}

void Application::makeWindow()
{
    m_table = std::make_unique<DeliveryTableModel>();
    m_window = std::make_unique<MainWindow>(m_table.get(), m_clock.get());
    m_workspace = std::make_unique<Workspace>(Workspace::Services{.settings = m_settings.get(),
                                                  .secrets = m_secrets.get(),
                                                  .transport = m_transport.get(),
                                                  .replayer = m_replayer.get(),
                                                  .sender = m_sender.get(),
                                                  .archive = m_archive.get(),
                                                  .table = m_table.get(),
                                                  .clock = m_clock.get(),
                                                  .catalogue = m_catalogue.get()},
        m_window.get());
    QObject::connect(
        m_workspace.get(), &Workspace::themeChosen, m_window.get(), [this](Theme theme) {
            m_settings->setTheme(theme);
            applyTheme(theme);
        });
    QObject::connect(
        m_workspace.get(), &Workspace::demoRequested, m_window.get(), [this] { openDemo(); });
    makeSavedAnswers();
    // Who names files wants to see them, and no log of before.
    if (m_options.files.isEmpty())
        m_workspace->start(m_options.source);
    else
        m_savedAnswers->openFiles(m_options.files);
    if (m_options.sizeGiven || !m_options.screenshot.isEmpty())
        m_window->resize(m_options.size);
    if (!m_options.select.isEmpty() && m_options.screenshot.isEmpty())
        m_workspace->selectWhenLoaded(DeliveryId{m_options.select});
}

void Application::makeSavedAnswers()
{
    const auto open
        = [this](const Source& source, const std::shared_ptr<const ProviderProfile>& profile,
              const SavedAnswersController::Pages& pages) {
              m_workspace->openSources()->openSaved(source, profile, pages);
          };
    m_savedAnswers = std::make_unique<SavedAnswersController>(
        SavedAnswersController::Services{.catalogue = m_catalogue.get(),
            .archive = m_archive.get(),
            .window = m_window.get(),
            .open = open});
    QObject::connect(m_workspace.get(), &Workspace::openFileRequested, m_savedAnswers.get(),
        &SavedAnswersController::choose);
}

/// In a process of its own, so that nothing of the demo can touch what is the user's. A window that
/// has nothing to show makes way for it.
void Application::openDemo()
{
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")})
        && m_settings->sources().isEmpty())
        m_window->close();
}

void Application::applyTheme(Theme theme)
{
    waybill::applyTheme(m_qt, theme, m_platformPalette);
}

int Application::runScreenshot()
{
    m_window->show();
    Screenshot screenshot(m_window.get(),
        {.workspace = m_workspace.get(), .savedAnswers = m_savedAnswers.get()},
        m_options.screenshot, m_options.select);
    int status = 1;
    QObject::connect(&screenshot, &Screenshot::finished, &m_qt, [&status](int outcome) {
        status = outcome;
        QApplication::quit();
    });
    screenshot.start();
    QApplication::exec();
    return status;
}

} // namespace waybill
