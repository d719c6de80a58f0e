// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "comparison/comparepane.h"
#include "comparison/comparisonview.h"
#include "detail/exchangepane.h"
#include "detail/messagepane.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/filterbar.h"
#include "list/gapguide.h"
#include "list/menubutton.h"
#include "list/newrows.h"
#include "replay/replaybar.h"
#include "timeline/attempttimeline.h"
#include "window/banner.h"
#include "window/detailpane.h"
#include "window/panemenus.h"
#include "window/statusline.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace waybill {

namespace {

constexpr quint32 layoutVersion = 2;

QFrame* horizontalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

} // namespace

MainWindow::MainWindow(DeliveryTableModel* deliveries, const Clock* clock)
    : m_actions(this)
    , m_filterBar(new FilterBar(deliveries, clock))
    , m_list(new DeliveryListPane(deliveries, clock))
    , m_detail(new DetailPane)
    , m_replayBar(new ReplayBar)
    , m_banner(new Banner)
    , m_fileBanner(new Banner)
    , m_archiveBanner(new Banner)
    , m_welcome(new WelcomePage)
    , m_statusLine(new StatusLine(statusBar(), m_actions, clock))
    , m_stack(new QStackedWidget(this))
    , m_lower(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_sourceButton(new MenuButton)
{
    setWindowTitle(tr("Waybill"));
    setupToolBar();
    setupCentre();
    setupFocus();
    m_list->table()->addAction(m_actions.redeliver);
    new PaneMenus(this);
    setHasSource(false);
    resize(1280, 800);
}

MainWindow::~MainWindow() = default;

void MainWindow::setupToolBar()
{
    auto* bar = new QToolBar(tr("Source and filter"), this);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setVisible(false);
    m_sourceButton->setMenu(m_actions.sources);
    m_sourceButton->setAccessibleName(tr("Source"));
    auto* line = new QWidget(bar);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->addWidget(m_sourceButton);
    for (QAction* action : {m_actions.refresh, m_actions.live}) {
        auto* button = new QToolButton(line);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addWidget(m_filterBar, 1);
    bar->addWidget(line);
    addToolBar(bar);
    m_toolBar = bar;
}

void MainWindow::setupCentre()
{
    m_splitter->addWidget(m_list);
    m_lower->addWidget(m_detail);
    m_splitter->addWidget(m_lower);
    // The list takes what the detail does not need: at 1280x720 eight rows beside seven lines of
    // body.
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    const int row = fontMetrics().height();
    m_splitter->setSizes({row * 14, row * 24});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(4);

    auto* panes = new QWidget;
    auto* layout = new QVBoxLayout(panes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(horizontalLine(panes));
    layout->addWidget(m_replayBar);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(panes);

    auto* centre = new QWidget(this);
    auto* outer = new QVBoxLayout(centre);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_banner);
    outer->addWidget(m_fileBanner);
    outer->addWidget(m_archiveBanner);
    outer->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

ComparePane* MainWindow::comparison()
{
    if (!m_comparison) {
        m_comparison = new ComparePane;
        m_lower->addWidget(m_comparison);
    }
    return m_comparison;
}

bool MainWindow::isComparisonShown() const
{
    return m_comparison && m_lower->currentWidget() == m_comparison;
}

/// A comparison gets two thirds of the height.
void MainWindow::setComparisonShown(bool shown)
{
    if (shown == isComparisonShown())
        return;
    if (shown) {
        m_lower->setCurrentWidget(comparison());
        m_sizesBefore = m_splitter->sizes();
        const int height = m_sizesBefore.at(0) + m_sizesBefore.at(1);
        const int lower = std::max(m_sizesBefore.at(1), height * 2 / 3);
        m_splitter->setSizes({height - lower, lower});
        m_comparison->view()->setFocus();
        return;
    }
    const bool hadFocus = m_comparison->isAncestorOf(QApplication::focusWidget());
    m_lower->setCurrentWidget(m_detail);
    m_splitter->setSizes(m_sizesBefore);
    if (hadFocus)
        m_list->table()->setFocus();
}

FetchStatus* MainWindow::fetchStatus() const
{
    return m_statusLine->fetch();
}

void MainWindow::setupFocus()
{
    connect(m_actions.filter, &QAction::triggered, m_filterBar, &FilterBar::focusText);
    connect(m_actions.clearFilter, &QAction::triggered, m_filterBar, &FilterBar::clear);
    connect(m_list, &DeliveryListPane::clearFilterRequested, m_filterBar, &FilterBar::clear);
    connect(
        m_filterBar, &FilterBar::leaveRequested, m_list->table(), qOverload<>(&QWidget::setFocus));
    connect(m_list, &DeliveryListPane::activated, this,
        [this] { m_detail->exchange()->focusSide(ExchangePane::Side::Request); });
    connect(m_detail->timeline(), &AttemptTimeline::opened, this,
        [this] { m_detail->exchange()->focusSide(ExchangePane::Side::Request); });
    connect(
        m_actions.showList, &QAction::triggered, m_list->table(), qOverload<>(&QWidget::setFocus));
    connect(m_actions.showRequest, &QAction::triggered, this,
        [this] { m_detail->exchange()->focusSide(ExchangePane::Side::Request); });
    connect(m_actions.showResponse, &QAction::triggered, this,
        [this] { m_detail->exchange()->focusSide(ExchangePane::Side::Response); });
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { stepPane(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { stepPane(-1); });
    connect(m_actions.previousAttempt, &QAction::triggered, this, [this] { stepAttempt(-1); });
    connect(m_actions.nextAttempt, &QAction::triggered, this, [this] { stepAttempt(1); });
    connect(m_actions.replayTarget, &QAction::triggered, m_replayBar, &ReplayBar::focusTarget);
    connect(m_actions.showNewest, &QAction::triggered, m_list->newRows(), &NewRows::showNewest);
    GapGuide* gaps = m_list->gapGuide();
    connect(m_actions.nextGap, &QAction::triggered, gaps, [gaps] { gaps->step(1); });
    connect(m_actions.previousGap, &QAction::triggered, gaps, [gaps] { gaps->step(-1); });
    connect(m_actions.explainGap, &QAction::triggered, gaps, &GapGuide::explain);
    connect(m_actions.copyRows, &QAction::triggered, m_list->table(), &DeliveryTableView::copyRows);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
}

/// F6: filter, list, comparison or timeline, request, response, replay, and round again.
void MainWindow::stepPane(int by)
{
    const bool isComparing = isComparisonShown();
    const QList<QWidget*> panes{m_filterBar, m_list,
        isComparing ? static_cast<QWidget*>(m_comparison) : m_detail->timeline(),
        m_detail->exchange()->side(ExchangePane::Side::Request),
        m_detail->exchange()->side(ExchangePane::Side::Response), m_replayBar};
    const QList<std::function<void()>> enter{[this] { m_filterBar->focusText(); },
        [this] { m_list->table()->setFocus(); },
        [this, isComparing] {
            isComparing ? m_comparison->view()->setFocus() : m_detail->timeline()->setFocus();
        },
        [this] { m_detail->exchange()->focusSide(ExchangePane::Side::Request); },
        [this] { m_detail->exchange()->focusSide(ExchangePane::Side::Response); },
        [this] { m_replayBar->focusTarget(); }};
    const QWidget* focused = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            at = i;
    }
    for (qsizetype tries = 0; tries < panes.size(); ++tries) {
        at = (at + by + panes.size()) % panes.size();
        if (panes.at(at)->isVisible() && panes.at(at)->isEnabled()) {
            enter.at(at)();
            return;
        }
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Keys that no pane wanted; a text field has taken its own before.
    const bool bare
        = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!bare || !handleBareKey(event->key()))
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::handleBareKey(int key)
{
    switch (key) {
    case Qt::Key_Slash:
        m_filterBar->focusText();
        return true;
    case Qt::Key_Escape:
        leavePanes();
        return true;
    case Qt::Key_D:
        m_actions.whatIsDifferent->trigger();
        return true;
    case Qt::Key_C:
        m_actions.markForComparing->trigger();
        return true;
    case Qt::Key_BracketLeft:
        stepAttempt(-1);
        return true;
    case Qt::Key_BracketRight:
        stepAttempt(1);
        return true;
    default:
        return false;
    }
}

/// Of the delivery shown, or of the right side of a comparison.
void MainWindow::stepAttempt(int by)
{
    if (isComparisonShown())
        emit m_comparison->stepRequested(by);
    else
        m_detail->stepAttempt(by);
}

/// Escape: out of the comparison, then to the list.
void MainWindow::leavePanes()
{
    if (isComparisonShown())
        emit m_comparison->closeRequested();
    else
        m_list->table()->setFocus();
}

void MainWindow::setHasSource(bool has)
{
    m_stack->setCurrentIndex(has ? 1 : 0);
    m_toolBar->setVisible(has);
    m_statusLine->setHasSource(has);
    for (QAction* action : {m_actions.filter, m_actions.clearFilter, m_actions.copyRows})
        action->setEnabled(has);
    if (!has)
        m_welcome->setFocus();
}

void MainWindow::setSourceName(const QString& name)
{
    m_sourceButton->setLabel(name);
    m_sourceButton->setToolTip(tr("Source: %1").arg(name));
    const QString shown = !m_isDemo ? name
        : name.isEmpty()            ? tr("Demo")
                                    : tr("%1 (demo)").arg(name);
    setWindowTitle(shown.isEmpty() ? tr("Waybill") : tr("%1 – Waybill").arg(shown));
}

void MainWindow::setDemo()
{
    m_isDemo = true;
    m_actions.openDemo->setVisible(false);
    m_actions.leaveDemo->setVisible(true);
}

void MainWindow::setUtc(bool utc, const QString& zone)
{
    m_actions.utc->setChecked(utc);
    m_statusLine->setZone(zone);
}

void MainWindow::tell(const QString& text)
{
    statusBar()->showMessage(text, 4000);
}

void MainWindow::setCloseGuard(std::function<bool()> guard)
{
    m_closeGuard = std::move(guard);
}

void MainWindow::closeForGood()
{
    m_closeGuard = nullptr;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closeGuard && !m_closeGuard()) {
        event->ignore();
        return;
    }
    setComparisonShown(false); // the layout remembered is that of the detail
    emit closing();
    QMainWindow::closeEvent(event);
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out << layoutVersion << saveGeometry() << m_splitter->saveState() << m_list->saveState();
    return layout;
}

void MainWindow::restoreLayout(const QByteArray& layout)
{
    QDataStream in(layout);
    quint32 version = 0;
    QByteArray geometry;
    QByteArray splitter;
    QByteArray list;
    in >> version >> geometry >> splitter >> list;
    if (in.status() != QDataStream::Ok || version != layoutVersion)
        return;
    restoreGeometry(geometry);
    m_splitter->restoreState(splitter);
    m_list->restoreState(list);
}

} // namespace waybill
