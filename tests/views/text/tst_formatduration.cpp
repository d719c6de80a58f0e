// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/formatduration.h"

#include <QTest>

using namespace std::chrono_literals;

class TestFormatDuration : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
};

void TestFormatDuration::formats_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");

    const auto row = [](std::chrono::nanoseconds d, const char* text) {
        QTest::newRow(text) << qint64(d.count()) << QString::fromUtf8(text);
    };
    row(0ns, "0 ms");
    row(1us, "< 0.1 ms");
    row(400us, "0.4 ms");
    row(231ms, "231 ms");
    row(999'999us, "999 ms");
    row(5595ms, "5.5 s");
    row(59'990ms, "59.9 s");
    row(245s, "4 min 05 s");
    row(123min, "2 h 03 min");
    row(76h, "3 d 4 h");
    row(-231ms, "−231 ms");
}

void TestFormatDuration::formats()
{
    QFETCH(qint64, ns);
    QTEST(waybill::formatDuration(waybill::Nanoseconds(ns)), "text");
}

QTEST_GUILESS_MAIN(TestFormatDuration)
#include "tst_formatduration.moc"
