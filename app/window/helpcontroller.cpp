// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpcontroller.h"

#include "window/aboutbox.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QMenuBar>

namespace waybill {

HelpController::HelpController(MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    const WindowActions& actions = window->actions();
    connect(actions.keys, &QAction::triggered, this, [this] { showHelp(HelpDialog::Page::Keys); });
    connect(actions.guide, &QAction::triggered, this,
        [this] { showHelp(HelpDialog::Page::ReadTheLog); });
    connect(actions.about, &QAction::triggered, this,
        [this] { openAboutBox(QStringLiteral(WAYBILL_VERSION), m_window); });
}

HelpController::~HelpController()
{
    delete m_dialog;
}

/// It stays beside the window while the user tries what it says.
void HelpController::showHelp(HelpDialog::Page page)
{
    if (!m_dialog) {
        m_dialog = new HelpDialog(m_window->actions(), *m_window->menuBar(), m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->showPage(page);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace waybill
