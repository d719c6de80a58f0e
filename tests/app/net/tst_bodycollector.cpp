// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/bodycollector.h"
#include "scriptedanswer.h"

#include <QTest>

using namespace waybill;
using Kind = FetchError::Kind;

class TestBodyCollector : public QObject
{
    Q_OBJECT

private slots:
    void plainBody();
    void gzipBody();
    void lengths_data();
    void lengths();
    void limits_data();
    void limits();
    void headHasNoBody();
};

void TestBodyCollector::plainBody()
{
    BodyCollector body(100);
    QVERIFY(!body.begin({{"content-length", "10"}}));
    QVERIFY(!body.add("hello"));
    QVERIFY(!body.add("world"));
    QVERIFY(!body.end());
    QCOMPARE(body.takeBody(), QByteArray("helloworld"));
}

void TestBodyCollector::gzipBody()
{
    const QByteArray packed = gzipped("hello");
    BodyCollector body(100);
    QVERIFY(!body.begin(
        {{"Content-Encoding", "GZIP"}, {"Content-Length", QByteArray::number(packed.size())}}));
    QVERIFY(!body.add(packed.left(9)));
    QCOMPARE(body.end()->kind, Kind::Dropped); // fewer bytes than promised
    QVERIFY(!body.add(packed.mid(9)));
    QVERIFY(!body.end());
    QCOMPARE(body.takeBody(), QByteArray("hello"));
}

void TestBodyCollector::lengths_data()
{
    QTest::addColumn<bool>("good");
    for (const char* good : {"5", "5, 5", " 5 "})
        QTest::newRow(good) << true;
    for (const char* bad : {"5, 10", "-5", "+5", "", "5,", "5x", "0x5", "99999999999999999999"})
        QTest::newRow(bad) << false;
}

void TestBodyCollector::lengths()
{
    QFETCH(bool, good);
    BodyCollector body(100);
    const auto error = body.begin({{"Content-Length", QTest::currentDataTag()}});
    QCOMPARE(!error.has_value(), good);
    QVERIFY(good || error->kind == Kind::Protocol);
    BodyCollector chunked(100);
    QVERIFY(!chunked.begin(
        {{"Transfer-Encoding", "chunked"}, {"Content-Length", QTest::currentDataTag()}}));
}

void TestBodyCollector::limits_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("gzip");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain, at the limit") << 1000 << false << true;
    QTest::newRow("plain, beyond") << 1001 << false << false;
    QTest::newRow("gzip, at the limit") << 1000 << true << true;
    QTest::newRow("gzip, beyond") << 1001 << true << false;
    QTest::newRow("gzip bomb") << 10'000'000 << true << false;
}

void TestBodyCollector::limits()
{
    QFETCH(int, size);
    QFETCH(bool, gzip);
    QFETCH(bool, good);
    BodyCollector body(1000);
    const QByteArray text(size, 'x');
    QVERIFY(!body.begin(gzip ? HttpHeaders{{"Content-Encoding", "gzip"}} : HttpHeaders{}));
    const auto error = body.add(gzip ? gzipped(text) : text);
    QCOMPARE(!error.has_value(), good);
    QVERIFY(good || error->kind == Kind::TooLarge);
    QVERIFY(BodyCollector(10).begin({{"Content-Length", "11"}})->kind == Kind::TooLarge);
}

void TestBodyCollector::headHasNoBody()
{
    BodyCollector body(100, false);
    QVERIFY(!body.begin({{"Content-Length", "5000"}, {"Content-Encoding", "br"}}));
    QVERIFY(!body.end());
    QCOMPARE(body.takeBody(), QByteArray());
}

QTEST_GUILESS_MAIN(TestBodyCollector)
#include "tst_bodycollector.moc"
