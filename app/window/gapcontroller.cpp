// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/gapcontroller.h"

#include "list/deliverylistpane.h"
#include "list/gapguide.h"
#include "services/sourcesessions.h"
#include "window/mainwindow.h"
#include "window/statusline.h"

#include <QAction>

namespace waybill {

GapController::GapController(SourceSessions* sessions, MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_window(window)
{
    connect(sessions, &SourceSessions::gapsChanged, this, &GapController::update);
    connect(sessions, &SourceSessions::changed, this, &GapController::update);
    connect(sessions, &SourceSessions::liveChanged, this, &GapController::updateLive);
    const GapGuide* guide = window->list()->gapGuide();
    connect(guide, &GapGuide::refreshRequested, sessions, &SourceSessions::refresh);
    connect(guide, &GapGuide::liveRequested, this, &GapController::liveRequested);
    update();
    updateLive();
}

void GapController::updateLive()
{
    QSet<SourceId> live;
    for (const SourceSession* session : m_sessions->all()) {
        if (session->liveState().on)
            live.insert(session->source().id);
    }
    m_window->list()->gapGuide()->setLive(live);
}

void GapController::update()
{
    const QList<Gap> gaps = m_sessions->gaps();
    m_window->list()->setGaps(gaps);
    m_window->statusLine()->setGapCount(int(gaps.size()));
    const WindowActions& actions = m_window->actions();
    for (QAction* action : {actions.nextGap, actions.previousGap, actions.explainGap})
        action->setEnabled(!gaps.isEmpty());
}

} // namespace waybill
