// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gappanel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGapPanel : public QObject
{
    Q_OBJECT

private slots:
    void explainsAndOffersWhatHelps();
    void closesByKey();
};

static QPushButton* visibleButton(const GapPanel& panel, const QString& text)
{
    for (QPushButton* each : panel.findChildren<QPushButton*>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

void TestGapPanel::explainsAndOffersWhatHelps()
{
    GapPanel panel;
    QVERIFY(panel.isHidden());
    QSignalSpy action(&panel, &GapPanel::actionRequested);
    QSignalSpy closed(&panel, &GapPanel::closed);
    panel.explain(u"It keeps 50."_s, u"Turn Live on"_s);
    QCOMPARE(panel.text(), u"It keeps 50."_s);
    QCOMPARE(panel.accessibleName(), u"It keeps 50."_s);
    QTest::mouseClick(visibleButton(panel, u"Turn Live on"_s), Qt::LeftButton);
    QCOMPARE(action.count(), 1);
    QVERIFY(panel.isHidden());
    panel.explain(u"Nothing helps."_s, {});
    QVERIFY(!visibleButton(panel, u"Turn Live on"_s));
    QTest::mouseClick(visibleButton(panel, u"Close"_s), Qt::LeftButton);
    QCOMPARE(action.count(), 1);
    QCOMPARE(closed.count(), 2);
}

void TestGapPanel::closesByKey()
{
    GapPanel panel;
    QSignalSpy closed(&panel, &GapPanel::closed);
    panel.explain(u"It keeps 50."_s, {});
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QTRY_COMPARE(qApp->focusWidget(), visibleButton(panel, u"Close"_s));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(panel.isHidden());
}

QTEST_MAIN(TestGapPanel)
#include "tst_gappanel.moc"
