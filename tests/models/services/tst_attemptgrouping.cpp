// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverypageparser.h"
#include "services/attemptgrouping.h"
#include "smallprofiles.h"

#include <QTest>

using namespace waybill;

class TestAttemptGrouping : public QObject
{
    Q_OBJECT

private slots:
    void passesDeliveriesThrough();
    void leavesSingleAttemptsAlone();
    void folds_data();
    void folds();
    void tellsOfTheNewestFromAnEarlierPage();
    void replacesARecordSeenAgain();
    void joinsRoutesAndKeepsTheLastError();
    void boundsMarksAndCount();
    void forgets();

private:
    std::shared_ptr<const PageRows> parse(const QByteArray& json) const
    {
        auto page = m_parser.parse("[" + json + "]");
        return page ? std::make_shared<PageRows>(std::move(page).value()) : nullptr;
    }
    /// "status count marks started answered" of each row.
    static QByteArray print(const PageRows& page);

    std::shared_ptr<const ProviderProfile> m_profile
        = std::make_shared<const ProviderProfile>(gitHubProfile());
    DeliveryPageParser m_parser{m_profile};
};

static QByteArray record(int id, const char* guid, int second, int status, const char* rest = "")
{
    return QByteArray("{\"id\":") + QByteArray::number(id) + ",\"guid\":\"" + guid
        + "\",\"delivered_at\":\"2026-01-01T00:00:" + QByteArray::number(second)
        + "Z\",\"duration\":1,\"status_code\":" + QByteArray::number(status)
        + (status < 300 ? ",\"status\":\"OK\"" : ",\"status\":\"bad\"") + rest + "}";
}

static qint64 secondOf(qint64 time)
{
    return time == unknownTime ? -1 : time / 1'000'000'000 % 60;
}

QByteArray TestAttemptGrouping::print(const PageRows& page)
{
    QByteArrayList lines;
    for (const DeliveryRow& row : page.rows)
        lines.append(row.id + ' ' + row.recordId + ' ' + QByteArray::number(row.httpStatus) + " x"
            + QByteArray::number(row.attemptCount) + ' ' + QByteArray::number(row.attemptMarks, 2)
            + ' ' + QByteArray::number(secondOf(row.startedAt)) + '-'
            + QByteArray::number(secondOf(row.finishedAt)));
    return lines.join('|');
}

void TestAttemptGrouping::passesDeliveriesThrough()
{
    AttemptGrouping grouping(hookdeckProfile());
    QVERIFY(!grouping.isNeeded());
    const auto page = std::make_shared<const PageRows>();
    QCOMPARE(grouping.fold(page), page);
}

void TestAttemptGrouping::leavesSingleAttemptsAlone()
{
    AttemptGrouping grouping(*m_profile);
    const auto page = parse(record(1, "a", 10, 200) + "," + record(2, "b", 20, 500));
    const auto folded = grouping.fold(page);
    QCOMPARE(print(*folded), print(*page));
    QCOMPARE(folded->bytes, page->bytes);
    QCOMPARE(folded->texts, page->texts);
    QCOMPARE(grouping.deliveries(), 2);
}

void TestAttemptGrouping::folds_data()
{
    QTest::addColumn<QByteArrayList>("pages");
    QTest::addColumn<QByteArrayList>("rows");
    const QByteArray first = record(1, "a", 10, 500);
    const QByteArray second = record(2, "a", 20, 200);
    const QByteArray other = record(3, "b", 15, 404);
    QTest::newRow("on one page, newest first")
        << QByteArrayList{second + "," + other + "," + first}
        << QByteArrayList{"a 2 200 x2 1110 10-21|b 3 404 x1 10 15-16"};
    QTest::newRow("on one page, oldest first")
        << QByteArrayList{first + "," + other + "," + second}
        << QByteArrayList{"a 2 200 x2 1110 10-21|b 3 404 x1 10 15-16"};
    QTest::newRow("older attempt on the next page")
        << QByteArrayList{second, other + "," + first}
        << QByteArrayList{"a 2 200 x1 11 20-21", "b 3 404 x1 10 15-16|a 2 200 x2 1110 10-21"};
    QTest::newRow("newer attempt at a refresh") << QByteArrayList{first,
        second + "," + first} << QByteArrayList{"a 1 500 x1 10 10-11", "a 2 200 x2 1110 10-21"};
    QTest::newRow("same time: the greater number is newer")
        << QByteArrayList{record(4, "a", 10, 500) + "," + record(5, "a", 10, 200)}
        << QByteArrayList{"a 5 200 x2 1110 10-11"};
}

