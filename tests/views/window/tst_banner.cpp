// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/banner.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using waybill::Banner;

class TestBanner : public QObject
{
    Q_OBJECT

private slots:
    void isHiddenUntilTold();
    void offersItsActionByKey();
    void canBeDismissed();
};

void TestBanner::isHiddenUntilTold()
{
    QWidget window;
    Banner banner(&window);
    window.show();
    QVERIFY(!banner.isVisible());
    banner.tell(Banner::Kind::Trouble, QStringLiteral("Telnyx refused the token."));
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.accessibleName(), QStringLiteral("Telnyx refused the token."));
    QVERIFY(!banner.findChild<QPushButton*>()->isVisible());
}

void TestBanner::offersItsActionByKey()
{
    Banner banner;
    banner.tell(Banner::Kind::Notice, QStringLiteral("x"), QStringLiteral("Enter token…"));
    QSignalSpy spy(&banner, &Banner::actionTriggered);
    QTest::keyClick(banner.findChild<QPushButton*>(), Qt::Key_Space);
    QCOMPARE(spy.count(), 1);
}

void TestBanner::canBeDismissed()
{
    Banner banner;
    banner.tell(Banner::Kind::Notice, QStringLiteral("x"));
    QSignalSpy spy(&banner, &Banner::dismissed);
    QTest::mouseClick(banner.findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!banner.isVisible());
}

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
