// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcestatus.h"

#include "list/deliverylistpane.h"
#include "ports/clock.h"
#include "services/sourcesession.h"
#include "text/fetcherrortext.h"
#include "text/formatinstant.h"
#include "window/banner.h"
#include "window/fetchstatus.h"
#include "window/mainwindow.h"

#include <QAction>

namespace waybill {

namespace {

bool isRunning(DeliveryFeed::State state)
{
    return state == DeliveryFeed::State::Loading || state == DeliveryFeed::State::Waiting;
}

bool isAboutTheToken(const FetchError& error)
{
    return error.kind == FetchError::Kind::Unauthorized
        || error.kind == FetchError::Kind::SecretMissing;
}

} // namespace

SourceStatus::SourceStatus(MainWindow* window, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(clock)
{
    connect(window->banner(), &Banner::actionTriggered, this, [this] {
        if (m_action == BannerAction::EnterToken)
            emit tokenRequested();
        else if (m_action == BannerAction::TryAgain && m_session)
            m_session->resume();
    });
}

void SourceStatus::follow(SourceSession* session)
{
    m_session = session;
    m_tokenMissing = false;
    m_window->fetchStatus()->clear();
    if (session) {
        connect(session, &SourceSession::changed, this, &SourceStatus::update);
        connect(session, &SourceSession::waiting, this,
            [this](Instant until, const FetchError& reason) {
                m_window->fetchStatus()->showWaiting(until, reason, m_session->source().name);
            });
        connect(session, &SourceSession::countDiffers, m_window->fetchStatus(),
            &FetchStatus::showCountDiffers);
    }
    update();
}

void SourceStatus::tokenIsMissing()
{
    m_tokenMissing = true;
    update();
}

void SourceStatus::update()
{
    const WindowActions& actions = m_window->actions();
    const bool running = m_session && isRunning(m_session->state());
    actions.cancelFetch->setEnabled(running);
    actions.refresh->setEnabled(m_session && m_session->hasToken() && !running);
    actions.loadOlder->setEnabled(m_session && m_session->canLoadOlder() && !running);
    m_failure.clear();
    m_action = BannerAction::None;
    if (!m_session) {
        m_window->banner()->dismiss();
        return;
    }
    if (m_tokenMissing && !m_session->hasToken()) {
        m_action = BannerAction::EnterToken;
        m_failure = tr("There is no token for “%1” on this machine.").arg(m_session->source().name);
        m_window->banner()->tell(Banner::Kind::Notice, m_failure, tr("Enter token…"));
    } else if (m_session->state() == DeliveryFeed::State::Failed && m_session->error()) {
        showFailure(*m_session->error());
    } else {
        m_window->banner()->dismiss();
    }
    m_window->fetchStatus()->showState(m_session->state(), m_session->progress());
    showList();
}

void SourceStatus::showFailure(const FetchError& error)
{
    m_failure = describeFetchError(error, m_session->source().name).oneLine();
    m_action = isAboutTheToken(error) ? BannerAction::EnterToken : BannerAction::TryAgain;
    m_window->banner()->tell(Banner::Kind::Trouble, m_failure,
        m_action == BannerAction::EnterToken ? tr("Enter token…") : tr("Try again"));
}

void SourceStatus::showList()
{
    DeliveryListPane* list = m_window->list();
    list->setCanLoadOlder(m_session->canLoadOlder() && !isRunning(m_session->state()));
    if (isRunning(m_session->state()))
        list->setState(ListState::Loading);
    else
        list->setState(
            ListState::Ready, m_failure.isEmpty() ? emptyText() : tr("Nothing was read."));
}

/// What an empty list says.
QString SourceStatus::emptyText() const
{
    const auto& loaded = m_session->loadedRange();
    if (!loaded)
        return tr("Nothing was read yet. Press F5 to read the log.");
    if (m_session->state() == DeliveryFeed::State::Cancelled)
        return tr("Cancelled before anything was read. Press F5 to read the log.");
    if (!loaded->from)
        return tr("Connected. There are no deliveries in this log.");
    const TimeDisplay display{.utc = m_window->actions().utc->isChecked(), .now = m_clock->now()};
    return tr("Connected. None since %1.").arg(formatMinute(*loaded->from, display));
}

QString SourceStatus::text() const
{
    return m_failure.isEmpty() ? m_window->fetchStatus()->text() : m_failure;
}

} // namespace waybill
