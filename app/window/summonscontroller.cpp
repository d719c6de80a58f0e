// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/summonscontroller.h"

#include "window/banner.h"
#include "window/mainwindow.h"
#include "window/opensources.h"
#include "window/savedanswerscontroller.h"
#include "window/workspace.h"

#include <utility>

namespace waybill {

SummonsController::SummonsController(Services services, const Summons& own, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_waiting{own}
{
    OpenSources* sources = services.workspace->openSources();
    connect(services.savedAnswers, &SavedAnswersController::finished, sources,
        [sources] { sources->setExpectsFiles(false); });
    connect(services.window, &MainWindow::closing, this, [this] { m_isClosing = true; });
    sources->setExpectsFiles(!own.files.isEmpty());
}

/// Who names files wants to see them, and no log of before.
void SummonsController::begin()
{
    m_hasBegun = true;
    OpenSources* sources = m_services.workspace->openSources();
    const QList<Summons> waiting = std::exchange(m_waiting, {});
    if (waiting.constFirst().files.isEmpty())
        sources->start({});
    else
        sources->setExpectsFiles(true);
    for (const Summons& summons : waiting)
        show(summons);
}

SummonsAnswer SummonsController::answer(const Summons& summons)
{
    if (m_isClosing)
        return SummonsAnswer::Closing;
    if (m_hasBegun && !knows(summons))
        return SummonsAnswer::UnknownSource;
    raise(summons);
    if (m_hasBegun)
        show(summons);
    else
        m_waiting.append(summons);
    return SummonsAnswer::Taken;
}

bool SummonsController::knows(const Summons& summons) const
{
    return summons.source.isEmpty() || m_services.workspace->openSources()->knows(summons.source);
}

void SummonsController::show(const Summons& summons)
{
    if (!knows(summons))
        m_services.window->fileBanner()->tell(
            Banner::Kind::Trouble, tr("There is no source named “%1”.").arg(summons.source));
    else if (!summons.source.isEmpty())
        m_services.workspace->start(summons.source);
    if (!summons.files.isEmpty())
        m_services.savedAnswers->openFiles(summons.files);
    if (!summons.select.isEmpty())
        m_services.workspace->selectWhenLoaded(DeliveryId{summons.select});
}

/// On Wayland a window comes to the front only with a token of the start that asks for it; Qt takes
/// it from the environment.
void SummonsController::raise(const Summons& summons)
{
    MainWindow* window = m_services.window;
    if (!summons.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", summons.activationToken.toUtf8());
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

} // namespace waybill
