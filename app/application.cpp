// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "archive/localarchive.h"
#include "archive/memoryarchive.h"
#include "archive/splitarchive.h"
#include "archive/sqlitearchive.h"
#include "demo/demologs.h"
#include "demo/demoreceiver.h"
#include "handover.h"
#include "items/deliverytablemodel.h"
#include "net/networkwatch.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "replay/curlreplayer.h"
#include "replay/curlsender.h"
#include "secrets/fallbackstore.h"
#include "secrets/keychainstore.h"
#include "secrets/memorystore.h"
#include "services/sourcesessions.h"
#include "settings.h"
#include "singleinstance.h"
#include "window/archivecontroller.h"
#include "window/diagnostics.h"
#include "window/helpcontroller.h"
#include "window/mainwindow.h"
#include "window/opensources.h"
#include "window/savedanswerscontroller.h"
#include "window/screenshot.h"
#include "window/sourcescontroller.h"
#include "window/summonscontroller.h"
#include "window/windowopening.h"
#include "window/workspace.h"

#include <QApplication>
#include <QEventLoopLocker>
#include <QFileInfo>
#include <QIcon>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace waybill {

namespace {

constexpr QLatin1String standardInput("-");

} // namespace

Application::Application(QApplication& qt, Options options)
    : m_qt(qt)
    , m_options(std::move(options))
    , m_platformPalette(qt.palette())
{
    qt.setApplicationDisplayName(QStringLiteral("Waybill"));
    qt.setDesktopFileName(QStringLiteral("waybill"));
}

Application::~Application() = default;

int Application::run()
{
    if (const auto status = meetOthers())
        return *status;
    makeServices();
    makeArchive();
    applyTheme(m_options.theme.value_or(m_settings->theme()));
    makeWindow();
    if (!m_options.screenshot.isEmpty())
        return runScreenshot();
    serve();
    watchNetwork();
    QTimer::singleShot(300, &m_qt, [] { // to find out how to read it takes Qt some milliseconds
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/waybill.svg")));
    });
    open({.window = m_window.get(),
        .table = m_table.get(),
        .workspace = m_workspace.get(),
        .isSizeGiven = m_options.sizeGiven,
        .isListKept = m_archive->hasSnapshot()});
    return QApplication::exec();
}

QString Application::archiveFile() const
{
    if (m_temporary)
        return m_temporary->filePath(QStringLiteral("archive.sqlite"));
    return m_options.archive.isEmpty() ? LocalArchive::ownFile() : m_options.archive;
}

/// The exit status where a window that is open already was asked instead; nothing: go on. Only this
/// process can show the demo, a picture, or standard input, for which it takes an archive of its
/// own where the user's is in use.
std::optional<int> Application::meetOthers()
{
    if (m_options.demo || !m_options.screenshot.isEmpty())
        return std::nullopt;
    m_instance = std::make_unique<SingleInstance>(archiveFile());
    if (m_instance->claim())
        return std::nullopt;
    if (m_options.files.contains(standardInput)) {
        m_instance.reset();
        m_temporary = std::make_unique<QTemporaryDir>();
        return std::nullopt;
    }
    const auto status = handOver(*m_instance, summons());
    if (status == 0 && m_options.asksForLooks())
        std::fputs(
            "waybill: the window was open already: --theme, --size and --scale are left out\n",
            stderr);
    return status;
}

