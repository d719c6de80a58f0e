// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/valuesort.h"

#include <QTest>

#include <functional>
#include <numeric>
#include <random>

using namespace waybill;

class TestValueSort : public QObject
{
    Q_OBJECT

private slots:
    void sortsLikeAStableSort_data();
    void sortsLikeAStableSort();
    void takesRowsOfAnyNumber();
    void countsInMilliseconds();
};

using Maker = std::function<qint64(std::mt19937_64&)>;
Q_DECLARE_METATYPE(Maker)

void TestValueSort::sortsLikeAStableSort_data()
{
    constexpr qint64 unknown = KeyScale::unknown;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QTest::addColumn<Maker>("make");
    QTest::newRow("few values") << Maker([](auto& random) { return qint64(random() % 5); });
    QTest::newRow("milliseconds") << Maker(
        [](auto& random) { return 7 + qint64(random() % 100'000) * 1'000'000; });
    QTest::newRow("nanoseconds") << Maker([](auto& random) { return qint64(random() >> 8); });
    QTest::newRow("before and after zero")
        << Maker([](auto& random) { return qint64(random() % 200) * 1'000'000 - 100'000'000; });
    QTest::newRow("some unknown") << Maker(
        [](auto& random) { return random() % 3 == 0 ? unknown : qint64(random() % 1000); });
    QTest::newRow("all unknown") << Maker([](auto&) { return unknown; });
    QTest::newRow("all alike") << Maker([](auto&) { return most; });
    QTest::newRow("the whole range") << Maker([](auto& random) {
        const qint64 ends[] = {unknown, unknown + 1, 0, most - 1, most};
        return ends[random() % 5];
    });
}

void TestValueSort::sortsLikeAStableSort()
{
    QFETCH(const Maker, make);
    std::mt19937_64 random(11);
    for (const size_t count : {size_t(0), size_t(1), size_t(300), size_t(5000)}) {
        std::vector<qint64> values(count);
        std::ranges::generate(values, [&] { return make(random); });
        for (const bool ascending : {true, false}) {
            std::vector<quint32> rows(count);
            std::iota(rows.begin(), rows.end(), 0U);
            std::vector<quint32> expected = rows;
            std::ranges::stable_sort(expected, [&](quint32 a, quint32 b) {
                if (values[a] == KeyScale::unknown || values[b] == KeyScale::unknown)
                    return values[a] != KeyScale::unknown && values[b] == KeyScale::unknown;
                return ascending ? values[a] < values[b] : values[b] < values[a];
            });
            sortByValue(rows, ascending, [&](quint32 row) { return values[row]; });
            QCOMPARE(rows, expected);
        }
    }
}

void TestValueSort::takesRowsOfAnyNumber()
{
    std::vector<quint32> rows{0, 5, 0xFFFF'FFFF};
    sortByValue(rows, false, [](quint32 row) { return qint64(row) << 31; });
    QCOMPARE(rows, (std::vector<quint32>{0xFFFF'FFFF, 5, 0}));
}

void TestValueSort::countsInMilliseconds()
{
    const std::vector<qint64> values{3'000'009, KeyScale::unknown, 9, 1'000'009};
    const std::vector<quint32> rows{0, 1, 2, 3};
    const KeyScale scale = scaleOf(rows, true, [&](quint32 row) { return values[row]; });
    QCOMPARE(scale.last(), quint64(4));
    QCOMPARE(scale.keyOf(1'000'009), quint64(1));
    QCOMPARE(scale.keyOf(KeyScale::unknown), quint64(4));
}

QTEST_GUILESS_MAIN(TestValueSort)
#include "tst_valuesort.moc"
