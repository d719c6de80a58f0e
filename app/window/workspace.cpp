// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/workspace.h"

#include "archive/memoryarchive.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/restwatch.h"
#include "ports/clock.h"
#include "profilecatalogue.h"
#include "replay/replaybar.h"
#include "services/rowcalls.h"
#include "services/sourcesession.h"
#include "settings.h"
#include "text/formatinstant.h"
#include "window/banner.h"
#include "window/detailcontroller.h"
#include "window/detailpane.h"
#include "window/fetchstatus.h"
#include "window/keysdialog.h"
#include "window/mainwindow.h"
#include "window/quitguard.h"
#include "window/redeliverycontroller.h"
#include "window/replaycontroller.h"
#include "window/sourcescontroller.h"
#include "window/sourcestatus.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>

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
              .window = window}))
    , m_detail(std::make_unique<DetailController>(services.archive, window->detail()))
    , m_replay(std::make_unique<ReplayController>(
          ReplayController::Services{.replayer = services.replayer,
              .archive = services.archive,
              .secrets = services.secrets,
              .clock = services.clock},
          window->replayBar(), window->detail(), window))
    , m_redelivery(std::make_unique<RedeliveryController>(
          RedeliveryController::Services{services.sender, services.archive, services.clock},
          [this](const SourceId& id) { return sessionOf(id); }, window))
    , m_status(std::make_unique<SourceStatus>(window, services.clock))
    , m_quitGuard(
          std::make_unique<QuitGuard>(window, m_replay.get(), services.archive, m_sources.get()))
    , m_sourceActions(new QActionGroup(this))
{
    connectSources();
    connectActions();
    connectList();
    connectReplay();
    connectFetching();
    m_window->restoreLayout(services.settings->layout(QStringLiteral("window")));
    m_window->replayBar()->setChoices(services.settings->replayChoices());
    m_window->actions().utc->setChecked(services.settings->showsUtc());
    showTimes();
    fillSourceMenu();
    updateActions();
}

Workspace::~Workspace() = default;

void Workspace::connectSources()
{
    connect(m_sources.get(), &SourcesController::sourcesChanged, this, &Workspace::fillSourceMenu);
    connect(m_sources.get(), &SourcesController::sourceSaved, this, &Workspace::open);
    connect(m_sources.get(), &SourcesController::sourceRemoved, this, [this](const SourceId& id) {
        if (m_session && m_session->source().id == id)
            start({});
    });
    connect(m_sources.get(), &SourcesController::tokenRead, this, &Workspace::takeToken);
    connect(m_sources.get(), &SourcesController::notice, this,
        [this](const QString& text) { m_window->tell(text); });
    connect(m_status.get(), &SourceStatus::tokenRequested, this,
        [this] { m_sources->enterToken(m_session->source().id); });
    connect(m_window->welcome(), &WelcomePage::addSourceRequested, m_sources.get(),
        &SourcesController::add);
    connect(m_window->welcome(), &WelcomePage::demoRequested, this, &Workspace::demoRequested);
    connect(m_sourceActions, &QActionGroup::triggered, this,
        [this](const QAction* action) { open(SourceId{action->data().toString()}); });
}

