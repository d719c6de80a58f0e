// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "window/detailpane.h"
#include "windowbench.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QTest>
#include <QToolBar>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

/// As a reader reads it.
QString plain(QString text)
{
    text = text.section(u'\t', 0, 0);
    return text.remove(u'&').remove(u'…');
}

/// Those that are filled when they open, with their submenus. One that stands in two menus is
/// filled twice, which deletes what it had.
void fill(QMenu& menu)
{
    emit menu.aboutToShow();
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            fill(*action->menu());
    }
}

/// With those of submenus.
QList<QAction*> actionsIn(const QMenu& menu)
{
    QList<QAction*> actions;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            actions += actionsIn(*action->menu());
        else if (!action->isSeparator())
            actions += action;
    }
    return actions;
}

} // namespace

/// The whole window, as it is put together: whatever it can do stands in a menu, with its key.
class TestMenus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_bench.reset(); }
    void everyActionIsInAMenu();
    void everyShortcutIsInAMenu();
    void theListsOwnMenuIsInTheMenus();
    void everyButtonIsInAMenu();
    void noKeyIsTakenTwice();
    void noMnemonicIsTakenTwice();

private:
    QList<QMenu*> menus() const;
    QStringList texts() const;
    QStringList keys() const;

    std::unique_ptr<WindowBench> m_bench;
    QList<QAction*>
        m_actions; ///< in the menu bar, of this test: a menu may be filled anew at any time
};

void TestMenus::initTestCase()
{
    m_bench = std::make_unique<WindowBench>(20);
    m_bench->addSource(u"other"_s, u"Other log"_s, m_bench->provider.baseUrl());
    m_bench->start();
    QTRY_VERIFY(m_bench->window->detail()->detail());
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    m_bench->window->comparison();
}

void TestMenus::init()
{
    const QList<QAction*> tops = m_bench->window->menuBar()->actions();
    for (const QAction* top : tops)
        fill(*top->menu());
    m_actions.clear();
    for (const QAction* top : tops)
        m_actions += actionsIn(*top->menu());
    QVERIFY(m_actions.size() > 50);
}

QStringList TestMenus::texts() const
{
    QStringList texts;
    for (const QAction* action : m_actions)
        texts += plain(action->text());
    return texts;
}

/// Shortcuts, and keys that panes handle and menus only show.
QStringList TestMenus::keys() const
{
    QStringList keys;
    for (const QAction* action : m_actions)
        keys += keyText(*action);
    return keys;
}

void TestMenus::everyActionIsInAMenu()
{
    for (const QAction* action : m_bench->window->findChildren<QAction*>()) {
        const QObject* owner = action->parent();
        const bool isOfAField = qobject_cast<const QLineEdit*>(owner) // its clear button
            || qobject_cast<const QToolBar*>(owner) // hides the bar, and is not shown itself
            || action->isSeparator();
        // Values to choose from, filled by what is in the list: their button names them.
        const auto* menu = qobject_cast<const QMenu*>(owner);
        const bool isAChoice = menu && qobject_cast<const QAbstractButton*>(menu->parent());
        const bool isASubmenu = action->menu() != nullptr;
        if (!isOfAField && !isAChoice && !isASubmenu)
            QVERIFY2(m_actions.contains(action), qPrintable(action->text()));
    }
}

void TestMenus::everyShortcutIsInAMenu()
{
    for (const QShortcut* shortcut : m_bench->window->findChildren<QShortcut*>()) {
        const QString key = shortcut->key().toString(QKeySequence::NativeText);
        QVERIFY2(keys().contains(key), qPrintable(key));
    }
    for (const QAbstractButton* button : m_bench->window->findChildren<QAbstractButton*>()) {
        const QKeySequence key = button->shortcut();
        const bool isMnemonic = button->text().contains(u'&');
        if (!key.isEmpty() && !isMnemonic)
            QVERIFY2(keys().contains(key.toString()), qPrintable(button->text()));
    }
}

