// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/welcomepage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using waybill::WelcomePage;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private slots:
    void offersThreeWaysInByKey();
};

void TestWelcomePage::offersThreeWaysInByKey()
{
    WelcomePage page;
    QSignalSpy add(&page, &WelcomePage::addSourceRequested);
    QSignalSpy open(&page, &WelcomePage::openSavedRequested);
    QSignalSpy demo(&page, &WelcomePage::demoRequested);
    const auto buttons = page.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 3);
    QTest::keyClick(buttons.at(0), Qt::Key_Return);
    QTest::keyClick(buttons.at(1), Qt::Key_Return);
    QTest::keyClick(buttons.at(2), Qt::Key_Space);
    QCOMPARE(add.count(), 1);
    QCOMPARE(open.count(), 1);
    QCOMPARE(demo.count(), 1);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
