// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/coverage.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace waybill;

using Hole = Coverage::Hole;
using Reason = Gap::Reason;

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void covers_data();
    void covers();
    void agreesWithASetOfPoints();
    void keepsReasons();
    void tellsWhatIsMissing();
    void aimsBelowWhatCanBeFilled();
    void boundsItsStretches();
    void survivesItsJson();
    void readsNoNonsense_data();
    void readsNoNonsense();
};

/// "1-3 5-9" of "1-3 5-9"; a stretch without a start begins with time.
static QByteArray print(const Coverage& coverage)
{
    QByteArrayList parts;
    for (const Coverage::Stretch& stretch : coverage.stretches())
        parts.append(
            (stretch.from == Coverage::beginning ? "" : QByteArray::number(qint64(stretch.from.ns)))
            + '-' + QByteArray::number(qint64(stretch.to.ns)));
    return parts.join(' ');
}

static Coverage coverageOf(const QByteArray& stretches)
{
    Coverage coverage;
    for (const QByteArray& part : stretches.split(' ')) {
        const QByteArrayList ends = part.split('-');
        const Instant from
            = ends.first().isEmpty() ? Coverage::beginning : Instant{ends.first().toLongLong()};
        if (!part.isEmpty())
            coverage.cover(from, Instant{ends.last().toLongLong()});
    }
    return coverage;
}

void TestCoverage::covers_data()
{
    QTest::addColumn<QByteArray>("stretches");
    QTest::addColumn<QByteArray>("covered");
    const auto row = [](const char* stretches, const char* covered) {
        QTest::newRow(*stretches ? stretches : "nothing")
            << QByteArray(stretches) << QByteArray(covered);
    };
    row("", "");
    row("3-5", "3-5");
    row("5-3", "");
    row("3-3", "3-3");
    row("3-5 7-9", "3-5 7-9");
    row("7-9 3-5", "3-5 7-9");
    row("3-5 5-9", "3-9");
    row("3-5 6-9", "3-5 6-9");
    row("3-5 1-9", "1-9");
    row("1-9 3-5", "1-9");
    row("1-2 4-5 8-9 3-6", "1-2 3-6 8-9");
    row("1-2 4-5 8-9 2-8", "1-9");
    row("1-2 4-5 8-9 5-7", "1-2 4-7 8-9");
    row("-5 9-9", "-5 9-9");
    row("7-9 -8", "-9");
}

void TestCoverage::covers()
{
    QFETCH(QByteArray, stretches);
    QTEST(print(coverageOf(stretches)), "covered");
}

void TestCoverage::agreesWithASetOfPoints()
{
    QRandomGenerator random(7);
    for (int run = 0; run < 300; ++run) {
        Coverage coverage;
        QList<bool> points(40, false); // of even times; a stretch that ends between touches none
        for (int i = 0; i < 8; ++i) {
            const int from = random.bounded(40);
            const int to = std::min(39, from + random.bounded(8));
            std::fill(points.begin() + from, points.begin() + to + 1, true);
            coverage.cover(Instant{from * 2}, Instant{to * 2});
        }
        for (int i = 0; i < 40; ++i)
            QCOMPARE(coverage.contains(Instant{i * 2}), points.at(i));
        for (qsizetype i = 1; i < coverage.stretches().size(); ++i)
            QVERIFY(coverage.stretches().at(i - 1).to < coverage.stretches().at(i).from);
    }
}

void TestCoverage::keepsReasons()
{
    const SourceId one{QStringLiteral("one")};
    Coverage coverage;
    coverage.cover(Instant{10}, Instant{20});
    QVERIFY(coverage.gaps(one).isEmpty()); // what is older was only never asked for
    coverage.cover(Instant{50}, Instant{60}, Hole{Reason::NewestOnly, 50});
    coverage.cover(Instant{90}, Instant{95});
    QCOMPARE(coverage.gaps(one),
        (QList<Gap>{{one, Instant{20}, Instant{50}, Reason::NewestOnly, 50},
            {one, Instant{60}, Instant{90}, Reason::CutOff, 0}}));

    coverage.cover(Instant{30}, Instant{35}); // in the middle of a hole: both parts are of its kind
    coverage.cover(Instant{45}, Instant{55});
    QCOMPARE(
        coverage.gaps(one).at(0), (Gap{one, Instant{20}, Instant{30}, Reason::NewestOnly, 50}));
    QCOMPARE(
        coverage.gaps(one).at(1), (Gap{one, Instant{35}, Instant{45}, Reason::NewestOnly, 50}));
    coverage.cover(Instant{60}, Instant{90}, Hole{Reason::Retention, 3});
    QCOMPARE(coverage.gaps(one).last(), (Gap{one, Instant{35}, Instant{45}, Reason::Retention, 3}));
    coverage.cover(Instant{20}, Instant{45});
    QVERIFY(coverage.gaps(one).isEmpty());
}

