// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/source.h"
#include "services/reading.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waybill;

class TestReading : public QObject
{
    Q_OBJECT

private slots:
    void survivesItsBytes();
    void readsNoNonsense_data();
    void readsNoNonsense();
    void survivesBrokenBytes();
    void knowsItsLog();
};

static Reading fullReading()
{
    Reading reading;
    reading.log = "0123";
    reading.wanted = TimeRange{Instant{1'790'000'000'123'456'789}, std::nullopt};
    reading.covered.cover(Instant{1'790'000'000'123'456'789}, Instant{1'790'000'100'000'000'001});
    reading.covered.cover(Instant{1'790'000'200'000'000'000}, Instant{1'790'000'300'000'000'000});
    reading.readAt = Instant{1'790'000'400'000'000'000};
    reading.open = OpenRead{{std::nullopt, Instant{7}}, Instant{5}, std::nullopt};
    reading.oldestUnsettled = Instant{-3};
    return reading;
}

void TestReading::survivesItsBytes()
{
    const Reading full = fullReading();
    QCOMPARE(Reading::fromBytes(full.toBytes(), full.log), full);
    Reading empty;
    empty.log = "x";
    QCOMPARE(Reading::fromBytes(empty.toBytes(), "x"), empty);
    QVERIFY(full.toBytes().size() < 400);
    QVERIFY(!full.toBytes().contains('\n'));
}

void TestReading::readsNoNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff{", 3);
    QTest::newRow("a list") << QByteArray("[1,2,3]");
    QTest::newRow("no version") << QByteArray(R"({"log":"0123","readAt":5})");
    QTest::newRow("a newer version") << QByteArray(R"({"v":2,"log":"0123","readAt":5})");
    QTest::newRow("another log") << QByteArray(R"({"v":1,"log":"9999","readAt":5})");
    QTest::newRow("the ends of time") << QByteArray(
        R"({"v":1,"log":"0123","readAt":9223372036854775807,"unsettled":-9223372036854775807})");
    QTest::newRow("other types") << QByteArray(
        R"({"v":1,"log":"0123","readAt":"5","covered":{},"wanted":7,"open":[],"unsettled":{}})");
}

void TestReading::readsNoNonsense()
{
    QFETCH(QByteArray, bytes);
    Reading empty;
    empty.log = "0123";
    QCOMPARE(Reading::fromBytes(bytes, "0123"), empty);
}

void TestReading::survivesBrokenBytes()
{
    const QByteArray sound = fullReading().toBytes();
    QRandomGenerator random(3);
    for (int run = 0; run < 2000; ++run) {
        QByteArray broken = sound.first(random.bounded(int(sound.size()) + 1));
        for (int i = 0; i < 3 && !broken.isEmpty(); ++i)
            broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
        const Reading read = Reading::fromBytes(broken, "0123");
        for (const Coverage::Stretch& stretch : read.covered.stretches())
            QVERIFY(stretch.from <= stretch.to);
    }
}

void TestReading::knowsItsLog()
{
    Source source;
    source.providerId = QStringLiteral("github");
    source.baseUrl = QUrl(QStringLiteral("https://api.example.com"));
    source.parameters = {{QStringLiteral("hook"), QStringLiteral("1")}};
    const QByteArray log = logIdentity(source);
    QVERIFY(!log.isEmpty());
    Source same = source;
    same.name = QStringLiteral("renamed");
    same.load.kind = LoadRange::Kind::All;
    same.baseUrl = QUrl(QStringLiteral("https://api.example.com/"));
    QCOMPARE(logIdentity(same), log);
    same.parameters = {{QStringLiteral("hook"), QStringLiteral("2")}};
    QVERIFY(logIdentity(same) != log);
    same = source;
    same.baseUrl.setHost(QStringLiteral("other.example.com"));
    QVERIFY(logIdentity(same) != log);
    same = source;
    same.providerId = QStringLiteral("gitlab");
    QVERIFY(logIdentity(same) != log);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