void TestMenus::theListsOwnMenuIsInTheMenus()
{
    QMenu menu;
    m_bench->window->list()->table()->fillContextMenu(menu);
    // "Copy as cURL" is "Copy as > cURL" there.
    const QStringList known = texts() << u"Copy as cURL"_s;
    for (const QAction* action : actionsIn(menu))
        QVERIFY2(known.contains(plain(action->text())), qPrintable(action->text()));
}

/// What a button does has an entry of its own, by these words where they differ. Not in a menu, as
/// they are no actions of the window: choices of what a pane shows, and what closes a part of it.
void TestMenus::everyButtonIsInAMenu()
{
    const QSet<QString> inOtherWords{u"Add a source"_s, u"Open a saved answer"_s,
        u"Replay  Ctrl+R"_s, u"Edit"_s, u"Facts"_s, u"Find"_s, u"Load older"_s, u"Try again"_s,
        u"Cancel"_s, u"0 gaps"_s, u"↑"_s, u"↓"_s, u"Times in UTC"_s, u"All sources ▾"_s,
        u"Live: off"_s, u"Swap"_s, u"↑ Previous"_s, u"↓ Next"_s, u"◂ Attempt"_s, u"Attempt ▸"_s,
        u"Copy"_s};
    const QSet<QString> choices{u"Pretty"_s, u"Raw"_s, u"Hex"_s, u"Text"_s, u"Fields"_s,
        u"Picture"_s, u"Only differences"_s, u"Hide volatile"_s, u"Keep path"_s, u"Copy key"_s,
        u"Show all"_s, u"Accept self-signed"_s};
    QStringList missing;
    for (const QAbstractButton* button : m_bench->window->findChildren<QAbstractButton*>()) {
        const QString text = plain(button->text());
        const bool isChoice = button->inherits("waybill::ChoiceButton")
            || button->inherits("waybill::MenuButton")
            || button->inherits("waybill::AttemptButton");
        const bool closesAPart = text == u"✕"_s || text == u"×"_s || text == u"Close"_s;
        if (!text.isEmpty() && !isChoice && !closesAPart && !inOtherWords.contains(text)
            && !choices.contains(text) && !texts().contains(text))
            missing += text;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void TestMenus::noKeyIsTakenTwice()
{
    QHash<QString, const QAction*> taken;
    for (const QAction* action : m_actions) {
        const QString key = keyText(*action);
        if (key.isEmpty())
            continue;
        const QAction* before = taken.value(key, action);
        QVERIFY2(before == action, qPrintable(key + u": "_s + action->text() + before->text()));
        taken.insert(key, action);
    }
}

QList<QMenu*> TestMenus::menus() const
{
    QList<QMenu*> menus;
    QList<QAction*> left = m_bench->window->menuBar()->actions();
    while (!left.isEmpty()) {
        QMenu* menu = left.takeFirst()->menu();
        if (!menu)
            continue;
        menus += menu;
        left += menu->actions();
    }
    return menus;
}

/// Entries that are named by data, sources and columns, have none.
void TestMenus::noMnemonicIsTakenTwice()
{
    const WindowActions& actions = m_bench->window->actions();
    for (const QMenu* menu : menus()) {
        const bool isData = menu == actions.columns || menu == actions.liveSources
            || plain(menu->title()) == u"Show only"_s;
        QHash<QChar, QString> taken;
        for (const QAction* action : menu->actions()) {
            const bool isSource
                = action->text().contains(u" log"_s) || action->text().contains(u" demo\t"_s);
            if (action->isSeparator() || isData || isSource)
                continue;
            const qsizetype at = action->text().indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(menu->title() + u" > "_s + action->text()));
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!taken.contains(letter),
                qPrintable(menu->title() + u": "_s + action->text() + taken.value(letter)));
            taken.insert(letter, action->text());
        }
    }
}

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
