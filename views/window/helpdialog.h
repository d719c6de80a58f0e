// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QMenuBar;
class QTabWidget;

namespace waybill {

struct WindowActions;

/// Help that needs no network: the keys of the window, and a guide of two pages with pictures.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Keys, ReadTheLog, FindAndReplay };

    HelpDialog(const WindowActions& actions, const QMenuBar& menus, QWidget* parent = nullptr);

    /// Ready to be read by keys.
    void showPage(Page page);

private:
    QTabWidget* m_tabs;
};

} // namespace waybill
