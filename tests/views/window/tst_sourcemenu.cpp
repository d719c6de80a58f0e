// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcemenu.h"
#include "window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestSourceMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsStateBesideTheName();
    void ticksSeveral();
    void keepsOneTicked();
    void showsAllOrOnlyOne();
    void changesInPlace();
    void saysNothingOfAllForOne();
    void tellsAndChoosesWhatIsLive();

private:
    static SourceEntry entry(const QString& name, bool isShown, SourceCondition condition = {})
    {
        return {SourceId{name}, name, isShown, {condition, {}, {}}};
    }

    QAction* action(const QString& name) const
    {
        for (QAction* one : m_actions->sources->actions()) {
            if (one->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&')) == name)
                return one;
        }
        return nullptr;
    }

    QSet<SourceId> chosen() const { return m_chosen->last().at(0).value<QSet<SourceId>>(); }

    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<WindowActions> m_actions;
    std::unique_ptr<SourceMenu> m_menu;
    std::unique_ptr<QSignalSpy> m_chosen;
    const SourceId m_github{QStringLiteral("GitHub")};
    const SourceId m_telnyx{QStringLiteral("Telnyx")};
};

void TestSourceMenu::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_actions = std::make_unique<WindowActions>(m_window.get());
    m_menu = std::make_unique<SourceMenu>(*m_actions);
    m_chosen = std::make_unique<QSignalSpy>(m_menu.get(), &SourceMenu::shownChosen);
    m_menu->setEntries({entry(m_telnyx.value, true, SourceCondition::Loading),
        entry(m_github.value, false, SourceCondition::NoToken)});
}

void TestSourceMenu::cleanup()
{
    m_menu.reset();
    m_actions.reset();
    m_window.reset();
}

void TestSourceMenu::showsStateBesideTheName()
{
    QCOMPARE(action(m_telnyx.value)->text(), QStringLiteral("Telnyx\t◷ loading"));
    QCOMPARE(action(m_github.value)->text(), QStringLiteral("GitHub\t▲ no token"));
    QVERIFY(action(m_telnyx.value)->isChecked());
    QVERIFY(!action(m_github.value)->isChecked());
}

void TestSourceMenu::ticksSeveral()
{
    m_actions->sources->popup({});
    m_actions->sources->setActiveAction(action(m_github.value));
    QTest::keyClick(m_actions->sources, Qt::Key_Return);
    QCOMPARE(chosen(), (QSet<SourceId>{m_telnyx, m_github}));
    QVERIFY(m_actions->sources->isVisible()); // stays open for the next tick
}

void TestSourceMenu::keepsOneTicked()
{
    action(m_telnyx.value)->trigger();
    QCOMPARE(m_chosen->size(), 0);
    QVERIFY(action(m_telnyx.value)->isChecked());
}

void TestSourceMenu::showsAllOrOnlyOne()
{
    QVERIFY(action(QStringLiteral("All sources"))->isEnabled());
    action(QStringLiteral("All sources"))->trigger();
    QCOMPARE(chosen(), (QSet<SourceId>{m_telnyx, m_github}));
    QMenu* only = action(QStringLiteral("Show only"))->menu();
    QCOMPARE(only->actions().at(1)->text(), QStringLiteral("GitHub"));
    only->actions().at(1)->trigger();
    QCOMPARE(chosen(), QSet<SourceId>{m_github});
    m_menu->setEntries({entry(m_telnyx.value, true), entry(m_github.value, true)});
    QVERIFY(!action(QStringLiteral("All sources"))->isEnabled());
}

void TestSourceMenu::changesInPlace()
{
    const QAction* before = action(m_github.value);
    m_menu->setEntries({entry(m_telnyx.value, true), entry(m_github.value, true)});
    QCOMPARE(action(m_github.value), before);
    QVERIFY(before->isChecked());
    m_menu->setEntries({entry(m_github.value, true)});
    QVERIFY(!action(m_telnyx.value));
    QCOMPARE(m_chosen->size(), 0); // nobody chose
}

void TestSourceMenu::saysNothingOfAllForOne()
{
    m_menu->setEntries({entry(m_github.value, true)});
    QVERIFY(!action(QStringLiteral("All sources"))->isVisible());
    QVERIFY(!action(QStringLiteral("Show only"))->isVisible());
}

void TestSourceMenu::tellsAndChoosesWhatIsLive()
{
    QSignalSpy live(m_menu.get(), &SourceMenu::liveChosen);
    SourceEntry telnyx = entry(m_telnyx.value, true);
    SourceEntry github = entry(m_github.value, true);
    telnyx.live = LiveState{.on = true};
    github.live = LiveState{};
    const SourceEntry file = entry(QStringLiteral("file.json"), true); // nothing to poll
    m_menu->setEntries({telnyx, github, file});
    const QList<QAction*> entries = m_actions->liveSources->actions();
    QVERIFY(m_actions->liveSources->menuAction()->isVisible());
    QCOMPARE(entries.at(0)->text(), QStringLiteral("Telnyx\ton, 20 s"));
    QCOMPARE(entries.at(1)->text(), QStringLiteral("GitHub\toff"));
    QVERIFY(entries.at(0)->isChecked() && !entries.at(1)->isChecked());
    QVERIFY(!entries.at(2)->isVisible());
    entries.at(1)->trigger();
    QCOMPARE(live.count(), 1);
    QCOMPARE(live.at(0).at(0).value<SourceId>(), m_github);
    QCOMPARE(live.at(0).at(1).toBool(), true);
    m_menu->setEntries({telnyx, file}); // the window's own action does for one
    QVERIFY(!m_actions->liveSources->menuAction()->isVisible());
}

QTEST_MAIN(TestSourceMenu)
#include "tst_sourcemenu.moc"
