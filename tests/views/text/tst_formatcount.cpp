// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/formatcount.h"

#include <QTest>

class TestFormatCount : public QObject
{
    Q_OBJECT

private slots:
    void groupsDigits();
    void readsSizes_data();
    void readsSizes();
};

void TestFormatCount::groupsDigits()
{
    QCOMPARE(waybill::formatCount(0), QStringLiteral("0"));
    QCOMPARE(waybill::formatCount(48213), QStringLiteral("48,213"));
    QCOMPARE(waybill::formatCount(-2000000), QStringLiteral("-2,000,000"));
}

void TestFormatCount::readsSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");

    const auto row = [](qint64 bytes, const char* text) {
        QTest::newRow(text) << bytes << QString::fromUtf8(text);
    };
    row(0, "0 bytes");
    row(1, "1 byte");
    row(43, "43 bytes");
    row(4312, "4,312 bytes");
    row(9999, "9,999 bytes");
    row(10'000, "10.0 kB");
    row(999'999, "999.9 kB");
    row(1'000'000, "1.0 MB");
    row(1'260'000, "1.2 MB");
    row(20'971'520, "20.9 MB");
    row(3'500'000'000, "3.5 GB");
    row(1'234'500'000'000, "1,234.5 GB");
}

void TestFormatCount::readsSizes()
{
    QFETCH(qint64, bytes);
    QTEST(waybill::formatBytes(bytes), "text");
}

QTEST_GUILESS_MAIN(TestFormatCount)
#include "tst_formatcount.moc"
