// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/fieldvalue.h"

#include <QTest>

using namespace waybill;

class TestFieldValue : public QObject
{
    Q_OBJECT

private slots:
    void namesCalls();
    void scales_data();
    void scales();
    void readsTimes_data();
    void readsTimes();
    void readsDurations();
    void readsHttpStatus_data();
    void readsHttpStatus();
    void knowsRepeatedStatus_data();
    void knowsRepeatedStatus();
    void raisesFlags();
};

void TestFieldValue::namesCalls()
{
    const QString named = QStringLiteral("detail:/a:b/c");
    QCOMPARE(callOf(named), QStringLiteral("detail"));
    QCOMPARE(placeOf(named), QStringLiteral("/a:b/c"));
    const QString own = QStringLiteral("/a:b");
    QCOMPARE(callOf(own), QString());
    QCOMPARE(placeOf(own), own);
    QCOMPARE(rowPointers({named, own, QString()}), (Pointers{own, QString()}));
    QCOMPARE(placeOf(QStringLiteral("raw:")), QString());
}

void TestFieldValue::scales_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("power");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char* number, int power, qint64 value) {
        QTest::newRow(number) << QByteArray(number) << power << true << value;
    };
    row("0", 9, 0);
    row("0.03", 9, 30'000'000);
    row("1.000000001", 9, 1'000'000'001);
    row("1.0000000019", 9, 1'000'000'001);
    row("-2.5", 3, -2500);
    row("1e-3", 9, 1'000'000);
    row("1.5E+2", 0, 150);
    row("3e-05", 9, 30'000);
    row("9223372036854775807", 0, 9'223'372'036'854'775'807);
    row("1700000000.123456789", 9, 1'700'000'000'123'456'789);
    for (const char* none : {"", "-", ".", "e5", "1e", "1e999", "12x", "9223372036854775808",
             "1700000000000", "null", "\"5\""})
        QTest::newRow(qPrintable(QStringLiteral("none: ") + QString::fromLatin1(none)))
            << QByteArray(none) << (QByteArray(none) == "1700000000000" ? 9 : 0) << false
            << qint64(0);
}

void TestFieldValue::scales()
{
    QFETCH(QByteArray, number);
    QFETCH(int, power);
    QFETCH(bool, isNumber);
    const auto value = scaledNumber(number, power);
    QCOMPARE(value.has_value(), isNumber);
    QTEST(value.value_or(0), "value");
}

void TestFieldValue::readsTimes_data()
{
    using Times = ProviderProfile::NumberTimes;
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("numbers");
    QTest::addColumn<QByteArray>("iso");
    const auto row = [](const char* token, Times numbers, const char* iso) {
        QTest::addRow("%s, %d", token, int(numbers))
            << QByteArray(token) << int(numbers) << QByteArray(iso);
    };
    row(R"("2021-10-27T16:48:38.657228")", Times::None, "2021-10-27T16:48:38.657228Z");
    row(R"("2021-10-27T16:48:38+02:00")", Times::Seconds, "2021-10-27T14:48:38.000Z");
    row(R"("Wed, 27 Oct 2021 16:48:38 GMT")", Times::None, "2021-10-27T16:48:38.000Z");
    row("1700000000", Times::Seconds, "2023-11-14T22:13:20.000Z");
    row("1700000000.5", Times::Seconds, "2023-11-14T22:13:20.500Z");
    row("1700000000123", Times::Milliseconds, "2023-11-14T22:13:20.123Z");
    row("1700000000123.25", Times::Milliseconds, "2023-11-14T22:13:20.123250Z");
    row("1700000000", Times::None, "");
    row("99999999999999", Times::Seconds, "");
    row("true", Times::Seconds, "");
    row(R"("soon")", Times::Seconds, "");
}

void TestFieldValue::readsTimes()
{
    QFETCH(QByteArray, token);
    QFETCH(int, numbers);
    const auto time = timeOf(token, static_cast<ProviderProfile::NumberTimes>(numbers));
    QTEST(time ? time->toIso() : QByteArray(), "iso");
}

void TestFieldValue::readsDurations()
{
    using Unit = DurationField::Unit;
    QCOMPARE(durationOf("0.03", Unit::Seconds), Nanoseconds(30'000'000));
    QCOMPARE(durationOf("120", Unit::Milliseconds), Nanoseconds(120'000'000));
    QCOMPARE(durationOf("\"1.5\"", Unit::Seconds), Nanoseconds(1'500'000'000));
    for (const char* none : {"-1", "null", "true", "\"fast\"", "{}", "40000000"})
        QVERIFY2(!durationOf(none, Unit::Seconds), none);
    QCOMPARE(timeBetween({5}, {7}), Nanoseconds(2));
    QVERIFY(!timeBetween({7}, {5}));
    QVERIFY(!timeBetween({-9'000'000'000'000'000'000}, {9'000'000'000'000'000'000}));
}

void TestFieldValue::readsHttpStatus_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const auto row = [](const char* token, int status) {
        QTest::newRow(token) << QByteArray(token) << status;
    };
    row("200", 200);
    row("\"200\"", 200);
    row("\"200 OK\"", 200);
    row("0", 0);
    row("\"internal error\"", 0);
    row("\"\"", 0);
    row("", 0);
    row("null", 0);
    row("1000", 0);
    row("-200", 0);
    row("99999999999999999999", 0);
}

void TestFieldValue::readsHttpStatus()
{
    QFETCH(QByteArray, token);
    QTEST(httpStatusOf(token).value_or(0), "status");
}

void TestFieldValue::knowsRepeatedStatus_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("repeats");
    const auto row = [](const char* text, bool repeats) {
        QTest::newRow(text) << QByteArray(text) << repeats;
    };
    row("404", true);
    row("200 OK", true);
    row("404 Not Found", true);
    row("404 not found", true);
    row("404 No such hook", false);
    row("internal error", false);
    row("Invalid HTTP Response: 502", false);
    row("75001", false);
    row("", false);
}

void TestFieldValue::knowsRepeatedStatus()
{
    QFETCH(QByteArray, text);
    QTEST(repeatsHttpStatus(text), "repeats");
}

void TestFieldValue::raisesFlags()
{
    const Flag flag{{QStringLiteral("/m")}, {QStringLiteral("true"), QStringLiteral("1")}};
    QVERIFY(isRaised(flag, "true"));
    QVERIFY(isRaised(flag, "1"));
    QVERIFY(isRaised(flag, "\"true\""));
    QVERIFY(!isRaised(flag, "false"));
    QVERIFY(!isRaised(flag, ""));
    QVERIFY(!isRaised({}, ""));
    const Flag no{{QStringLiteral("/done")}, {QStringLiteral("false")}};
    QVERIFY(isRaised(no, "false"));
    QVERIFY(!isRaised(no, "null"));
}

QTEST_GUILESS_MAIN(TestFieldValue)
#include "tst_fieldvalue.moc"
