// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonspans.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestJsonSpans : public QObject
{
    Q_OBJECT

private slots:
    void colours_data();
    void colours();
    void goesOnInLongLines();
};

void TestJsonSpans::colours_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("spans");

    QTest::newRow("member") << QByteArray(R"(  "a\"": 1e400,)") << u"K2+5 :7+1 N9+5 ,14+1"_s;
    QTest::newRow("string") << QByteArray(R"("x:\\",)") << u"S0+6 ,6+1"_s;
    QTest::newRow("literal") << QByteArray("true") << u"L0+4"_s;
    QTest::newRow("brackets") << QByteArray("[ {}") << u"[0+1 {2+1 }3+1"_s;
    QTest::newRow("unclosed") << QByteArray(R"(1 "ab)") << u"N0+1 S2+3"_s;
    QTest::newRow("ends in backslash") << QByteArray("\"ab\\") << u"S0+4"_s;
    QTest::newRow("no JSON") << QByteArray("<?>") << QString();
}

void TestJsonSpans::colours()
{
    QFETCH(QByteArray, line);
    QStringList found;
    for (const JsonSpan& span : jsonSpans(BodyText(line), 0)) {
        const char16_t letter = u"{}[]:,KSNL"[int(span.kind)];
        found.append(QChar(letter) + QString::number(span.start) + QChar(u'+')
            + QString::number(span.length));
    }
    QTEST(found.join(u' '), "spans");
}

void TestJsonSpans::goesOnInLongLines()
{
    const BodyText text("\"a\": \"" + QByteArray(1500, 'x') + "\",");
    QCOMPARE(text.rowCount(), 2);
    QCOMPARE(jsonSpans(text, 0).last().kind, JsonTokenKind::String);
    const QList<JsonSpan> expected{{JsonTokenKind::String, 0, text.row(1).size() - 1}};
    QCOMPARE(jsonSpans(text, 1), expected);
}

QTEST_GUILESS_MAIN(TestJsonSpans)
#include "tst_jsonspans.moc"
