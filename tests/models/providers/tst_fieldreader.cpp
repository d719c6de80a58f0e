// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/fieldreader.h"

#include <QTest>

using namespace waybill;

class TestFieldReader : public QObject
{
    Q_OBJECT

private slots:
    void readsHeaders_data();
    void readsHeaders();
    void notesWhatIsMistyped();
    void staysSilentOnNull();
};

static const QStringList k{QStringLiteral("/k")};

void TestFieldReader::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("notes");
    QTest::newRow("lines") << QByteArray(R"({"k":["A: 1","B: x"]})") << 2 << 0;
    QTest::newRow("pairs") << QByteArray(R"({"k":[["A","1"],["B","x"]]})") << 2 << 0;
    QTest::newRow("object") << QByteArray(R"({"k":{"A":"1","B":"x"}})") << 2 << 0;
    QTest::newRow("bad entries") << QByteArray(R"({"k":["A: 1",7,"nocolon",["x"],["B","x"]]})") << 2
                                 << 3;
    QTest::newRow("null") << QByteArray(R"({"k":null})") << 0 << 0;
    QTest::newRow("text") << QByteArray(R"({"k":"A: 1"})") << 0 << 1;
}

void TestFieldReader::readsHeaders()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    QList<FieldNote> notes;
    const FieldReader in(JsonSlice(json), QString(), notes);
    const HttpHeaders headers = in.headers(k);
    QTEST(int(notes.size()), "notes");
    QCOMPARE(headers, count == 0 ? HttpHeaders() : (HttpHeaders{{"A", "1"}, {"B", "x"}}));
}

void TestFieldReader::notesWhatIsMistyped()
{
    QList<FieldNote> notes;
    const QByteArray json = R"({"k":{}})";
    const FieldReader in(JsonSlice(json), QStringLiteral("/base"), notes);
    QCOMPARE(in.text(k), QString());
    QVERIFY(!in.time(k));
    QVERIFY(!in.integer(k));
    QVERIFY(!in.bytes(k));
    QVERIFY(in.elements(k).isEmpty());
    QCOMPARE(notes.size(), 5);
    QCOMPARE(notes.first(),
        (FieldNote{
            QStringLiteral("/base/k"), QStringLiteral("an object where a string was expected")}));
}

void TestFieldReader::staysSilentOnNull()
{
    QList<FieldNote> notes;
    const QByteArray json = R"({"k":null})";
    const FieldReader in(JsonSlice(json), QString(), notes);
    QVERIFY(!in.time(k) && !in.integer(k) && !in.bytes(k) && !in.has(k));
    QVERIFY(in.text(k).isEmpty() && in.elements(k).isEmpty());
    QVERIFY(notes.isEmpty());
}

QTEST_GUILESS_MAIN(TestFieldReader)
#include "tst_fieldreader.moc"
