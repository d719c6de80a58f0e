// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace waybill {

class BodyPane;
class MainWindow;
struct WindowActions;

/// What the panes offer in their own menus and buttons, in the menu bar: columns, copies of a
/// field, searching a body, facts, and the comparison's buttons. Entries that depend on what is
/// chosen are brought up to date when their menu opens.
class PaneMenus : public QObject
{
    Q_OBJECT

public:
    /// Owned by the window; its panes are there already.
    explicit PaneMenus(MainWindow* window);

private:
    void connectList();
    void connectDetail();
    void connectComparison();
    void connectBody();
    void updateDelivery();
    void updateBody();
    void updateComparison();
    BodyPane* bodyInFocus() const;

    MainWindow* m_window;
    const WindowActions& m_actions;
};

} // namespace waybill
