// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoquery.h"

#include <QTest>

using namespace waybill;

class TestDemoQuery : public QObject
{
    Q_OBJECT

private slots:
    void defaults();
    void readsBothBracketForms_data();
    void readsBothBracketForms();
    void refuses_data();
    void refuses();
};

void TestDemoQuery::defaults()
{
    QCOMPARE(*demoQuery({}), DemoQuery());
    QCOMPARE(*demoQuery("utm=1&x"), DemoQuery());
    QCOMPARE(demoQuery({})->pageSize, 20);
}

void TestDemoQuery::readsBothBracketForms_data()
{
    QTest::addColumn<QByteArray>("text");
    // What Telnyx's own SDK sends, and the same by hand.
    QTest::newRow("encoded") << QByteArray(
        "filter%5Bstatus%5D%5Beq%5D=failed&filter%5Bevent_type%5D=message.sent%2Ccall.initiated"
        "&filter%5Bstarted_at%5D%5Bgte%5D=2019-03-29T11%3A10%3A00Z&page%5Bnumber%5D=2"
        "&page%5Bsize%5D=250&filter%5Bwebhook%5D%5Bcontains%5D=a%20b");
    QTest::newRow("literal") << QByteArray(
        "filter[status][eq]=failed&filter[event_type]=message.sent,call.initiated"
        "&filter[started_at][gte]=2019-03-29T11:10:00Z&page[number]=2&page[size]=250"
        "&filter[webhook][contains]=a%20b");
}

void TestDemoQuery::readsBothBracketForms()
{
    QFETCH(const QByteArray, text);
    DemoQuery expected;
    expected.page = 2;
    expected.pageSize = 250;
    expected.status = "failed";
    expected.eventTypes = {"message.sent", "call.initiated"};
    expected.webhookText = "a b";
    expected.startedFrom = Instant::fromIso("2019-03-29T11:10:00Z");
    const auto query = demoQuery(text);
    QVERIFY(query.isOk());
    QCOMPARE(*query, expected);
}

void TestDemoQuery::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("parameter");
    const auto row = [](const char* text, const char* parameter) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(parameter);
    };
    row("page[size]=251", "page[size]");
    row("page[size]=0", "page[size]");
    row("page[number]=0", "page[number]");
    row("page[number]=two", "page[number]");
    row("page%5Bsize%5D", "page[size]");
    row("filter[status][eq]=dead", "filter[status][eq]");
    row("filter[status]=failed", "filter[status]");
    row("filter[started_at][gte]=yesterday", "filter[started_at][gte]");
    row("filter[finished_at][lte]=", "filter[finished_at][lte]");
    row("page[after]=3", "page[after]");
}

void TestDemoQuery::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, parameter);
    const auto query = demoQuery("page[number]=1&" + text);
    QVERIFY(!query);
    QCOMPARE(query.error().parameter, parameter);
    QVERIFY(!query.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoQuery)
#include "tst_demoquery.moc"
