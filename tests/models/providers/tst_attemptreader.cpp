// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/attemptreader.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestAttemptReader : public QObject
{
    Q_OBJECT

private slots:
    void readsErrors_data();
    void readsErrors();
    void hasNoResponseWhereNoneCame();
    void measuresDuration();

private:
    Attempt read(const QByteArray& json);

    QList<FieldNote> m_notes;
};

Attempt TestAttemptReader::read(const QByteArray& json)
{
    m_notes.clear();
    return readAttempt(telnyxProfile()->attempts, FieldReader(JsonSlice(json), QString(), m_notes));
}

void TestAttemptReader::readsErrors_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::newRow("object") << QByteArray(R"([{"code":"75499","title":"T"}])")
                            << QStringLiteral("75499") << QStringLiteral("T");
    QTest::newRow("integer") << QByteArray("[75499]") << QStringLiteral("75499") << QString();
    QTest::newRow("text") << QByteArray(R"(["75499"])") << QStringLiteral("75499") << QString();
    QTest::newRow("integer code") << QByteArray(R"([{"code":75001}])") << QStringLiteral("75001")
                                  << QString();
}

void TestAttemptReader::readsErrors()
{
    QFETCH(QByteArray, errors);
    const Attempt attempt = read("{\"errors\":" + errors + "}");
    QCOMPARE(attempt.errors.size(), 1);
    QTEST(attempt.errors.first().code, "code");
    QTEST(attempt.errors.first().title, "title");
    QVERIFY(m_notes.isEmpty());
    QVERIFY(read("{\"errors\":[null]}").errors.isEmpty());
    QCOMPARE(m_notes.first().pointer, QStringLiteral("/errors/0"));
}

void TestAttemptReader::hasNoResponseWhereNoneCame()
{
    QVERIFY(!read(R"({"http":{"request":{"url":"u"}}})").response);
    QVERIFY(!read(R"({"http":{"request":{"url":"u"},"response":null}})").response);
    QVERIFY(!read(R"({"http":{"request":{"url":"u"},"reponse":null}})").response);
    QVERIFY(!read(R"({"http":{"response":{"status":null,"headers":{},"body":""}}})").response);
    QVERIFY(read(R"({"http":{"response":{"status":null,"body":"refused"}}})").response);
    QVERIFY(!read(R"({"http":null})").request);
    QCOMPARE(
        read(R"({"http":{"reponse":{"status":500,"body":""}}})").response->body, QByteArray(""));
}

void TestAttemptReader::measuresDuration()
{
    QCOMPARE(
        *read(R"({"started_at":"2026-01-01T00:00:00Z","finished_at":"2026-01-01T00:00:01.5Z"})")
             .duration,
        Nanoseconds(1'500'000'000));
    QVERIFY(!read(R"({"started_at":"2026-01-01T00:00:02Z","finished_at":"2026-01-01T00:00:01Z"})")
                 .duration);
    QVERIFY(!read(R"({"started_at":"2026-01-01T00:00:02Z"})").duration);
}

QTEST_GUILESS_MAIN(TestAttemptReader)
#include "tst_attemptreader.moc"
