// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowactions.h"

#include "list/stickymenu.h"
#include "window/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("WindowActions", text);
}

/// Property of an action: the key that panes handle.
constexpr char paneKey[] = "paneKey";

QAction* add(QMenu* menu, const char* text, const QKeySequence& shortcut = {})
{
    auto* action = menu->addAction(tr(text));
    action->setShortcut(shortcut);
    return action;
}

/// For keys that a text field must keep for itself: they work in the table and the panes only, and
/// the widgets there handle them. The menu shows them, and F1 lists them.
void showKey(QAction* action, const QString& key)
{
    action->setProperty(paneKey, key);
    action->setText(action->text() + QLatin1Char('\t') + key);
}

} // namespace

QString keyText(const QAction& action)
{
    const QKeySequence shortcut = action.shortcut();
    return shortcut.isEmpty() ? action.property(paneKey).toString()
                              : shortcut.toString(QKeySequence::NativeText);
}

WindowActions::WindowActions(QMainWindow* window)
    : m_window(window)
{
    QMenuBar* bar = window->menuBar();
    fillFile(bar);
    fillEdit(bar);
    fillView(bar);
    fillSources(bar);
    fillDelivery(bar);
    fillCompare(bar);
    fillReplay(bar);
    fillHelp(bar);
}

void WindowActions::fillFile(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&File"));
    addSource = add(menu, "&Add a source…", QKeySequence(Qt::CTRL | Qt::Key_N));
    openSaved = add(menu, "&Open saved answers…", QKeySequence(Qt::CTRL | Qt::Key_O));
    openDemo = add(menu, "Try the &demo");
    leaveDemo = add(menu, "&Leave the demo");
    leaveDemo->setVisible(false);
    menu->addSeparator();
    quit = add(menu, "&Quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void WindowActions::fillEdit(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&Edit"));
    copyRows = add(menu, "&Copy rows");
    showKey(copyRows, QStringLiteral("Ctrl+C"));
    copyPayload = add(menu, "Copy &payload", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyAs = menu->addMenu(tr("Copy &as"));
    copyCurl = add(copyAs, "c&URL");
    copyHttpie = add(copyAs, "&HTTPie");
    copyRaw = add(copyAs, "&Raw HTTP");
    copyAs->addSeparator();
    copySecrets = add(copyAs, "With &secrets");
    copySecrets->setCheckable(true);
    copySummary = add(menu, "Copy &summary", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    copyField = menu->addMenu(tr("Copy f&ield"));
    pasteJson = add(menu, "Paste &JSON", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    menu->addSeparator();
    filter = add(menu, "&Filter");
    showKey(filter, QStringLiteral("/"));
    clearFilter = add(menu, "C&lear filter");
    menu->addSeparator();
    findInBody = add(menu, "Find in the &body…");
    showKey(findInBody, QStringLiteral("Ctrl+F"));
    findNext = add(menu, "Find &next");
    showKey(findNext, QStringLiteral("F3"));
    findPrevious = add(menu, "Find pre&vious");
    showKey(findPrevious, QStringLiteral("Shift+F3"));
}

void WindowActions::fillView(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&View"));
    showList = add(menu, "&List", QKeySequence(Qt::CTRL | Qt::Key_1));
    showRequest = add(menu, "&Request", QKeySequence(Qt::CTRL | Qt::Key_2));
    showResponse = add(menu, "Re&sponse", QKeySequence(Qt::CTRL | Qt::Key_3));
    nextPane = add(menu, "&Next pane", QKeySequence(Qt::Key_F6));
    previousPane = add(menu, "&Previous pane", QKeySequence(Qt::SHIFT | Qt::Key_F6));
    menu->addSeparator();
    showNewest = add(menu, "Ne&west deliveries");
    showKey(showNewest, QStringLiteral("Home"));
    nextGap = add(menu, "Next &gap", QKeySequence(Qt::Key_F8));
    previousGap = add(menu, "Previous g&ap", QKeySequence(Qt::SHIFT | Qt::Key_F8));
    explainGap = add(menu, "Wh&y is there a gap?", QKeySequence(Qt::SHIFT | Qt::Key_F1));
    for (QAction* gap : {nextGap, previousGap, explainGap})
        gap->setEnabled(false);
    menu->addSeparator();
    hideSecrets = add(menu, "&Hide secrets");
    hideSecrets->setCheckable(true);
    utc = add(menu, "Times in &UTC");
    utc->setCheckable(true);
    columns = menu->addMenu(tr("&Columns"));
    fillBody(menu);
    QMenu* theme = menu->addMenu(tr("&Theme"));
    themes = new QActionGroup(m_window);
    const auto addTheme = [&](const char* text, Theme value) {
        QAction* action = add(theme, text);
        action->setCheckable(true);
        action->setData(int(value));
        themes->addAction(action);
    };
    addTheme("&System", Theme::System);
    addTheme("&Light", Theme::Light);
    addTheme("&Dark", Theme::Dark);
    addTheme("High &contrast", Theme::HighContrast);
}

void WindowActions::fillBody(QMenu* view)
{
    body = view->addMenu(tr("&Body"));
    collapse = add(body, "&Collapse");
    showKey(collapse, QStringLiteral("Ctrl+-"));
    expand = add(body, "&Expand");
    showKey(expand, QStringLiteral("Ctrl++"));
    collapseAll = add(body, "Collapse a&ll");
    expandAll = add(body, "E&xpand all");
    body->addSeparator();
    copyValue = add(body, "Copy &value");
    copyPointer = add(body, "Copy JSON &Pointer");
}

void WindowActions::fillSources(QMenuBar* bar)
{
    sources = new StickyMenu(tr("&Sources"), bar);
    bar->addMenu(sources);
    sourcesEnd = sources->addSeparator();
    refresh = add(sources, "&Refresh", QKeySequence(Qt::Key_F5));
    live = add(sources, "Li&ve", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    live->setCheckable(true);
    liveSources = new StickyMenu(tr("Live by so&urce"), sources);
    sources->addMenu(liveSources);
    loadOlder = add(sources, "&Load older");
    cancelFetch = add(sources, "&Cancel fetching");
    sources->addSeparator();
    enterToken = add(sources, "Enter &token…");
    editSource = add(sources, "&Edit source…");
    removeSource = add(sources, "Re&move source…");
    closeFile = add(sources, "Close &file", QKeySequence(Qt::CTRL | Qt::Key_W));
    sources->addSeparator();
    manageSources = add(sources, "Mana&ge sources…");
    archive = add(sources, "Arc&hive…");
    sources->addAction(addSource);
}

void WindowActions::fillDelivery(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&Delivery"));
    delivery = menu;
    previousAttempt = add(menu, "Pre&vious attempt");
    showKey(previousAttempt, QStringLiteral("["));
    nextAttempt = add(menu, "&Next attempt");
    showKey(nextAttempt, QStringLiteral("]"));
    facts = add(menu, "&Facts of the delivery", QKeySequence(Qt::CTRL | Qt::Key_I));
    facts->setCheckable(true);
    menu->addSeparator();
    sameEvent = add(menu, "All deliveries of this &event");
    nameEndpoint = add(menu, "Na&me this endpoint…");
    menu->addSeparator();
    menu->addAction(copySummary);
    menu->addAction(copyPayload);
    menu->addMenu(copyAs);
    menu->addMenu(copyField);
    menu->addSeparator();
    openAtProvider = add(menu, "&Open at the provider");
    redeliver = add(menu, "As&k the provider to send again…");
    menu->setToolTipsVisible(true);
}

void WindowActions::fillCompare(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&Compare"));
    compare = menu;
    whatIsDifferent = add(menu, "What is &different about this one?");
    showKey(whatIsDifferent, QStringLiteral("D"));
    comparePrevious
        = add(menu, "Compare with the attempt &before", QKeySequence(Qt::CTRL | Qt::Key_D));
    compareOriginal
        = add(menu, "Compare with the &original", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    markForComparing = add(menu, "&Mark for comparing");
    showKey(markForComparing, QStringLiteral("C"));
    menu->addSeparator();
    nextDifference = add(menu, "Ne&xt difference", QKeySequence(Qt::Key_F7));
    previousDifference = add(menu, "Pre&vious difference", QKeySequence(Qt::SHIFT | Qt::Key_F7));
    swapSides = add(menu, "S&wap the two sides");
    copyDifference = add(menu, "Copy the diffe&rences");
    volatileNames = add(menu, "Volatile &names…");
    menu->addSeparator();
    closeComparison = add(menu, "&Close the comparison");
    showKey(closeComparison, QStringLiteral("Esc"));
}

void WindowActions::fillReplay(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&Replay"));
    replay = add(menu, "&Replay", QKeySequence(Qt::CTRL | Qt::Key_R));
    editReplay = add(menu, "&Edit and replay…", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    cancelReplay = add(menu, "&Cancel replay");
    replayTarget = add(menu, "Change &target", QKeySequence(Qt::CTRL | Qt::Key_L));
}

void WindowActions::fillHelp(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&Help"));
    keys = add(menu, "&Keys", QKeySequence(Qt::Key_F1));
    guide = add(menu, "&Guide");
    menu->addSeparator();
    copyDiagnostics = add(menu, "Copy &diagnostics");
    about = add(menu, "&About Waybill");
}

} // namespace waybill