void TestAttemptGrouping::folds()
{
    QFETCH(QByteArrayList, pages);
    AttemptGrouping grouping(*m_profile);
    QByteArrayList rows;
    for (const QByteArray& page : std::as_const(pages))
        rows.append(print(*grouping.fold(parse(page))));
    QTEST(rows, "rows");
}

void TestAttemptGrouping::tellsOfTheNewestFromAnEarlierPage()
{
    AttemptGrouping grouping(*m_profile);
    grouping.fold(parse(record(2, "a", 20, 503, R"(,"url":"https://new")")));
    const auto page = parse(record(9, "z", 30, 200) + "," + record(1, "a", 10, 200));
    const auto folded = grouping.fold(page);
    const DeliveryRow& row = folded->rows.at(1);
    QCOMPARE(row.status, DeliveryStatus::Failed);
    QCOMPARE(folded->texts.at(row.providerStatus), "503");
    QCOMPARE(folded->texts.at(row.errorTitle), "bad");
    QCOMPARE(folded->texts.at(row.route), "https://new");
    QCOMPARE(row.answerTime, 1'000'000'000);
    QCOMPARE(folded->slice(row), page->slice(page->rows.at(1)));
}

void TestAttemptGrouping::replacesARecordSeenAgain()
{
    AttemptGrouping grouping(*m_profile);
    grouping.fold(parse(record(1, "a", 10, 500) + "," + record(2, "a", 20, 500)));
    const auto folded = grouping.fold(parse(record(2, "a", 20, 200)));
    QCOMPARE(print(*folded), "a 2 200 x2 1110 10-21");
    const auto moved = grouping.fold(parse(record(1, "a", 30, 500)));
    QCOMPARE(print(*moved), "a 1 500 x2 1011 20-31");
}

void TestAttemptGrouping::joinsRoutesAndKeepsTheLastError()
{
    AttemptGrouping grouping(*m_profile);
    const auto folded = grouping.fold(parse(record(3, "a", 30, 200, R"(,"url":"https://1")") + ","
        + record(2, "a", 20, 500, R"(,"url":"https://2")") + ","
        + record(1, "a", 10, 500, R"(,"url":"https://1")")));
    QCOMPARE(folded->rows.size(), size_t(1));
    const DeliveryRow& row = folded->rows.front();
    QCOMPARE(folded->texts.at(row.route), "https://1\nhttps://2");
    QCOMPARE(folded->texts.at(row.errorTitle), "bad");
    QCOMPARE(row.status, DeliveryStatus::Delivered);
}

void TestAttemptGrouping::boundsMarksAndCount()
{
    AttemptGrouping grouping(*m_profile);
    std::shared_ptr<const PageRows> folded;
    for (int i = 0; i < 300; ++i)
        folded = grouping.fold(parse(record(i, "a", 10 + i % 50, 200)));
    QCOMPARE(folded->rows.front().attemptCount, 255);
    QCOMPARE(folded->rows.front().attemptMarks, 0xFFFFFFFFu);
}

void TestAttemptGrouping::forgets()
{
    AttemptGrouping grouping(*m_profile);
    grouping.fold(parse(record(1, "a", 10, 500)));
    grouping.clear();
    QCOMPARE(grouping.deliveries(), 0);
    QCOMPARE(print(*grouping.fold(parse(record(2, "a", 20, 200)))), "a 2 200 x1 11 20-21");
}

QTEST_GUILESS_MAIN(TestAttemptGrouping)
#include "tst_attemptgrouping.moc"
