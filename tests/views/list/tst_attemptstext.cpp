// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/attemptstext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestAttemptsText : public QObject
{
    Q_OBJECT

private slots:
    void unpacksMarks();
    void saysWhatIsKnown_data();
    void saysWhatIsKnown();
};

void TestAttemptsText::unpacksMarks()
{
    QCOMPARE(attemptMarks(0), QList<AttemptMark>());
    QCOMPARE(attemptMarks(0b01'11'10),
        (QList{AttemptMark::Failed, AttemptMark::Delivered, AttemptMark::Unknown}));
    QCOMPARE(attemptMarks(~0U).size(), 16);
}

void TestAttemptsText::saysWhatIsKnown_data()
{
    QTest::addColumn<quint32>("marks");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("not tried") << 0U << 0 << u"not tried yet"_s;
    QTest::newRow("one, untold") << 0U << 1 << u"1 try"_s;
    QTest::newRow("counted only") << 0U << 3 << u"3 tries"_s;
    QTest::newRow("more than fit") << 0U << 255 << u"255 tries or more"_s;
    QTest::newRow("one") << 0b11U << 1 << u"delivered"_s;
    QTest::newRow("in order") << 0b11'10U << 2 << u"failed, delivered"_s;
    QTest::newRow("unknown") << 0b01U << 1 << u"unknown"_s;
    QTest::newRow("beyond the marks") << 0b10'10U << 5 << u"failed, failed, 3 more"_s;
}

void TestAttemptsText::saysWhatIsKnown()
{
    QFETCH(quint32, marks);
    QFETCH(int, count);
    QTEST(attemptsText(attemptMarks(marks), count), "text");
}

QTEST_GUILESS_MAIN(TestAttemptsText)
#include "tst_attemptstext.moc"
