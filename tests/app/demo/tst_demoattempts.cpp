// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoattempts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoAttempts : public QObject
{
    Q_OBJECT

private slots:
    void newestComesFirst();
    void speaksOldAndNewShapes();
    void leavesOutAnAnswer_data();
    void leavesOutAnAnswer();
};

namespace {

DemoTry oneTry(DemoTryResult result, qint64 startMs)
{
    return {"https://hooks.example.com/a", result, Instant::fromMilliseconds(startMs),
        Instant::fromMilliseconds(startMs + 10)};
}

QByteArray written(const QList<DemoTry>& tries, const DemoDialect& dialect)
{
    QRandomGenerator random(1);
    return demoAttempts(tries, dialect, random);
}

QJsonArray parsed(const QList<DemoTry>& tries, const DemoDialect& dialect)
{
    return QJsonDocument::fromJson(written(tries, dialect)).array();
}

} // namespace

void TestDemoAttempts::newestComesFirst()
{
    const QJsonArray attempts
        = parsed({oneTry(DemoTryResult::NotFound, 0), oneTry(DemoTryResult::Accepted, 1000)}, {});
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0]["status"_L1].toString(), u"delivered"_s);
    QCOMPARE(attempts[0]["started_at"_L1].toString(), u"1970-01-01T00:00:01.000Z"_s);
    QVERIFY(!attempts[0].toObject().contains("errors"_L1));
    QCOMPARE(attempts[1]["status"_L1].toString(), u"failed"_s);
    QCOMPARE(attempts[1]["http"_L1]["response"_L1]["status"_L1].toInt(), 404);
}

void TestDemoAttempts::speaksOldAndNewShapes()
{
    const QList<DemoTry> tries{oneTry(DemoTryResult::NotFound, 0)};
    const QJsonValue old = parsed(tries, {})[0];
    QCOMPARE(old["http"_L1]["request"_L1]["headers"_L1][0].toString(), u"Accept: */*"_s);
    QCOMPARE(old["errors"_L1][0]["code"_L1].toString(), u"75499"_s);

    const QJsonValue now = parsed(tries, {.hasHeaderPairs = true, .hasIntegerErrors = true})[0];
    const QJsonValue header = now["http"_L1]["request"_L1]["headers"_L1][0];
    QCOMPARE(header[0].toString(), u"Accept"_s);
    QCOMPARE(header[1].toString(), u"*/*"_s);
    QCOMPARE(now["errors"_L1][0].toInt(), 75499);
}

void TestDemoAttempts::leavesOutAnAnswer_data()
{
    using Missing = DemoDialect::MissingResponse;
    QTest::addColumn<DemoDialect::MissingResponse>("shape");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("misspelled") << Missing::MisspelledNull << QByteArray(R"(]},"reponse":null})");
    QTest::newRow("null") << Missing::Null << QByteArray(R"(]},"response":null})");
    QTest::newRow("absent") << Missing::Absent << QByteArray(R"(]}})");
}

void TestDemoAttempts::leavesOutAnAnswer()
{
    QFETCH(const DemoDialect::MissingResponse, shape);
    QFETCH(const QByteArray, ending);
    const QByteArray json
        = written({oneTry(DemoTryResult::HostNotFound, 0)}, {.missingResponse = shape});
    QVERIFY2(json.contains(ending + R"(,"errors":[{"code":"75001")"), json.constData());
}

QTEST_GUILESS_MAIN(TestDemoAttempts)
#include "tst_demoattempts.moc"
