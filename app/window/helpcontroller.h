// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/helpdialog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace waybill {

class MainWindow;

/// The Help menu: keys and guide, what Waybill is made of, and what a bug report needs.
class HelpController : public QObject
{
    Q_OBJECT

public:
    /// What a bug report needs, with secrets hidden.
    using DiagnosticsText = std::function<QString()>;

    /// The window is not owned.
    HelpController(MainWindow* window, DiagnosticsText diagnostics, QObject* parent = nullptr);
    ~HelpController() override;

private:
    void showHelp(HelpDialog::Page page);
    void showAbout();
    void copyDiagnostics();

    MainWindow* m_window;
    const DiagnosticsText m_diagnostics;
    QPointer<HelpDialog> m_dialog; ///< while it is open
};

} // namespace waybill
