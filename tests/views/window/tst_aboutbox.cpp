// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/aboutbox.h"

#include <QLabel>
#include <QTableWidget>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestAboutBox : public QObject
{
    Q_OBJECT

private slots:
    void saysVersionAndLicence();
    void namesWhatItStandsOn();
    void escapeCloses();
};

void TestAboutBox::saysVersionAndLicence()
{
    const AboutBox box(u"1.2<3"_s, {});
    QString texts;
    for (const QLabel* label : box.findChildren<QLabel*>())
        texts += label->text() + u'\n';
    QVERIFY(texts.contains(u"Waybill 1.2<3"_s));
    QVERIFY(texts.contains(u"General Public License, version 3 or later"_s));
    QVERIFY(texts.contains(u"GPL-3.0-or-later"_s));
}

void TestAboutBox::namesWhatItStandsOn()
{
    const AboutBox box(
        {}, {{u"Qt"_s, u"6.4.2"_s, u"LGPL-3.0-only"_s}, {u"zlib"_s, u"1.2"_s, u"Zlib"_s}});
    const auto* table = box.findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), u"Qt"_s);
    QCOMPARE(table->item(0, 1)->text(), u"6.4.2"_s);
    QCOMPARE(table->item(1, 2)->text(), u"Zlib"_s);
    QVERIFY(!table->accessibleName().isEmpty());
    QVERIFY(!table->item(0, 0)->flags().testFlag(Qt::ItemIsEditable)
        || table->editTriggers() == QAbstractItemView::NoEditTriggers);
}

void TestAboutBox::escapeCloses()
{
    AboutBox box(u"1"_s, {});
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QTest::keyClick(box.findChild<QTableWidget*>(), Qt::Key_Escape);
    QVERIFY(!box.isVisible());
}

QTEST_MAIN(TestAboutBox)
#include "tst_aboutbox.moc"
