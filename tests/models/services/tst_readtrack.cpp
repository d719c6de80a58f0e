// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "services/readtrack.h"

#include <QTest>

using namespace waybill;

using Goal = ReadTrack::Goal;

class TestReadTrack : public QObject
{
    Q_OBJECT

private slots:
    void watchesWithoutAGoal();
    void endsAtAKnownPage_data();
    void endsAtAKnownPage();
    void countsDeliveriesOfAttempts();

private:
    /// A page of "id@start"; ids in capitals are known.
    static PageRows page(const QByteArray& rows)
    {
        PageBuilder page;
        for (const QByteArray& text : rows.split(' ')) {
            if (text.isEmpty())
                continue;
            const QByteArrayList parts = text.split('@');
            DeliveryRow& row = page.add(parts.first());
            row.recordId = row.id;
            if (parts.size() > 1)
                row.startedAt = parts.last().toLongLong();
        }
        return *page.page();
    }
    static bool isKnown(const DeliveryRow& row) { return row.id == row.id.toUpper(); }
};

void TestReadTrack::watchesWithoutAGoal()
{
    ReadTrack track;
    QVERIFY(!track.see(page("a@9 b@7")));
    QVERIFY(!track.see(page("c@8 d")));
    QVERIFY(!track.see(page("")));
    QCOMPARE(track.rows(), 4);
    QCOMPARE(track.pages(), 3);
    QCOMPARE(track.low(), Instant{7});
    QCOMPARE(track.high(), Instant{9});
    QVERIFY(!track.hasKnown() && !track.isAtGoal());
}

void TestReadTrack::endsAtAKnownPage_data()
{
    QTest::addColumn<QByteArrayList>("pages");
    QTest::addColumn<qint64>("settle"); ///< 0: none
    QTest::addColumn<int>("read"); ///< pages until the goal; 0: never reached
    const auto row = [](const char* name, const QByteArrayList& pages, qint64 settle, int read) {
        QTest::newRow(name) << pages << settle << read;
    };
    row("nothing new", {"A@10 B@9"}, 0, 1);
    row("something new", {"x@12 A@10", "B@9 C@8"}, 0, 2);
    row("new rows only", {"x@12 y@11", "z@10"}, 0, 0);
    row("a new one below a known one", {"A@10 x@9", "B@8"}, 0, 2);
    row("an empty page tells nothing", {"", "A@10"}, 0, 2);
    row("known, but above the goal", {"A@20 B@15", "C@12 D@10"}, 0, 2);
    row("without times", {"x A", "B C"}, 0, 2);
    row("down to what may change", {"A@10 B@9", "C@8 D@6", "E@5 F@4"}, 6, 3);
}

void TestReadTrack::endsAtAKnownPage()
{
    QFETCH(QByteArrayList, pages);
    QFETCH(qint64, settle);
    QFETCH(int, read);
    Goal goal{Coverage::Stretch{Instant{1}, Instant{10}, {}}, {}};
    if (settle != 0)
        goal.settle = Instant{settle};
    ReadTrack track(goal, isKnown);
    int at = 0;
    for (int i = 0; i < pages.size() && at == 0; ++i)
        at = track.see(page(pages.at(i))) ? i + 1 : 0;
    QCOMPARE(at, read);
    QCOMPARE(track.isAtGoal(), read > 0);
}

void TestReadTrack::countsDeliveriesOfAttempts()
{
    ReadTrack track;
    PageRows rows = page("a b a");
    track.see(rows);
    QCOMPARE(track.deliveries(), 0); // each row is a delivery of its own
    for (size_t i = 0; i < rows.rows.size(); ++i)
        rows.rows[i].recordId = QByteArray::number(i);
    track.see(rows);
    QCOMPARE(track.deliveries(), 2);
    track.end();
    QCOMPARE(track.deliveries(), 2);
}

QTEST_GUILESS_MAIN(TestReadTrack)
#include "tst_readtrack.moc"
