// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/screenshot.h"

#include "window/savedanswerscontroller.h"
#include "window/workspace.h"

#include <QAction>
#include <QPixmap>
#include <QWidget>

#include <cstdio>
#include <utility>

namespace waybill {

namespace {

/// So often nothing may be under way before the picture is taken: bodies are prepared on workers.
constexpr int quietLooksNeeded = 6;

} // namespace

Screenshot::Screenshot(
    QWidget* window, Awaited awaited, QString file, QString select, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_awaited(awaited)
    , m_file(std::move(file))
    , m_select(std::move(select))
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
}

void Screenshot::start()
{
    m_timer.start();
}

bool Screenshot::isBusy() const
{
    return m_awaited.workspace->isBusy()
        || (m_awaited.savedAnswers && m_awaited.savedAnswers->isBusy());
}

void Screenshot::look()
{
    const bool late = m_deadline.hasExpired();
    if (isBusy() && !late) {
        m_quietLooks = 0;
        return;
    }
    if (!m_selected && m_awaited.workspace->deliveryCount() > 0) {
        m_selected = m_awaited.workspace->select(DeliveryId{m_select});
        m_quietLooks = 0;
        if (m_selected && !late)
            return;
    }
    if ((++m_quietLooks >= quietLooksNeeded && !goOn()) || late)
        take();
}

/// False: there is nothing more to be done before the picture.
bool Screenshot::goOn()
{
    if (!m_awaited.then || !m_selected || std::exchange(m_isThenDone, true))
        return false;
    m_isThenImpossible = !m_awaited.then->isEnabled();
    m_awaited.then->trigger();
    m_quietLooks = 0;
    return !m_isThenImpossible;
}

void Screenshot::take()
{
    m_timer.stop();
    int status = 0;
    const QString fault = m_awaited.savedAnswers ? m_awaited.savedAnswers->faultText() : QString();
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "waybill: %s\n", qPrintable(fault));
        status = 1;
    } else if (m_awaited.workspace->deliveryCount() == 0) {
        std::fprintf(stderr, "waybill: nothing was fetched: %s\n",
            qPrintable(m_awaited.workspace->stateText()));
        status = 1;
    } else if (!m_select.isEmpty() && !m_selected) {
        std::fprintf(
            stderr, "waybill: no delivery with the id %s was fetched\n", qPrintable(m_select));
        status = 1;
    }
    if (m_isThenImpossible) {
        std::fprintf(stderr, "waybill: this delivery has nothing to compare\n");
        status = 1;
    }
    if (!m_window->grab().save(m_file, "PNG")) {
        std::fprintf(stderr, "waybill: %s cannot be written\n", qPrintable(m_file));
        status = 1;
    }
    emit finished(status);
}

} // namespace waybill
