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
    void offersTwoWaysInByKey();
};

void TestWelcomePage::offersTwoWaysInByKey()
{
    WelcomePage page;
    QSignalSpy add(&page, &WelcomePage::addSourceRequested);
    QSignalSpy demo(&page, &WelcomePage::demoRequested);
    const auto buttons = page.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    QTest::keyClick(buttons.at(0), Qt::Key_Return);
    QTest::keyClick(buttons.at(1), Qt::Key_Space);
    QCOMPARE(add.count(), 1);
    QCOMPARE(demo.count(), 1);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
