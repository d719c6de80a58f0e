// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "items/deliverytablemodel.h"
#include "providers/deliverypageparser.h"
#include "services/pageintake.h"
#include "smallprofiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestPageIntake : public QObject
{
    Q_OBJECT

private slots:
    void storesAndShows();
    void showsWithoutStoringAgain();
    void asksForAttemptsOfBefore();
    void keepsTheOrderOfItsPages();
    void goesOnWithoutTheArchivesHelp();
    void dropsWhatWaits();
    void diesWhileItWaits();

private:
    static constexpr auto Attempts = DeliveryTableModel::AttemptCountRole;

    struct Bench
    {
        std::shared_ptr<const PageRows> page(const QByteArray& rows) const
        {
            auto parsed = DeliveryPageParser(profile).parse('[' + rows + ']');
            return std::make_shared<const PageRows>(std::move(parsed).value());
        }

        /// What the table says of a delivery; it shows rows a frame after they came.
        QVariant value(const char* id, int role)
        {
            const DeliveryKey key{one, {QLatin1StringView(id)}};
            return table.index(table.rowOf(key), 0).data(role);
        }

        const SourceId one{QStringLiteral("one")};
        std::shared_ptr<const ProviderProfile> profile
            = std::make_shared<const ProviderProfile>(gitHubProfile());
        FakeArchive archive;
        DeliveryTableModel table;
        std::unique_ptr<PageIntake> intake = fresh();

        /// As after a start of the program: nothing is known of attempts.
        std::unique_ptr<PageIntake> fresh()
        {
            return std::make_unique<PageIntake>(
                one, profile, PageIntake::Services{&archive, &table});
        }
    };
};

static QByteArray attempt(int id, const char* guid, int status)
{
    return QByteArray("{\"id\":") + QByteArray::number(id) + ",\"guid\":\"" + guid
        + "\",\"delivered_at\":\"2026-01-01T00:00:" + QByteArray::number(10 + id)
        + "Z\",\"duration\":1,\"status\":\"x\",\"status_code\":" + QByteArray::number(status) + '}';
}

void TestPageIntake::storesAndShows()
{
    Bench bench;
    QSignalSpy merged(bench.intake.get(), &PageIntake::merged);
    bench.intake->take(bench.page(attempt(1, "a", 500) + ',' + attempt(2, "a", 200)));
    QVERIFY(!bench.intake->isWaiting());
    QCOMPARE(bench.archive.pages.size(), 1);
    QCOMPARE(merged.size(), 1);
    QCOMPARE(bench.table.totalCount(), 1);
}

void TestPageIntake::showsWithoutStoringAgain()
{
    Bench bench;
    bench.intake->restore(bench.page(attempt(1, "a", 500)));
    QVERIFY(bench.archive.pages.isEmpty());
    QCOMPARE(bench.table.totalCount(), 1);
}

void TestPageIntake::asksForAttemptsOfBefore()
{
    Bench bench;
    bench.intake->take(bench.page(attempt(1, "a", 500) + ',' + attempt(2, "a", 503)));
    bench.intake = bench.fresh();
    bench.intake->take(bench.page(attempt(4, "new", 200) + ',' + attempt(3, "a", 200)));
    QVERIFY(bench.intake->isWaiting());
    QTRY_VERIFY(!bench.intake->isWaiting());
    QTRY_COMPARE(bench.table.visibleCount(), 2);
    QTRY_COMPARE(bench.value("a", Attempts).toInt(), 3);
    QCOMPARE(bench.value("a", DeliveryTableModel::HttpStatusRole).toInt(), 200);
    QCOMPARE(bench.value("a", DeliveryTableModel::AttemptMarksRole).toUInt(), 0b111010U);
    QCOMPARE(bench.value("new", Attempts).toInt(), 1);
}

void TestPageIntake::keepsTheOrderOfItsPages()
{
    Bench bench;
    bench.intake->take(bench.page(attempt(1, "a", 500)));
    bench.intake = bench.fresh();
    QByteArrayList order;
    connect(bench.intake.get(), &PageIntake::merged, this,
        [&order](
            const std::shared_ptr<const PageRows>& page) { order.append(page->rows.front().id); });
    bench.intake->take(bench.page(attempt(2, "a", 502)));
    bench.intake->take(bench.page(attempt(5, "b", 200))); // would not have to wait
    bench.intake->take(bench.page(attempt(3, "a", 200)));
    QCOMPARE(bench.archive.pages.size(), 4); // the archive has them at once
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, (QByteArrayList{"a", "b", "a"}));
    QTRY_COMPARE(bench.value("a", Attempts).toInt(), 3);
}

void TestPageIntake::goesOnWithoutTheArchivesHelp()
{
    Bench bench;
    bench.intake->restore(bench.page(attempt(1, "a", 500))); // the archive knows nothing of it
    bench.intake = bench.fresh();
    bench.intake->restore(bench.page(attempt(2, "a", 200)));
    QTRY_VERIFY(!bench.intake->isWaiting());
    QTRY_COMPARE(bench.value("a", DeliveryTableModel::HttpStatusRole).toInt(), 200);
}

void TestPageIntake::dropsWhatWaits()
{
    Bench bench;
    bench.intake->take(bench.page(attempt(1, "a", 500)));
    bench.intake = bench.fresh();
    QSignalSpy merged(bench.intake.get(), &PageIntake::merged);
    bench.intake->take(bench.page(attempt(2, "a", 200)));
    bench.intake->clear();
    QVERIFY(!bench.intake->isWaiting());
    bench.intake->take(bench.page(attempt(7, "b", 200)));
    QCOMPARE(merged.size(), 1);
    QTest::qWait(10);
    QCOMPARE(merged.size(), 1);
}

void TestPageIntake::diesWhileItWaits()
{
    Bench bench;
    bench.intake->take(bench.page(attempt(1, "a", 500)));
    bench.intake = bench.fresh();
    bench.intake->take(bench.page(attempt(2, "a", 200)));
    QVERIFY(bench.intake->isWaiting());
    bench.intake.reset();
    QTest::qWait(10);
    QCOMPARE(bench.table.totalCount(), 1);

    bench.intake = bench.fresh(); // and by a receiver of its own signal
    connect(bench.intake.get(), &PageIntake::merged, this, [&bench] { bench.intake.reset(); });
    bench.intake->take(bench.page(attempt(3, "a", 200)));
    bench.intake->take(bench.page(attempt(4, "a", 200)));
    QTRY_VERIFY(!bench.intake);
    QTest::qWait(10);
}

QTEST_GUILESS_MAIN(TestPageIntake)
#include "tst_pageintake.moc"
