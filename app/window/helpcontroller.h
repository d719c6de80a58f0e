// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/helpdialog.h"

#include <QObject>
#include <QPointer>

namespace waybill {

class MainWindow;

/// The Help menu: keys and guide, and what Waybill is made of.
class HelpController : public QObject
{
    Q_OBJECT

public:
    /// The window is not owned.
    explicit HelpController(MainWindow* window, QObject* parent = nullptr);
    ~HelpController() override;

private:
    void showHelp(HelpDialog::Page page);

    MainWindow* m_window;
    QPointer<HelpDialog> m_dialog; ///< while it is open
};

} // namespace waybill
