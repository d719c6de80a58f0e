// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/windowactions.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace waybill {

class Banner;
class Clock;
class ComparePane;
class DeliveryListPane;
class DeliveryTableModel;
class DetailPane;
class FetchStatus;
class FilterBar;
class MenuButton;
class ReplayBar;
class StatusLine;
class WelcomePage;

/// The main window: puts the panes together and moves the focus between them. What they show and
/// what their signals mean is its owner's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Neither is owned; both must outlive the window.
    MainWindow(DeliveryTableModel* deliveries, const Clock* clock);
    ~MainWindow() override;

    const WindowActions& actions() const { return m_actions; }
    DeliveryListPane* list() const { return m_list; }
    FilterBar* filterBar() const { return m_filterBar; }
    DetailPane* detail() const { return m_detail; }
    /// In place of the detail while it is shown. Made when it is first asked for.
    ComparePane* comparison();
    bool isComparisonShown() const;
    void setComparisonShown(bool shown);
    ReplayBar* replayBar() const { return m_replayBar; }
    FetchStatus* fetchStatus() const;
    StatusLine* statusLine() const { return m_statusLine; }
    Banner* banner() const { return m_banner; }
    /// What is wrong with a file that should be opened: beside what the banner says of sources.
    Banner* fileBanner() const { return m_fileBanner; }
    /// What is wrong with the archive.
    Banner* archiveBanner() const { return m_archiveBanner; }
    WelcomePage* welcome() const { return m_welcome; }

    /// Without a source the welcome page is shown instead of the panes.
    void setHasSource(bool has);
    /// Text of the button that opens the sources menu.
    void setSourceName(const QString& name);
    /// Says that what is shown is made up: in the title, and by a way out in the menu. Before
    /// setSourceName().
    void setDemo();
    /// The zone button's text and state.
    void setUtc(bool utc, const QString& zone);
    /// A short word in the status line, gone after some seconds.
    void tell(const QString& text);

    /// Asked before the window closes; false keeps it open.
    void setCloseGuard(std::function<bool()> guard);
    void closeForGood();

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

signals:
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setupToolBar();
    void setupCentre();
    void setupFocus();
    void leavePanes();
    void stepAttempt(int by);
    void stepPane(int by);
    bool handleBareKey(int key);

    WindowActions m_actions;
    FilterBar* m_filterBar;
    DeliveryListPane* m_list;
    DetailPane* m_detail;
    ComparePane* m_comparison = nullptr; ///< nullptr: not asked for yet
    ReplayBar* m_replayBar;
    Banner* m_banner;
    Banner* m_fileBanner;
    Banner* m_archiveBanner;
    WelcomePage* m_welcome;
    StatusLine* m_statusLine;
    QStackedWidget* m_stack;
    QStackedWidget* m_lower; ///< detail or comparison
    QSplitter* m_splitter;
    bool m_isDemo = false;
    QList<int> m_sizesBefore; ///< of the splitter, before a comparison was shown
    MenuButton* m_sourceButton;
    QWidget* m_toolBar = nullptr;
    std::function<bool()> m_closeGuard;
};

} // namespace waybill
