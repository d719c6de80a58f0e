// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "window/livestatus.h"
#include "window/statusline.h"
#include "window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void countsGapsAndGoesThere();
    void switchesTheZone();
    void startsQuiet();

private:
    static QToolButton* button(const QMainWindow& window, const QString& text)
    {
        for (QToolButton* each : window.findChildren<QToolButton*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    const FakeClock m_clock;
};

void TestStatusLine::countsGapsAndGoesThere()
{
    QMainWindow window;
    const WindowActions actions(&window);
    auto* line = new StatusLine(window.statusBar(), actions, &m_clock);
    window.show();
    QSignalSpy next(actions.nextGap, &QAction::triggered);
    line->setGapCount(3);
    QToolButton* gaps = button(window, u"3 gaps"_s);
    QVERIFY(gaps && gaps->isVisible());
    actions.nextGap->setEnabled(true);
    QTest::mouseClick(gaps, Qt::LeftButton);
    QCOMPARE(next.count(), 1);
    line->setGapCount(0);
    QVERIFY(!gaps->isVisible());
}

void TestStatusLine::switchesTheZone()
{
    QMainWindow window;
    const WindowActions actions(&window);
    auto* line = new StatusLine(window.statusBar(), actions, &m_clock);
    line->setZone(u"CET"_s);
    window.show();
    QToolButton* zone = button(window, u"Times in CET"_s);
    QVERIFY(zone);
    QTest::mouseClick(zone, Qt::LeftButton);
    QVERIFY(actions.utc->isChecked());
    line->setHasSource(false);
    QVERIFY(!zone->isVisible());
}

void TestStatusLine::startsQuiet()
{
    QMainWindow window;
    const WindowActions actions(&window);
    const auto* line = new StatusLine(window.statusBar(), actions, &m_clock);
    window.show();
    QVERIFY(line->live()->isHidden());
    QVERIFY(line->fetch());
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
