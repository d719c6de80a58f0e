// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guidetext.h"
#include "window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

bool hasPicture(const GuideStep& step)
{
    return !step.picture.isEmpty();
}

} // namespace

class TestGuideText : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsWhole();
    void keysAreThoseOfTheActions();
};

void TestGuideText::everyStepIsWhole()
{
    QMainWindow window;
    const WindowActions actions(&window);
    for (const QList<GuideStep>& page : {readTheLog(actions), findAndReplay(actions)}) {
        QCOMPARE(page.size(), 3);
        for (const GuideStep& step : page) {
            QVERIFY(!step.title.isEmpty() && !step.text.isEmpty());
            QCOMPARE(step.picture.isEmpty(), step.shows.isEmpty());
            QVERIFY2(!step.text.contains(u'%'), qPrintable(step.text));
        }
        QCOMPARE(std::ranges::count_if(page, &hasPicture), 2);
    }
}

void TestGuideText::keysAreThoseOfTheActions()
{
    QMainWindow window;
    const WindowActions actions(&window);
    QVERIFY(readTheLog(actions).at(1).text.contains(u"F5 reads"_s));
    actions.refresh->setShortcut(QKeySequence(Qt::Key_F9));
    QVERIFY(readTheLog(actions).at(1).text.contains(u"F9 reads"_s));
    actions.replay->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    QVERIFY(findAndReplay(actions).at(1).text.startsWith(u"Ctrl+E sends"_s));
}

QTEST_MAIN(TestGuideText)
#include "tst_guidetext.moc"