/// What this start asks for; the open window may work in another folder.
Summons Application::summons() const
{
    Summons summons{.files = {},
        .source = m_options.source,
        .select = m_options.screenshot.isEmpty() ? m_options.select : QString(),
        .activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    for (const QString& file : m_options.files)
        summons.files.append(file == standardInput ? file : QFileInfo(file).absoluteFilePath());
    return summons;
}

void Application::serve()
{
    if (m_instance)
        m_instance->serve([this](const Summons& summons) { return m_summons->answer(summons); });
}

/// The system is asked once the window stands.
void Application::watchNetwork()
{
    m_network = std::make_unique<NetworkWatch>();
    QObject::connect(
        m_network.get(), &NetworkWatch::cameBack, m_workspace->sessions(), &SourceSessions::nudge);
    QTimer::singleShot(std::chrono::seconds(2), m_network.get(), &NetworkWatch::start);
}

void Application::makeServices()
{
    const QString ownProfiles = m_options.demo ? QString() : ProfileCatalogue::ownFolder();
    m_loadingCatalogue = std::async(
        std::launch::async, [ownProfiles] { return ProfileCatalogue::load(ownProfiles); });
    m_clock = std::make_unique<SystemClock>();
    m_transport = std::make_unique<QnamTransport>();
    m_replayer = std::make_unique<CurlReplayer>();
    m_sender = std::make_unique<CurlSender>();
    m_table = std::make_unique<DeliveryTableModel>();
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

void Application::makeArchive()
{
    m_archive = std::make_unique<LocalArchive>(archiveFile(),
        LocalArchive::Services{.table = m_table.get(), .clock = m_clock.get()},
        [this](const QString& providerId) { return m_catalogue->profile(providerId); });
    m_archive->restore();
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_table.get(), m_clock.get());
    m_catalogue = std::make_unique<const ProfileCatalogue>(m_loadingCatalogue.get());
    m_workspace = std::make_unique<Workspace>(Workspace::Services{.settings = m_settings.get(),
                                                  .secrets = m_secrets.get(),
                                                  .transport = m_transport.get(),
                                                  .replayer = m_replayer.get(),
                                                  .sender = m_sender.get(),
                                                  .archive = m_archive->archive(),
                                                  .replays = m_archive->memory(),
                                                  .archiveMonitor = m_archive->lasting(),
                                                  .table = m_table.get(),
                                                  .clock = m_clock.get(),
                                                  .catalogue = m_catalogue.get(),
                                                  .isDemo = m_options.demo},
        m_window.get());
    QObject::connect(
        m_workspace.get(), &Workspace::themeChosen, m_window.get(), [this](Theme theme) {
            m_settings->setTheme(theme);
            applyTheme(theme);
        });
    connectDemo();
    m_archiveController = std::make_unique<ArchiveController>(
        ArchiveController::Services{.archive = m_archive.get(),
            .table = m_table.get(),
            .settings = m_settings.get(),
            .sessions = m_workspace->sessions(),
            .clock = m_clock.get(),
            .window = m_window.get()});
    QObject::connect(m_archiveController.get(), &ArchiveController::deleted,
        m_workspace->openSources(), &OpenSources::readAnew);
    makeSavedAnswers();
    makeHelp();
    QObject::connect(m_archive.get(), &LocalArchive::restored, m_window.get(), [this] {
        m_workspace->setArchived(m_archive->contents().sources);
        m_summons->begin();
    });
    m_archive->setIsWhole([this] { return m_workspace->sessions()->areMerged(); });
    QObject::connect(m_window.get(), &MainWindow::closing, m_archive.get(), [this] {
        m_closing = std::make_unique<QEventLoopLocker>();
        m_archive->close();
    });
    QObject::connect(
        m_archive.get(), &LocalArchive::closed, m_window.get(), [this] { m_closing.reset(); });
    if (m_options.sizeGiven || !m_options.screenshot.isEmpty())
        m_window->resize(m_options.size);
}

void Application::connectDemo()
{
    if (m_options.demo)
        m_window->setDemo();
    QObject::connect(
        m_workspace.get(), &Workspace::demoRequested, m_window.get(), [this] { openDemo(); });
    QObject::connect(m_window->actions().leaveDemo, &QAction::triggered, m_window.get(),
        [this] { leaveDemo(); });
}

void Application::makeSavedAnswers()
{
    const auto open
        = [this](const Source& source, const std::shared_ptr<const ProviderProfile>& profile,
              const SavedAnswersController::Pages& pages) {
              m_archive->archive()->keepInMemory(source.id);
              m_workspace->openSources()->openSaved(source, profile, pages);
          };
    m_savedAnswers = std::make_unique<SavedAnswersController>(
        SavedAnswersController::Services{.catalogue = m_catalogue.get(),
            .archive = m_archive->archive(),
            .window = m_window.get(),
            .open = open});
    m_summons = std::make_unique<SummonsController>(
        SummonsController::Services{.workspace = m_workspace.get(),
            .savedAnswers = m_savedAnswers.get(),
            .window = m_window.get()},
        summons());
    QObject::connect(m_workspace.get(), &Workspace::openFileRequested, m_savedAnswers.get(),
        &SavedAnswersController::choose);
}

void Application::makeHelp()
{
    const Diagnostics diagnostics({.settings = m_settings.get(),
        .catalogue = m_catalogue.get(),
        .sessions = m_workspace->sessions(),
        .archive = m_archive->lasting(),
        .window = m_window.get(),
        .archiveFile = m_archive->file()});
    m_help = std::make_unique<HelpController>(
        m_window.get(), [diagnostics] { return diagnosticsText(diagnostics.facts()); });
}

/// In a process of its own, so that nothing of the demo can touch what is the user's. A window that
/// has nothing to show makes way for it.
void Application::openDemo()
{
    if (startAnother({QStringLiteral("--demo")}) && m_settings->sources().isEmpty())
        m_window->close();
}

/// For the user's own Waybill: the window that is open, or one that begins now.
void Application::leaveDemo()
{
    if (startAnother({}))
        m_window->close();
}

/// False, and said so: the program is not where it was started from, or the system refuses.
bool Application::startAnother(const QStringList& arguments)
{
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        return true;
    m_window->tell(QCoreApplication::translate(
        "Application", "Another Waybill could not be started: start it from the menu"));
    return false;
}

void Application::applyTheme(Theme theme)
{
    waybill::applyTheme(m_qt, theme, m_platformPalette);
}

QAction* Application::comparison() const
{
    switch (m_options.compare) {
    case Options::Comparison::Previous:
        return m_window->actions().comparePrevious;
    case Options::Comparison::Successes:
        return m_window->actions().whatIsDifferent;
    case Options::Comparison::None:
        break;
    }
    return nullptr;
}

int Application::runScreenshot()
{
    m_window->show();
    Screenshot screenshot(m_window.get(),
        {.workspace = m_workspace.get(),
            .savedAnswers = m_savedAnswers.get(),
            .then = comparison()},
        m_options.screenshot, m_options.select);
    int status = 1;
    QObject::connect(&screenshot, &Screenshot::finished, &m_qt, [&status](int outcome) {
        status = outcome;
        QApplication::quit();
    });
    QObject::connect(m_archive.get(), &LocalArchive::restored, &screenshot,
        [&screenshot] { screenshot.start(); });
    QApplication::exec();
    return status;
}

} // namespace waybill
