// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/livecontroller.h"

#include "services/sourcesessions.h"
#include "settings.h"
#include "text/livetext.h"
#include "window/livestatus.h"
#include "window/mainwindow.h"
#include "window/statusline.h"

#include <QAction>
#include <QEvent>

#include <algorithm>

namespace waybill {

LiveController::LiveController(
    Settings* settings, SourceSessions* sessions, MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_sessions(sessions)
    , m_window(window)
{
    connect(sessions, &SourceSessions::opened, this, &LiveController::resume);
    connect(sessions, &SourceSessions::changed, this, &LiveController::update);
    connect(sessions, &SourceSessions::liveChanged, this, &LiveController::update);
    connect(window->actions().live, &QAction::triggered, this, &LiveController::setAllLive);
    window->installEventFilter(this);
    update();
}

bool LiveController::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        m_sessions->nudge();
    return QObject::eventFilter(watched, event);
}

/// Those of the sources shown whose log can be asked.
QList<SourceSession*> LiveController::pollable() const
{
    QList<SourceSession*> sessions = m_sessions->shown();
    sessions.removeIf([](const SourceSession* session) { return !session->hasLog(); });
    return sessions;
}

void LiveController::setLive(const SourceId& id, bool on)
{
    SourceSession* session = m_sessions->session(id);
    if (!session)
        return;
    QSet<SourceId> live = m_settings->liveSources();
    if (on)
        live.insert(id);
    else
        live.remove(id);
    m_settings->setLiveSources(live);
    session->setLive(on);
    update();
}

void LiveController::setAllLive(bool on)
{
    for (const SourceSession* session : pollable())
        setLive(session->source().id, on);
}

void LiveController::resume(const SourceId& id)
{
    if (SourceSession* session = m_sessions->session(id);
        session && m_settings->liveSources().contains(id))
        session->setLive(true);
}

void LiveController::update()
{
    QList<LiveSource> sources;
    for (const SourceSession* session : pollable())
        sources.append({session->source().name, session->liveState(), session->error()});
    QAction* action = m_window->actions().live;
    action->setEnabled(!sources.isEmpty());
    action->setChecked(
        std::ranges::any_of(sources, [](const LiveSource& source) { return source.state.on; }));
    action->setIconText(liveActionText(sources));
    m_window->statusLine()->live()->setSources(sources);
}

} // namespace waybill
