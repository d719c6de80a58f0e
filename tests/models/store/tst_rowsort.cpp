// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowsort.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace waybill;

namespace {

std::vector<std::pair<quint64, quint32>> pairsOf(const std::vector<KeyedRow>& rows)
{
    std::vector<std::pair<quint64, quint32>> pairs;
    for (const KeyedRow& row : rows)
        pairs.emplace_back(row.key, row.row);
    return pairs;
}

/// As sortByText promises, without any of its ways.
std::vector<quint32> naiveOrder(const QByteArrayList& texts, bool ascending)
{
    std::vector<quint32> order(size_t(texts.size()));
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const QByteArray x = texts[a].toLower();
        const QByteArray y = texts[b].toLower();
        if (x.isEmpty() || y.isEmpty())
            return !x.isEmpty() && y.isEmpty();
        return ascending ? x < y : y < x;
    });
    return order;
}

std::vector<quint32> orderOf(const QByteArrayList& texts, bool ascending)
{
    std::vector<KeyedRow> rows;
    for (quint32 i = 0; i < quint32(texts.size()); ++i)
        rows.push_back({0, i});
    sortByText(
        rows, [&](quint32 row, auto&) { return QByteArrayView(texts[row]); }, ascending);
    std::vector<quint32> order;
    for (const KeyedRow& row : rows)
        order.push_back(row.row);
    return order;
}

} // namespace

class TestRowSort : public QObject
{
    Q_OBJECT

private slots:
    void sortsByKey_data();
    void sortsByKey();
    void sortsByText_data();
    void sortsByText();
    void comparesTexts();
};

void TestRowSort::sortsByKey_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<quint64>("keys");
    for (const int count : {0, 1, 2, 100, 5000}) {
        for (const quint64 keys : {1ULL, 2ULL, 100ULL, 1ULL << 40, ~0ULL})
            QTest::addRow("%d of %llu", count, keys) << count << quint64(keys);
    }
}

void TestRowSort::sortsByKey()
{
    QFETCH(int, count);
    QFETCH(quint64, keys);
    std::mt19937_64 random{quint64(count)};
    std::vector<KeyedRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({random() % keys, quint32(i)});
    const auto check = [](std::vector<KeyedRow> sorted) {
        std::vector<KeyedRow> expected = sorted;
        std::stable_sort(expected.begin(), expected.end(),
            [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
        sortByKey(sorted);
        QCOMPARE(pairsOf(sorted), pairsOf(expected));
    };
    check(rows);
    sortByKey(rows);
    check(rows); // in order already
    std::reverse(rows.begin(), rows.end());
    check(rows); // in the reverse order; equal keys too
}

void TestRowSort::sortsByText_data()
{
    QTest::addColumn<QByteArrayList>("texts");
    QTest::newRow("none") << QByteArrayList();
    QTest::newRow("few") << QByteArrayList{
        "b", "A", "", "a", "ab", "Größe", "B", "", "abcdefgh", "abcdefghi"};
    QTest::newRow("zero bytes") << QByteArrayList{
        QByteArray("a\0", 2), "a", QByteArray("a\0\0", 3), "A", QByteArray("a\0", 2)};
    std::mt19937 random(1);
    QByteArrayList numbers;
    QByteArrayList prefixed;
    QByteArrayList alike;
    for (int i = 0; i < 3000; ++i) {
        numbers += QByteArray::number(quint32(random() % 2000));
        prefixed += (i % 2 == 0 ? "evt_a long prefix " : "EVT_A long prefix ")
            + QByteArray::number(quint32(random() % 10'000));
        alike += i % 7 == 0 ? QByteArray() : QByteArray("all the same, and long");
    }
    QTest::newRow("numbers") << numbers;
    QTest::newRow("a long prefix") << prefixed;
    QTest::newRow("alike") << alike;
    QTest::newRow("very long") << QByteArrayList(600, QByteArray(4000, 'x')) + prefixed;
}

void TestRowSort::sortsByText()
{
    QFETCH(QByteArrayList, texts);
    for (const bool ascending : {true, false})
        QCOMPARE(orderOf(texts, ascending), naiveOrder(texts, ascending));
}

void TestRowSort::comparesTexts()
{
    QVERIFY(textLess("a", "B"));
    QVERIFY(textLess("A", "b"));
    QVERIFY(!textLess("a", "A"));
    QVERIFY(textLess("a", "ab"));
    QVERIFY(textLess("z", "ä")); // by bytes
}

QTEST_GUILESS_MAIN(TestRowSort)
#include "tst_rowsort.moc"
