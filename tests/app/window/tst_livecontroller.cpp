// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/livestatus.h"
#include "window/statusline.h"
#include "windowbench.h"

#include <QAction>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestLiveController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void turnsAllOnAndOffByKey();
    void turnsOneOn();
    void remembersIt();

private:
    QAction* live() const { return m_bench->window->actions().live; }
    QAction* entry(const QString& name) const
    {
        for (QAction* action : m_bench->window->actions().liveSources->actions()) {
            if (action->text().startsWith(name))
                return action;
        }
        return nullptr;
    }
    void start()
    {
        m_bench->start();
        QTRY_VERIFY(!m_bench->workspace->isBusy());
    }

    std::unique_ptr<WindowBench> m_bench;
    const QSet<SourceId> m_both{SourceId{u"demo"_s}, SourceId{u"other"_s}};
};

void TestLiveController::init()
{
    m_bench = std::make_unique<WindowBench>(20);
    m_bench->addSource(u"other"_s, u"Other log"_s, m_bench->provider.baseUrl());
}

void TestLiveController::turnsAllOnAndOffByKey()
{
    start();
    QVERIFY(live()->isEnabled());
    QVERIFY(!live()->isChecked());
    QCOMPARE(live()->iconText(), u"Live: off"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    const auto press = [this] {
        QTest::keyClick(m_bench->window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    };
    press();
    QVERIFY(live()->isChecked());
    QCOMPARE(live()->iconText(), u"Live: on, 20 s"_s);
    QVERIFY(m_bench->window->statusLine()->live()->text().startsWith(u"Live"_s));
    QCOMPARE(m_bench->settings.liveSources(), m_both);
    press();
    QVERIFY(!live()->isChecked());
    QVERIFY(m_bench->window->statusLine()->live()->isHidden());
    QVERIFY(m_bench->settings.liveSources().isEmpty());
}

void TestLiveController::turnsOneOn()
{
    start();
    entry(u"Other log"_s)->trigger();
    QVERIFY(live()->isChecked());
    QCOMPARE(live()->iconText(), u"Live: 1 of 2"_s);
    QCOMPARE(m_bench->settings.liveSources(), QSet<SourceId>{SourceId{u"other"_s}});
    QVERIFY(entry(u"Other log"_s)->text().contains(u"on, 20 s"_s));
    QVERIFY(entry(u"Telnyx demo"_s)->text().contains(u"off"_s));
    entry(u"Other log"_s)->trigger();
    QCOMPARE(live()->iconText(), u"Live: off"_s);
}

void TestLiveController::remembersIt()
{
    m_bench->settings.setLiveSources({SourceId{u"other"_s}});
    start();
    QCOMPARE(live()->iconText(), u"Live: 1 of 2"_s);
    QVERIFY(entry(u"Other log"_s)->isChecked());
    QVERIFY(!entry(u"Telnyx demo"_s)->isChecked());
}

QTEST_MAIN(TestLiveController)
#include "tst_livecontroller.moc"
