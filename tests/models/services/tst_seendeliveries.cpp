// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/seendeliveries.h"

#include <QTest>

using waybill::PageRows;
using waybill::SeenDeliveries;
using waybill::sliceHashes;

namespace {

/// Rows written as "id=what it says", separated by spaces.
PageRows page(const QByteArray& text)
{
    PageRows made;
    made.bytes = text;
    quint32 offset = 0;
    for (const QByteArray& item : text.split(' ')) {
        waybill::DeliveryRow row;
        row.recordId = item.left(item.indexOf('='));
        row.id = "shared"; // a delivery may have several records
        row.sliceOffset = offset;
        row.sliceLength = quint32(item.size());
        offset += row.sliceLength + 1;
        if (!item.isEmpty())
            made.rows.push_back(row);
    }
    return made;
}

QByteArray slices(const PageRows& rows)
{
    QByteArrayList texts;
    for (const waybill::DeliveryRow& row : rows.rows)
        texts.append(rows.slice(row).toByteArray());
    return texts.join(' ');
}

} // namespace

class TestSeenDeliveries : public QObject
{
    Q_OBJECT

private slots:
    void equalBytesHaveEqualHashes();
    void keepsNews_data();
    void keepsNews();
    void countsPerPass();
    void knowsWhatAShortReadSaw();
    void forgetsALongRead();
    void forgets();
};

void TestSeenDeliveries::equalBytesHaveEqualHashes()
{
    const auto hashes = sliceHashes(page("a=1 b=1 a=1 a=2"));
    QCOMPARE(hashes.size(), size_t(4));
    QCOMPARE(hashes[0], hashes[2]);
    QVERIFY(hashes[0] != hashes[1]);
    QVERIFY(hashes[0] != hashes[3]);
}

void TestSeenDeliveries::keepsNews_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<qint64>("newIds");

    QTest::newRow("all new") << QByteArray("d=1 e=1") << QByteArray("d=1 e=1") << qint64(2);
    QTest::newRow("all seen") << QByteArray("a=1 b=1") << QByteArray("") << qint64(0);
    QTest::newRow("changed") << QByteArray("a=1 b=2") << QByteArray("b=2") << qint64(0);
    QTest::newRow("mixed") << QByteArray("a=1 d=1 c=2 e=1") << QByteArray("d=1 c=2 e=1")
                           << qint64(2);
    QTest::newRow("case of ids") << QByteArray("A=1") << QByteArray("A=1") << qint64(1);
    QTest::newRow("twice on it") << QByteArray("d=1 d=1") << QByteArray("d=1") << qint64(1);
    QTest::newRow("nothing") << QByteArray("") << QByteArray("") << qint64(0);
}

void TestSeenDeliveries::keepsNews()
{
    QFETCH(QByteArray, second);
    SeenDeliveries seen;
    PageRows first = page("a=1 b=1 c=1");
    QCOMPARE(seen.keepNews(first, sliceHashes(first)), 3);
    PageRows next = page(second);
    QTEST(seen.keepNews(next, sliceHashes(next)), "newIds");
    QTEST(slices(next), "kept");
}

void TestSeenDeliveries::countsPerPass()
{
    SeenDeliveries seen;
    PageRows first = page("a=1 b=1 c=1");
    seen.keepNews(first, sliceHashes(first));
    seen.startPass();
    QCOMPARE(seen.passSize(), 0);
    PageRows again = page("b=1 c=1 d=1");
    QCOMPARE(seen.keepNews(again, sliceHashes(again)), 3);
    QCOMPARE(slices(again), QByteArray("d=1"));
    QCOMPARE(seen.passSize(), 3);
    QCOMPARE(seen.size(), 4);
}

void TestSeenDeliveries::knowsWhatAShortReadSaw()
{
    SeenDeliveries seen;
    seen.startRead();
    PageRows first = page("a=1 b=1 c=1");
    QCOMPARE(seen.keepNews(first, sliceHashes(first)), 3);
    seen.endRead();
    seen.startRead();
    QCOMPARE(seen.size(), 0);
    PageRows again = page("a=1 b=2 d=1");
    QCOMPARE(seen.keepNews(again, sliceHashes(again)), 3); // of this read
    QCOMPARE(slices(again), QByteArray("b=2 d=1"));
    QCOMPARE(seen.size(), 3);
    QCOMPARE(seen.passSize(), 3);
}

void TestSeenDeliveries::forgetsALongRead()
{
    SeenDeliveries seen;
    seen.startRead();
    QByteArrayList rows;
    for (qsizetype i = 0; i <= SeenDeliveries::maxBetweenReads; ++i)
        rows.append(QByteArray::number(i) + '=');
    PageRows first = page(rows.join(' '));
    seen.keepNews(first, sliceHashes(first));
    PageRows again = page("7=");
    QCOMPARE(seen.keepNews(again, sliceHashes(again)), 0);
    seen.endRead();
    QCOMPARE(seen.size(), SeenDeliveries::maxBetweenReads + 1);
    seen.startRead();
    again = page("7=");
    QCOMPARE(seen.keepNews(again, sliceHashes(again)), 1);
    QCOMPARE(slices(again), QByteArray("7="));
}

void TestSeenDeliveries::forgets()
{
    SeenDeliveries seen;
    PageRows first = page("a=1");
    seen.keepNews(first, sliceHashes(first));
    seen.forget();
    QCOMPARE(seen.size(), 0);
    PageRows again = page("a=1");
    QCOMPARE(seen.keepNews(again, sliceHashes(again)), 1);
    QCOMPARE(slices(again), QByteArray("a=1"));
}

QTEST_GUILESS_MAIN(TestSeenDeliveries)
#include "tst_seendeliveries.moc"
