// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/aboutbox.h"

#include <QMessageBox>
#include <QPointer>
#include <QTest>

using namespace waybill;

class TestAboutBox : public QObject
{
    Q_OBJECT

private slots:
    void saysVersionAndLicence();
};

void TestAboutBox::saysVersionAndLicence()
{
    QWidget window;
    const QPointer<QMessageBox> box = openAboutBox(QStringLiteral("1.2<3"), &window);
    QVERIFY(box->isVisible());
    QCOMPARE(box->parentWidget(), &window);
    QVERIFY(box->text().contains(QStringLiteral("Waybill 1.2&lt;3")));
    QVERIFY(box->text().contains(QStringLiteral("General Public License, version 3 or later")));
    box->accept();
    QTRY_VERIFY(!box);
}

QTEST_MAIN(TestAboutBox)
#include "tst_aboutbox.moc"