void TestCoverage::tellsWhatIsMissing()
{
    const TimeRange wanted{Instant{5}, std::nullopt};
    QCOMPARE(Coverage().missing(wanted), QList<TimeRange>{wanted});
    Coverage coverage = coverageOf("10-20 30-40 50-60");
    coverage.cover(Instant{70}, Instant{80}, Hole{Reason::Retention, 3});
    QCOMPARE(coverage.missing(wanted),
        (QList<TimeRange>{
            {Instant{40}, Instant{50}}, {Instant{20}, Instant{30}}, {Instant{5}, Instant{10}}}));
    QCOMPARE(coverage.missing({}).last(), (TimeRange{std::nullopt, Instant{10}}));
    QCOMPARE(coverage.missing({Instant{10}, {}}).size(), 2);
    QVERIFY(coverageOf("-20").missing({}).isEmpty());
}

void TestCoverage::aimsBelowWhatCanBeFilled()
{
    QVERIFY(!Coverage().target());
    Coverage coverage = coverageOf("10-20");
    QCOMPARE(coverage.target()->to, Instant{20});
    coverage.cover(Instant{30}, Instant{40}, Hole{Reason::NewestOnly, 50});
    QCOMPARE(coverage.target()->to, Instant{40});
    coverage.cover(Instant{50}, Instant{60});
    coverage.cover(Instant{70}, Instant{80});
    QCOMPARE(coverage.target()->to, Instant{40});
    QCOMPARE(coverage.newest(), Instant{80});
}

void TestCoverage::boundsItsStretches()
{
    Coverage coverage;
    for (int i = 0; i < 200; ++i)
        coverage.cover(Instant{i * 10}, Instant{i * 10 + 1});
    QCOMPARE(coverage.stretches().size(), Coverage::maxStretches);
    QCOMPARE(coverage.newest(), Instant{1991});
}

void TestCoverage::survivesItsJson()
{
    Coverage coverage;
    coverage.cover(Coverage::beginning, Instant{1'790'000'000'123'456'789});
    coverage.cover(Instant{1'790'000'001'123'456'789}, Instant{1'790'000'001'123'456'790},
        Hole{Reason::NewestOnly, 50});
    coverage.cover(Instant{1'790'000'002'000'000'000}, Instant{1'790'000'003'000'000'000},
        Hole{Reason::Retention, 3});
    const QByteArray text = QJsonDocument(coverage.toJson()).toJson(QJsonDocument::Compact);
    QCOMPARE(Coverage::fromJson(QJsonDocument::fromJson(text).array()), coverage);
}

void TestCoverage::readsNoNonsense_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("covered");
    QTest::newRow("empty") << QByteArray("[]") << QByteArray();
    QTest::newRow("other things") << QByteArray(R"([1,null,"x",{},[[]],[]])") << QByteArray();
    QTest::newRow("backwards") << QByteArray(R"([[9,3,"cut",0]])") << QByteArray();
    QTest::newRow("texts") << QByteArray(R"([["9","10","cut",0]])") << QByteArray();
    QTest::newRow("a reason of the future")
        << QByteArray(R"([[1,2,"moon",0],[4,5,"cut",0]])") << QByteArray("4-5");
    QTest::newRow("the ends of time")
        << QByteArray(R"([[-9223372036854775807,-9223372036854775806,"cut",0],)"
                      R"([5,9223372036854775807,"cut",0],[4,5,"cut",0]])")
        << QByteArray("4-5");
    QTest::newRow("overlapping") << QByteArray(R"([[4,8,"cut",0],[1,5,"cut",0]])")
                                 << QByteArray("1-8");
}

void TestCoverage::readsNoNonsense()
{
    QFETCH(QByteArray, json);
    QTEST(print(Coverage::fromJson(QJsonDocument::fromJson(json).array())), "covered");
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
