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
    void readsAnswersAndOverlays();
    void readsWordsAndNumbers();
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
    QTest::newRow("lists") << QByteArray(R"({"k":{"A":["1"],"B":["x"]}})") << 2 << 0;
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

void TestFieldReader::readsAnswersAndOverlays()
{
    QList<FieldNote> notes;
    FieldContext context;
    context.answers.insert(QStringLiteral("c"), JsonSlice(R"({"k":"answer","list":[{"x":{}}]})"));
    const FieldReader in(
        {JsonSlice(R"({"k":null,"a":1})"), JsonSlice(R"({"k":"row","b":2})")}, context, notes);
    QCOMPARE(in.text(k), QStringLiteral("row"));
    QCOMPARE(in.text({QStringLiteral("c:/k"), QStringLiteral("/k")}), QStringLiteral("answer"));
    QCOMPARE(in.text({QStringLiteral("d:/k"), QStringLiteral("/k")}), QStringLiteral("row"));
    QCOMPARE(in.integer({QStringLiteral("/b")}), 2);
    const QList<FieldReader> elements = in.elements({QStringLiteral("c:/list")});
    QCOMPARE(elements.size(), 1);
    QCOMPARE(elements.first().text({QStringLiteral("c:/k")}), QStringLiteral("answer"));
    QVERIFY(elements.first().text({QStringLiteral("/x")}).isEmpty());
    QCOMPARE(notes.value(0).pointer, QStringLiteral("c:/list/0/x"));
}

void TestFieldReader::readsWordsAndNumbers()
{
    QList<FieldNote> notes;
    FieldContext context;
    context.numberTimes = ProviderProfile::NumberTimes::Milliseconds;
    const auto in
        = [&](const char* json) { return FieldReader({JsonSlice(json)}, context, notes); };
    QCOMPARE(in(R"({"k":true})").word(k), QStringLiteral("true"));
    QCOMPARE(in(R"({"k":7})").word(k), QStringLiteral("7"));
    QCOMPARE(in(R"({"k":null})").word(k), QString());
    QCOMPARE(in(R"({"k":1500})").time(k), Instant{1'500'000'000});
    QCOMPARE(in(R"({"k":"404 Not Found"})").httpStatus(k), 404);
    QVERIFY(!in(R"({"k":0})").httpStatus(k));
    QCOMPARE(in(R"({"k":[1, 2]})").body(k), QByteArray("[1, 2]"));
    QCOMPARE(
        in(R"({"k":2})").duration({k, DurationField::Unit::Seconds}), Nanoseconds(2'000'000'000));
    QVERIFY(in(R"({"k":1})").isRaised({k, {QStringLiteral("1")}}));
    QVERIFY(notes.isEmpty());
    QVERIFY(!in(R"({"k":{}})").duration({k, DurationField::Unit::Seconds}));
    QVERIFY(!in(R"({"k":[]})").httpStatus(k));
    QCOMPARE(notes.size(), 2);
}

QTEST_GUILESS_MAIN(TestFieldReader)
#include "tst_fieldreader.moc"