void Workspace::connectActions()
{
    const WindowActions& actions = m_window->actions();
    const auto onSession = [this](QAction* action, void (SourceSession::*what)()) {
        connect(action, &QAction::triggered, this, [this, what] {
            if (m_session)
                (m_session.get()->*what)();
        });
    };
    onSession(actions.refresh, &SourceSession::refresh);
    onSession(actions.loadOlder, &SourceSession::loadOlder);
    onSession(actions.cancelFetch, &SourceSession::cancel);
    const auto onSource
        = [this](QAction* action, void (SourcesController::*what)(const SourceId&)) {
              connect(action, &QAction::triggered, this, [this, what] {
                  if (m_session)
                      (m_sources.get()->*what)(m_session->source().id);
              });
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
    connect(actions.keys, &QAction::triggered, this, [this] {
        auto* dialog = new KeysDialog(m_window->findChildren<QAction*>(), m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions.about, &QAction::triggered, this, [this] {
        QMessageBox::about(m_window, tr("About Waybill"),
            tr("<b>Waybill %1</b><p>A desktop inspector for webhook deliveries.<p>Free software "
               "under the GNU General Public License, version 3 or later.")
                .arg(QStringLiteral(WAYBILL_VERSION)));
    });
}

void Workspace::connectList()
{
    DeliveryListPane* list = m_window->list();
    connect(list, &DeliveryListPane::currentChanged, this, [this](const DeliveryKey& key) {
        if (!m_session)
            return;
        m_detailPending = true;
        m_detail->show(m_session->source().id, m_session->profile(), key.id, m_session->rowCalls());
    });
    connect(list, &DeliveryListPane::loadOlderRequested, m_window->actions().loadOlder,
        &QAction::trigger);
    connect(list, &DeliveryListPane::tryAgainRequested, this, [this] {
        if (m_session)
            m_session->resume();
    });
    connect(list, &DeliveryListPane::copyPayloadRequested, m_detail.get(),
        &DetailController::copyPayload);
    connect(
        list, &DeliveryListPane::copyCurlRequested, m_detail.get(), &DetailController::copyCurl);
    connect(list, &DeliveryListPane::copySummaryRequested, m_detail.get(),
        &DetailController::copySummary);
    connect(m_window->actions().copyPayload, &QAction::triggered, m_detail.get(),
        &DetailController::copyPayload);
    connect(m_window->actions().copyCurl, &QAction::triggered, m_detail.get(),
        &DetailController::copyCurl);
    connect(m_window->actions().copySummary, &QAction::triggered, m_detail.get(),
        &DetailController::copySummary);
    connect(m_detail.get(), &DetailController::copied, this,
        [this](const QString& what) { m_window->tell(tr("%1 copied").arg(what)); });
    connect(m_detail.get(), &DetailController::shown, this, [this] { m_detailPending = false; });
    connect(m_services.table, &DeliveryTableModel::countsChanged, this, &Workspace::takePageOfRows);
    connect(m_window->fetchStatus(), &FetchStatus::cancelRequested, m_window->actions().cancelFetch,
        &QAction::trigger);
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

/// What is on screen is fetched ahead, source by source.
void Workspace::connectFetching()
{
    const auto* watch = new RestWatch(m_window->list()->table(), this);
    connect(watch, &RestWatch::rested, this, [this](const QList<DeliveryKey>& onScreen) {
        if (!m_session)
            return;
        QList<DeliveryId> ids;
        for (const DeliveryKey& key : onScreen) {
            if (key.source == m_session->source().id)
                ids.append(key.id);
        }
        m_session->rowCalls()->prefetch(ids);
    });
}

SourceSession* Workspace::sessionOf(const SourceId& id) const
{
    return m_session && m_session->source().id == id ? m_session.get() : nullptr;
}

void Workspace::fillSourceMenu()
{
    const WindowActions& actions = m_window->actions();
    const auto outdated = m_sourceActions->actions();
    for (QAction* action : outdated) {
        m_sourceActions->removeAction(action);
        actions.sources->removeAction(action);
        action->deleteLater(); // it may be the one that is triggering just now
    }
    for (const Source& source : m_sources->sources()) {
        auto* action = new QAction(source.name, m_sourceActions);
        action->setCheckable(true);
        action->setData(source.id.value);
        action->setChecked(m_session && m_session->source().id == source.id);
        actions.sources->insertAction(actions.sourcesEnd, action);
    }
}

void Workspace::start(const QString& sourceName)
{
    const Source* source = sourceName.isEmpty()
        ? m_sources->source(m_services.settings->lastSource())
        : m_sources->sourceNamed(sourceName);
    if (!source && !m_sources->sources().isEmpty())
        source = &m_sources->sources().constFirst();
    if (source)
        open(source->id);
    else
        close();
}

void Workspace::open(const SourceId& id)
{
    const Source* source = m_sources->source(id);
    if (!source)
        return;
    close();
    m_profile = m_services.catalogue->profile(source->providerId);
    if (!m_profile) {
        m_window->tell(tr("“%1” cannot be opened: there is no profile of the provider “%2”.")
                           .arg(source->name, source->providerId));
        return;
    }
    m_session = std::make_unique<SourceSession>(*source, m_profile,
        SourceSession::Services{.transport = m_services.transport,
            .archive = m_services.archive,
            .table = m_services.table,
            .clock = m_services.clock});
    m_services.settings->setLastSource(id);
    m_window->setHasSource(true);
    m_window->setSourceName(source->name);
    m_status->follow(m_session.get());
    connect(m_session.get(), &SourceSession::changed, m_redelivery.get(),
        &RedeliveryController::update);
    fillSourceMenu();
    m_tokenPending = true;
    m_sources->readToken(id);
}

void Workspace::close()
{
    m_status->follow(nullptr);
    m_session.reset();
    m_services.table->clear();
    m_detail->clear();
    m_tokenPending = false;
    m_window->setHasSource(false);
    m_window->setSourceName({});
}

void Workspace::takeToken(const SourceId& id, const QString& token)
{
    if (!m_session || m_session->source().id != id)
        return;
    m_tokenPending = false;
    if (token.isEmpty()) {
        m_status->tokenIsMissing();
        return;
    }
    m_session->setToken(token);
    m_session->load();
}

/// Rows came: the first of a fresh list becomes current, so that the panes below have something to
/// show at once.
void Workspace::takePageOfRows()
{
    if (!m_wanted.isEmpty() && m_window->list()->selectDelivery(m_services.table->find(m_wanted)))
        m_wanted = {};
    else if (m_window->list()->currentDelivery().isEmpty() && m_services.table->visibleCount() > 0)
        m_window->list()->selectDelivery(m_services.table->keyAt(0));
}

bool Workspace::isBusy() const
{
    const bool reading = m_session
        && (m_session->state() == DeliveryFeed::State::Loading
            || m_session->state() == DeliveryFeed::State::Waiting);
    return reading || m_detailPending || m_tokenPending || m_detail->isBusy();
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

void Workspace::selectWhenLoaded(const DeliveryId& id)
{
    m_wanted = id;
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
    for (QAction* action : {actions.copyPayload, actions.copyCurl, actions.copySummary,
             actions.previousAttempt, actions.nextAttempt})
        action->setEnabled(m_window->detail()->detail() != nullptr);
}

void Workspace::rememberLayout()
{
    m_services.settings->setLayout(QStringLiteral("window"), m_window->saveLayout());
    m_services.settings->setReplayChoices(m_window->replayBar()->choices());
}

} // namespace waybill
