// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/workspace.h"

#include "archive/archivecodes.h"
#include "archive/memoryarchive.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/filterbar.h"
#include "list/restwatch.h"
#include "ports/clock.h"
#include "replay/replaybar.h"
#include "services/sourcesessions.h"
#include "settings.h"
#include "text/formatinstant.h"
#include "window/banner.h"
#include "window/comparecontroller.h"
#include "window/detailcontroller.h"
#include "window/detailpane.h"
#include "window/endpointnaming.h"
#include "window/fetchstatus.h"
#include "window/firstselection.h"
#include "window/mainwindow.h"
#include "window/opensources.h"
#include "window/providerpage.h"
#include "window/quitguard.h"
#include "window/redeliverycontroller.h"
#include "window/replaycontroller.h"
#include "window/requestcopier.h"
#include "window/sourcescontroller.h"
#include "window/sourcestatus.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>

namespace waybill {

Workspace::Workspace(Services services, MainWindow* window)
    : m_services(services)
    , m_window(window)
    , m_sources(std::make_unique<SourcesController>(
          SourcesController::Services{.settings = services.settings,
              .secrets = services.secrets,
              .transport = services.transport,
              .clock = services.clock,
              .catalogue = services.catalogue,
              .window = window,
              .isDemo = services.isDemo}))
    , m_sessions(
          std::make_unique<SourceSessions>(SourceSession::Services{.transport = services.transport,
              .archive = services.archive,
              .table = services.table,
              .clock = services.clock}))
    , m_endpointNaming(std::make_unique<EndpointNaming>(services.settings, services.table, window))
    , m_detail(std::make_unique<DetailController>(services.archive, window->detail()))
    , m_replay(std::make_unique<ReplayController>(
          ReplayController::Services{.replayer = services.replayer,
              .archive = services.archive,
              .secrets = services.secrets,
              .clock = services.clock},
          window->replayBar(), window->detail(), window))
    , m_redelivery(std::make_unique<RedeliveryController>(
          RedeliveryController::Services{services.sender, services.archive, services.clock},
          [this](const SourceId& id) { return m_sessions->session(id); }, window))
    , m_status(std::make_unique<SourceStatus>(window, m_sessions.get(), services.clock))
    , m_quitGuard(std::make_unique<QuitGuard>(QuitGuard::Services{.window = window,
          .replay = m_replay.get(),
          .redelivery = m_redelivery.get(),
          .memory = services.replays,
          .archive = services.archiveMonitor,
          .sources = m_sources.get()}))
    , m_firstSelection(new FirstSelection(window->list(), services.table, this))
{
    makeDeliveryTools();
    connectSources();
    connectActions();
    connectList();
    connectReplay();
    restoreChoices();
    makeOpenSources();
    updateActions();
}

Workspace::~Workspace() = default;

void Workspace::makeOpenSources()
{
    m_openSources
        = std::make_unique<OpenSources>(OpenSources::Services{.settings = m_services.settings,
            .catalogue = m_services.catalogue,
            .sources = m_sources.get(),
            .sessions = m_sessions.get(),
            .window = m_window});
    connect(
        m_openSources.get(), &OpenSources::forgotten, m_replay.get(), &ReplayController::forget);
}

/// What is done with the delivery that is shown, besides replaying it.
void Workspace::makeDeliveryTools()
{
    m_providerPage = std::make_unique<ProviderPage>(
        [this](const SourceId& id) {
            const SourceSession* session = m_sessions->session(id);
            return session ? &session->source() : nullptr;
        },
        m_window);
    m_copier = std::make_unique<RequestCopier>(m_window);
    m_compare = std::make_unique<CompareController>(
        CompareController::Services{.archive = m_services.archive,
            .table = m_services.table,
            .settings = m_services.settings},
        m_window);
}

void Workspace::connectSources()
{
    connect(m_sources.get(), &SourcesController::notice, this,
        [this](const QString& text) { m_window->tell(text); });
    connect(m_sources.get(), &SourcesController::openFileRequested, this,
        &Workspace::openFileRequested);
    connect(m_status.get(), &SourceStatus::tokenRequested, m_sources.get(),
        &SourcesController::enterToken);
    connect(
        m_sessions.get(), &SourceSessions::opened, m_endpointNaming.get(), &EndpointNaming::load);
    connect(m_sessions.get(), &SourceSessions::changed, this, &Workspace::takeSessions);
    connect(m_sessions.get(), &SourceSessions::changed, m_redelivery.get(),
        &RedeliveryController::update);
    connect(m_window->welcome(), &WelcomePage::addSourceRequested, m_sources.get(),
        &SourcesController::add);
    connect(m_window->welcome(), &WelcomePage::demoRequested, this, &Workspace::demoRequested);
}

void Workspace::connectActions()
{
    const WindowActions& actions = m_window->actions();
    connect(actions.refresh, &QAction::triggered, m_sessions.get(), &SourceSessions::refresh);
    connect(actions.loadOlder, &QAction::triggered, m_sessions.get(), &SourceSessions::loadOlder);
    connect(actions.cancelFetch, &QAction::triggered, m_sessions.get(), &SourceSessions::cancel);
    const auto onSource
        = [this](QAction* action, void (SourcesController::*what)(const SourceId&)) {
              connect(action, &QAction::triggered, this,
                  [this, what] { (m_sources.get()->*what)(currentSource()); });
          };
    onSource(actions.editSource, &SourcesController::edit);
    onSource(actions.removeSource, &SourcesController::remove);
    onSource(actions.enterToken, &SourcesController::enterToken);
    connect(actions.addSource, &QAction::triggered, m_sources.get(), &SourcesController::add);
    connect(
        actions.manageSources, &QAction::triggered, m_sources.get(), &SourcesController::manage);
    connect(actions.openDemo, &QAction::triggered, this, &Workspace::demoRequested);
    connect(actions.utc, &QAction::toggled, this, &Workspace::showTimes);
    connect(actions.themes, &QActionGroup::triggered, this,
        [this](const QAction* action) { emit themeChosen(Theme(action->data().toInt())); });
    for (QAction* theme : actions.themes->actions())
        theme->setChecked(theme->data().toInt() == int(m_services.settings->theme()));
}

void Workspace::connectList()
{
    DeliveryListPane* list = m_window->list();
    connect(list, &DeliveryListPane::currentChanged, this, &Workspace::showDelivery);
    connect(list, &DeliveryListPane::loadOlderRequested, m_window->actions().loadOlder,
        &QAction::trigger);
    connect(
        list, &DeliveryListPane::tryAgainRequested, m_sessions.get(), &SourceSessions::tryAgain);
    connect(list, &DeliveryListPane::sameEventRequested, m_window->filterBar(),
        &FilterBar::showOneEvent);
    connect(list, &DeliveryListPane::nameEndpointRequested, m_endpointNaming.get(),
        &EndpointNaming::ask);
    const auto onCopy = [&](void (DeliveryListPane::*asked)(), QAction* action,
                            void (DetailController::*copy)()) {
        connect(list, asked, m_detail.get(), copy);
        connect(action, &QAction::triggered, m_detail.get(), copy);
    };
    const WindowActions& actions = m_window->actions();
    onCopy(&DeliveryListPane::copyPayloadRequested, actions.copyPayload,
        &DetailController::copyPayload);
    connect(list, &DeliveryListPane::copyCurlRequested, actions.copyCurl, &QAction::trigger);
    connect(m_copier.get(), &RequestCopier::copied, m_window, &MainWindow::tell);
    onCopy(&DeliveryListPane::copySummaryRequested, actions.copySummary,
        &DetailController::copySummary);
    connect(m_detail.get(), &DetailController::copied, this,
        [this](const QString& what) { m_window->tell(tr("%1 copied").arg(what)); });
    connect(m_detail.get(), &DetailController::shown, this, [this] { m_detailPending = false; });
    connect(m_services.table, &DeliveryTableModel::countsChanged, this, &Workspace::takePageOfRows);
    connect(m_window->fetchStatus(), &FetchStatus::cancelRequested, m_window->actions().cancelFetch,
        &QAction::trigger);
    const auto* watch = new RestWatch(list->table(), this);
    connect(watch, &RestWatch::rested, m_sessions.get(), &SourceSessions::prefetch);
}

void Workspace::connectReplay()
{
    const WindowActions& actions = m_window->actions();
    connect(actions.replay, &QAction::triggered, m_replay.get(), &ReplayController::replay);
    connect(actions.editReplay, &QAction::triggered, m_replay.get(), &ReplayController::edit);
    connect(actions.cancelReplay, &QAction::triggered, m_replay.get(), &ReplayController::cancel);
    connect(m_replay.get(), &ReplayController::stateChanged, this, &Workspace::updateActions);
    connect(
        m_replay.get(), &ReplayController::replayed, this, [this](const ReplaySubject& subject) {
            const auto& detail = m_window->detail()->detail();
            if (detail && detail->source == subject.source
                && detail->delivery.id == subject.delivery)
                m_detail->showNewestReplay();
        });
    connect(m_window, &MainWindow::closing, this, &Workspace::rememberLayout);
}

void Workspace::setArchived(const QList<ArchivedSource>& sources)
{
    m_openSources->setArchived(sources);
}

void Workspace::start(const QString& sourceName)
{
    m_openSources->start(sourceName);
}

void Workspace::holdDetail(bool held)
{
    m_detail->setHeld(held);
}

void Workspace::showDelivery(const DeliveryKey& key)
{
    const SourceSession* session = m_sessions->session(key.source);
    m_looked = key;
    m_window->detail()->setNow(m_services.clock->now());
    if (session && !key.isEmpty()) {
        m_detailPending = true;
        m_detail->show(key.source, session->profile(), key.id,
            session->hasLog() ? session->rowCalls() : nullptr);
    } else {
        m_detail->clear();
    }
    if (!m_sessions->isRunning())
        m_firstSelection->readingEnded();
    updateActions();
}

/// The panes show nothing of a source that is gone or hidden; when it is back, its rows are too,
/// and the current one never changed.
void Workspace::takeSessions()
{
    const DeliveryKey key = m_looked.isEmpty() ? m_window->list()->currentDelivery() : m_looked;
    const bool isShown = std::ranges::any_of(m_sessions->shown(),
        [&key](const SourceSession* session) { return session->source().id == key.source; });
    if (!m_looked.isEmpty() && !isShown) {
        m_looked = {};
        m_detail->clear();
    } else if (m_looked.isEmpty() && isShown) {
        showDelivery(key);
    }
    updateActions();
}

/// Which source is meant where several are shown: that of the current delivery.
SourceId Workspace::currentSource() const
{
    const DeliveryKey current = m_window->list()->currentDelivery();
    if (!current.isEmpty())
        return current.source;
    const QList<SourceSession*> shown = m_sessions->shown();
    return shown.isEmpty() ? SourceId{} : shown.constFirst()->source().id;
}

/// Rows came: the first of a fresh list becomes current, so that the panes below have something to
/// show at once.
void Workspace::takePageOfRows()
{
    if (!m_wanted.isEmpty() && m_window->list()->selectDelivery(m_services.table->find(m_wanted)))
        m_wanted = {};
    m_firstSelection->update();
}

void Workspace::selectWhenLoaded(const DeliveryId& id)
{
    m_wanted = id;
    takePageOfRows();
    if (m_wanted.isEmpty())
        return;
    if (!m_services.table->find(id).isEmpty())
        m_window->filterBar()->clear();
    else if (!m_sessions->isRunning())
        m_window->tell(tr("No delivery with the id %1 was read yet").arg(id.value));
}

bool Workspace::isBusy() const
{
    return m_sessions->isRunning() || !m_services.table->isSettled() || m_detailPending
        || m_detail->isBusy() || m_compare->isBusy();
}

int Workspace::deliveryCount() const
{
    return m_services.table->totalCount();
}

QString Workspace::stateText() const
{
    return m_status->text();
}

bool Workspace::select(const DeliveryId& id)
{
    return m_window->list()->selectDelivery(
        id.isEmpty() ? m_services.table->keyAt(0) : m_services.table->find(id));
}

void Workspace::showTimes()
{
    const bool utc = m_window->actions().utc->isChecked();
    const TimeDisplay display{.utc = utc, .now = m_services.clock->now()};
    m_window->setUtc(utc, zoneLabel(display));
    m_window->list()->setUtc(utc);
    m_window->detail()->setTimeDisplay(display);
    m_services.settings->setShowsUtc(utc);
}

void Workspace::updateActions()
{
    const WindowActions& actions = m_window->actions();
    const bool possible = m_replay->canReplay();
    actions.replay->setEnabled(possible && !m_replay->isSending());
    actions.editReplay->setEnabled(possible && !m_replay->isSending());
    actions.cancelReplay->setEnabled(m_replay->isSending());
    for (QAction* action :
        {actions.copyPayload, actions.copySummary, actions.previousAttempt, actions.nextAttempt})
        action->setEnabled(m_window->detail()->detail() != nullptr);
    const Source* source = m_sources->source(currentSource());
    for (QAction* action : {actions.editSource, actions.removeSource, actions.enterToken})
        action->setEnabled(source != nullptr);
}

void Workspace::restoreChoices()
{
    m_window->restoreLayout(m_services.settings->layout(QStringLiteral("window")));
    m_window->replayBar()->setChoices(m_services.settings->replayChoices());
    m_window->actions().utc->setChecked(m_services.settings->showsUtc());
    showTimes();
}

void Workspace::rememberLayout()
{
    m_services.settings->setLayout(QStringLiteral("window"), m_window->saveLayout());
    m_services.settings->setReplayChoices(m_window->replayBar()->choices());
}

} // namespace waybill
