// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/roworder.h"

#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowOrder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sorts_data();
    void sorts();
    void putsEqualRowsNewestFirst();
    void tellsLagAndTotalTime();
    void sortsBySource();
    void sortsEndpointsByTheirNames();
    void sortsByTheNextBestTime();

private:
    DeliveryStore m_store;
};

void TestRowOrder::initTestCase()
{
    PageBuilder page;
    DeliveryRow& a = page.add("a3");
    a.eventId = "E2";
    a.eventType = page.text("B.type");
    a.status = DeliveryStatus::Delivered;
    a.httpStatus = 200;
    a.attemptCount = 1;
    a.route = page.text("https://b");
    a.startedAt = 300;
    a.answerTime = 5;
    a.occurredAt = 250;
    a.firstAttemptAt = 310;
    a.finishedAt = 320;
    a.errorCode = page.text("2");
    DeliveryRow& b = page.add("a1");
    b.eventId = "e1";
    b.eventType = page.text("a.type");
    b.status = DeliveryStatus::Failed;
    b.errorTitle = page.text("Timed out");
    b.attemptCount = 3;
    b.route = page.text("https://a");
    b.startedAt = 200;
    b.answerTime = 0;
    b.occurredAt = 260;
    b.firstAttemptAt = 210;
    b.finishedAt = 230;
    b.errorCode = page.text("1");
    page.add("a2").status = DeliveryStatus::Unknown;
    m_store.merge({}, *page.page());
}

void TestRowOrder::sorts_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto add = [](const char* name, RowKey key, const QString& up, const QString& down) {
        QTest::newRow(name) << int(key) << up << down;
    };
    // c knows nothing: it comes last both ways.
    add("status", RowKey::Status, u"bac"_s, u"abc"_s);
    add("event type", RowKey::EventType, u"bac"_s, u"abc"_s);
    add("result", RowKey::Result, u"abc"_s, u"bac"_s);
    add("attempts", RowKey::Attempts, u"cab"_s, u"bac"_s);
    add("endpoint", RowKey::Endpoint, u"bac"_s, u"abc"_s);
    add("started", RowKey::Started, u"bac"_s, u"abc"_s);
    add("answer time", RowKey::AnswerTime, u"bac"_s, u"abc"_s);
    add("occurred", RowKey::Occurred, u"abc"_s, u"bac"_s);
    add("lag", RowKey::Lag, u"bac"_s, u"abc"_s);
    add("total time", RowKey::TotalTime, u"abc"_s, u"bac"_s);
    add("event id", RowKey::EventId, u"bac"_s, u"abc"_s);
    add("delivery id", RowKey::DeliveryId, u"bca"_s, u"acb"_s);
    add("error code", RowKey::ErrorCode, u"bac"_s, u"abc"_s);
}

void TestRowOrder::sorts()
{
    QFETCH(int, key);
    for (const bool ascending : {true, false}) {
        QString letters;
        for (const quint32 row : sortedRows(m_store.columns(), {RowKey(key), ascending}, {2, 1, 0}))
            letters += QChar(u'a' + char16_t(row));
        QTEST(letters, ascending ? "ascending" : "descending");
    }
}

void TestRowOrder::putsEqualRowsNewestFirst()
{
    DeliveryStore store;
    PageBuilder page;
    for (const qint64 start : {qint64(5), qint64(9), unknownTime, qint64(9), unknownTime})
        page.add(QByteArray::number(page.rows().size())).startedAt = start;
    store.merge({}, *page.page());
    const std::vector<quint32> expected{1, 3, 0, 2, 4};
    for (const bool ascending : {true, false})
        QCOMPARE(
            sortedRows(store.columns(), {RowKey::EventType, ascending}, {0, 1, 2, 3, 4}), expected);
}

void TestRowOrder::tellsLagAndTotalTime()
{
    QCOMPARE(lagOf(m_store.columns(), 0), 60);
    QCOMPARE(lagOf(m_store.columns(), 1), -50);
    QCOMPARE(lagOf(m_store.columns(), 2), unknownTime);
    QCOMPARE(totalTimeOf(m_store.columns(), 0), 20);
    QCOMPARE(totalTimeOf(m_store.columns(), 2), unknownTime);
}

void TestRowOrder::sortsBySource()
{
    DeliveryStore store;
    store.setSource({.id = {u"1"_s}, .name = u"github"_s});
    store.setSource({.id = {u"2"_s}, .name = u"Arta"_s});
    store.setSource({.id = {u"3"_s}, .name = u"Telnyx"_s});
    for (const QString& source : {u"1"_s, u"2"_s, u"3"_s}) {
        PageBuilder page;
        page.add("x");
        store.merge({source}, *page.page());
    }
    const std::vector<quint32> all{0, 1, 2};
    QCOMPARE(
        sortedRows(store.columns(), {RowKey::Source, true}, all), (std::vector<quint32>{1, 0, 2}));
    QCOMPARE(
        sortedRows(store.columns(), {RowKey::Source, false}, all), (std::vector<quint32>{2, 0, 1}));
}

void TestRowOrder::sortsEndpointsByTheirNames()
{
    DeliveryStore store;
    store.setSource({.endpointNames = {{"ep_9", "Billing"}}});
    PageBuilder page;
    page.add("id only").endpointId = page.text("ep_1");
    page.add("named").endpointId = page.text("ep_9");
    page.add("url").route = page.text("https://z");
    page.add("unknown");
    store.merge({}, *page.page());
    QCOMPARE(sortedRows(store.columns(), {RowKey::Endpoint, true}, {0, 1, 2, 3}),
        (std::vector<quint32>{2, 1, 0, 3}));
}

void TestRowOrder::sortsByTheNextBestTime()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("started").startedAt = 5;
    page.rows().back().queuedAt = 1;
    page.add("queued").queuedAt = 6;
    page.rows().back().occurredAt = 1;
    page.add("occurred").occurredAt = 4;
    page.add("unknown");
    store.merge({}, *page.page());
    QCOMPARE(sortedRows(store.columns(), {RowKey::Started, false}, {0, 1, 2, 3}),
        (std::vector<quint32>{1, 0, 2, 3}));
    QCOMPARE(sortedRows(store.columns(), {RowKey::Queued, true}, {0, 1, 2, 3}),
        (std::vector<quint32>{0, 1, 2, 3}));
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
