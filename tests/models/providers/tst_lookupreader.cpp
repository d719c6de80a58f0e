// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/lookupreader.h"
#include "providers/providerprofile.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestLookupReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAnArrayAtTheRoot();
    void readsNestedItems();
    void passesOverWhatHasNoValue();
    void readsWhereItGoesOn_data();
    void readsWhereItGoesOn();
    void readsHowManyThereAre();
    void refuses_data();
    void refuses();

private:
    static Lookup nested()
    {
        return {.path = u"/things"_s,
            .page = {.items = {u"/data"_s}},
            .value = {u"/id"_s},
            .label = {u"/name"_s, u"/url"_s}};
    }
    static HttpResponse answer(const QByteArray& body) { return {.status = 200, .body = body}; }
};

void TestLookupReader::readsAnArrayAtTheRoot()
{
    const auto github = shippedProfile(u"github"_s);
    const Lookup& lookup = github->parameters.last().lookups.first();
    QCOMPARE(github->parameters.last().name, u"hook_id"_s);
    const auto page = readLookup(lookup,
        answer("[{\"id\": 12345678901234567890, \"name\": \"web\", \"config\": {\"url\": "
               "\"https://a/b\"}}]"));
    QVERIFY(page);
    QCOMPARE(
        page->choices, (QList<LookupChoice>{{u"12345678901234567890"_s, u"https://a/b · web"_s}}));
}

void TestLookupReader::readsNestedItems()
{
    const auto page = readLookup(nested(),
        answer("{\"data\": [{\"id\": \"a\", \"name\": \"A\", \"url\": \"A\"}, {\"id\": \"b\"}]}"));
    QVERIFY(page);
    QCOMPARE(page->choices, (QList<LookupChoice>{{u"a"_s, u"A"_s}, {u"b"_s, QString()}}));
}

void TestLookupReader::passesOverWhatHasNoValue()
{
    const auto page = readLookup(nested(),
        answer("{\"data\": [{\"name\": \"x\"}, {\"id\": null}, {\"id\": {}}, 3, {\"id\": 4}]}"));
    QVERIFY(page);
    QCOMPARE(page->choices, (QList<LookupChoice>{{u"4"_s, QString()}}));
    QCOMPARE(page->itemCount, 5);
}

void TestLookupReader::readsWhereItGoesOn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("a cursor") << QByteArray("{\"data\": [], \"next\": \"c\", \"more\": true}")
                              << QByteArray("c");
    QTest::newRow("a number") << QByteArray("{\"data\": [], \"next\": 17, \"more\": true}")
                              << QByteArray("17");
    QTest::newRow("not said to count")
        << QByteArray("{\"data\": [], \"next\": \"c\", \"more\": false}") << QByteArray();
    QTest::newRow("null") << QByteArray("{\"data\": [], \"next\": null, \"more\": true}")
                          << QByteArray();
}

void TestLookupReader::readsWhereItGoesOn()
{
    QFETCH(QByteArray, body);
    Lookup lookup = nested();
    lookup.page.next = {u"/next"_s};
    lookup.page.hasMore = {{u"/more"_s}, {u"true"_s}};
    const auto page = readLookup(lookup, answer(body));
    QVERIFY(page);
    QTEST(page->totals.next, "next");
    QCOMPARE(page->totals.hasNext, !page->totals.next.isEmpty());
}

void TestLookupReader::readsHowManyThereAre()
{
    Lookup lookup = nested();
    lookup.page.results = {u"/total"_s};
    lookup.page.count = {u"/pages"_s};
    lookup.paging.resultsHeader = "X-Total";
    HttpResponse told = answer("{\"data\": [], \"total\": 31, \"pages\": -1}");
    told.headers.append("X-Total", "99");
    const auto page = readLookup(lookup, told);
    QVERIFY(page);
    QCOMPARE(page->totals.results, qint64(31));
    QVERIFY(!page->totals.pageCount);
    told.body = "{\"data\": [], \"pages\": 4}";
    const auto counted = readLookup(lookup, told);
    QVERIFY(counted);
    QCOMPARE(counted->totals.results, qint64(99));
    QCOMPARE(counted->totals.pageCount, 4);
}

void TestLookupReader::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FetchError::Kind>("kind");
    QTest::newRow("HTML") << QByteArray("<html>") << FetchError::Kind::Malformed;
    QTest::newRow("cut short") << QByteArray("{\"data\": [") << FetchError::Kind::Malformed;
    QTest::newRow("no list") << QByteArray("{\"data\": {}}") << FetchError::Kind::NotADeliveryLog;
    QTest::newRow("an error") << QByteArray("{}") << FetchError::Kind::NotADeliveryLog;
}

void TestLookupReader::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(FetchError::Kind, kind);
    const auto page = readLookup(nested(), answer(body));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, kind);
}

QTEST_GUILESS_MAIN(TestLookupReader)
#include "tst_lookupreader.moc"
