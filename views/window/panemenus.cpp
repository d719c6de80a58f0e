// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panemenus.h"

#include "comparison/comparepane.h"
#include "detail/bodypane.h"
#include "detail/exchangepane.h"
#include "detail/messagepane.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/rowmenu.h"
#include "list/tablecolumns.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace waybill {

PaneMenus::PaneMenus(MainWindow* window)
    : QObject(window)
    , m_window(window)
    , m_actions(window->actions())
{
    connectList();
    connectDetail();
    connectBody();
    connectComparison();
}

void PaneMenus::connectList()
{
    DeliveryTableView* table = m_window->list()->table();
    connect(m_actions.columns, &QMenu::aboutToShow, table, [table, menu = m_actions.columns] {
        menu->clear();
        table->columns()->fillMenu(*menu);
    });
    connect(m_actions.copyField, &QMenu::aboutToShow, table, [table, menu = m_actions.copyField] {
        menu->clear();
        fillCopyMenu(*table, *menu);
    });
    connect(m_actions.delivery, &QMenu::aboutToShow, this, &PaneMenus::updateDelivery);
    connect(m_actions.sameEvent, &QAction::triggered, table, &DeliveryTableView::requestSameEvent);
    connect(m_actions.nameEndpoint, &QAction::triggered, table,
        &DeliveryTableView::requestEndpointName);
}

void PaneMenus::connectDetail()
{
    const auto on = [this](const QAction* action, void (BodyPane::*act)()) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (!m_window->isComparisonShown())
                (bodyInFocus()->*act)();
        });
    };
    on(m_actions.findInBody, &BodyPane::openFind);
    on(m_actions.findNext, &BodyPane::findNext);
    on(m_actions.findPrevious, &BodyPane::findPrevious);
    DetailPane* detail = m_window->detail();
    connect(m_actions.facts, &QAction::toggled, detail, &DetailPane::setFactsShown);
    connect(detail, &DetailPane::factsToggled, m_actions.facts, &QAction::setChecked);
}

void PaneMenus::connectBody()
{
    connect(m_actions.body, &QMenu::aboutToShow, this, &PaneMenus::updateBody);
    const auto on = [this](const QAction* action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_window->detail()->detail())
                (bodyInFocus()->view()->*act)();
        });
    };
    on(m_actions.collapse, &BodyView::foldAtCaret);
    on(m_actions.expand, &BodyView::unfoldAtCaret);
    on(m_actions.collapseAll, &BodySurface::foldAll);
    on(m_actions.expandAll, &BodySurface::unfoldAll);
    on(m_actions.copyValue, &BodyView::copyValue);
    on(m_actions.copyPointer, &BodyView::copyPointer);
}

void PaneMenus::connectComparison()
{
    connect(m_actions.compare, &QMenu::aboutToShow, this, &PaneMenus::updateComparison);
    const auto on = [this](const QAction* action, void (*act)(ComparePane&)) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_window->isComparisonShown())
                act(*m_window->comparison());
        });
    };
    on(m_actions.swapSides, [](ComparePane& pane) { pane.swapSides(); });
    on(m_actions.copyDifference, [](ComparePane& pane) { pane.copyDifference(); });
    on(m_actions.volatileNames, [](ComparePane& pane) { emit pane.volatileNamesRequested(); });
    on(m_actions.closeComparison, [](ComparePane& pane) { emit pane.closeRequested(); });
}

void PaneMenus::updateDelivery()
{
    const DeliveryTableView* table = m_window->list()->table();
    m_actions.sameEvent->setEnabled(!table->currentEvent().isEmpty());
    m_actions.nameEndpoint->setEnabled(!table->currentEndpoint().isEmpty());
}

/// Only JSON, laid out, has values and folds.
void PaneMenus::updateBody()
{
    const bool isJson = m_window->detail()->detail() && !m_window->isComparisonShown()
        && bodyInFocus()->view()->syntax() == BodySyntax::Json;
    for (QAction* action : {m_actions.collapse, m_actions.expand, m_actions.collapseAll,
             m_actions.expandAll, m_actions.copyValue, m_actions.copyPointer})
        action->setEnabled(isJson);
}

void PaneMenus::updateComparison()
{
    for (QAction* action : {m_actions.swapSides, m_actions.copyDifference, m_actions.volatileNames,
             m_actions.closeComparison})
        action->setEnabled(m_window->isComparisonShown());
}

/// The request's, unless the user is at the response.
BodyPane* PaneMenus::bodyInFocus() const
{
    ExchangePane* exchange = m_window->detail()->exchange();
    const MessagePane* response = exchange->side(ExchangePane::Side::Response);
    const bool isResponse = response->isAncestorOf(QApplication::focusWidget());
    return exchange->side(isResponse ? ExchangePane::Side::Response : ExchangePane::Side::Request)
        ->body();
}

} // namespace waybill
