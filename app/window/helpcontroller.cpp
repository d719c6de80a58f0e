// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpcontroller.h"

#include "components.h"
#include "window/aboutbox.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenuBar>

#include <utility>

namespace waybill {

HelpController::HelpController(MainWindow* window, DiagnosticsText diagnostics, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_diagnostics(std::move(diagnostics))
{
    const WindowActions& actions = window->actions();
    connect(actions.keys, &QAction::triggered, this, [this] { showHelp(HelpDialog::Page::Keys); });
    connect(actions.guide, &QAction::triggered, this,
        [this] { showHelp(HelpDialog::Page::ReadTheLog); });
    connect(actions.about, &QAction::triggered, this, &HelpController::showAbout);
    connect(actions.copyDiagnostics, &QAction::triggered, this, &HelpController::copyDiagnostics);
}

HelpController::~HelpController()
{
    delete m_dialog;
}

void HelpController::showAbout()
{
    auto* box = new AboutBox(QStringLiteral(WAYBILL_VERSION), components(), m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void HelpController::copyDiagnostics()
{
    QGuiApplication::clipboard()->setText(m_diagnostics());
    m_window->tell(tr(
        "Diagnostics copied, without your sources' names and secrets: paste them into the report"));
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
