// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/sequencediff.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace waybill;

using Sequence = std::vector<quint32>;

namespace {

/// B, made of A and what the changes take from B; empty optional where they do not fit.
std::optional<Sequence> applied(const SequenceDiff& diff, const Sequence& a, const Sequence& b)
{
    Sequence made;
    quint32 done = 0;
    for (const SequenceChange& change : diff.changes) {
        if (change.aStart < done || change.aStart + change.aCount > a.size()
            || change.bStart + change.bCount > b.size())
            return std::nullopt;
        made.insert(made.end(), a.begin() + done, a.begin() + change.aStart);
        if (made.size() != change.bStart)
            return std::nullopt;
        made.insert(
            made.end(), b.begin() + change.bStart, b.begin() + change.bStart + change.bCount);
        done = change.aStart + change.aCount;
    }
    made.insert(made.end(), a.begin() + done, a.end());
    return made;
}

quint32 edits(const SequenceDiff& diff)
{
    return std::accumulate(diff.changes.begin(), diff.changes.end(), 0U,
        [](quint32 sum, const SequenceChange& change) {
            return sum + change.aCount + change.bCount;
        });
}

/// By the longest common subsequence, as in a textbook.
quint32 fewestEdits(const Sequence& a, const Sequence& b)
{
    std::vector<quint32> row(b.size() + 1);
    for (const quint32 value : a) {
        quint32 diagonal = 0;
        for (size_t j = 0; j < b.size(); ++j) {
            const quint32 above = row[j + 1];
            row[j + 1] = value == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return quint32(a.size() + b.size()) - 2 * row.back();
}

Sequence randomSequence(std::mt19937& random, size_t size, quint32 values)
{
    Sequence sequence(size);
    std::ranges::generate(sequence, [&] { return quint32(random() % values); });
    return sequence;
}

/// The same with some of it gone, some new.
Sequence edited(std::mt19937& random, const Sequence& sequence, quint32 values, int oneIn)
{
    Sequence other;
    for (const quint32 value : sequence) {
        const auto what = int(random() % quint32(3 * oneIn));
        if (what != 0)
            other.push_back(what == 1 ? quint32(random() % values) : value);
        if (what == 2)
            other.push_back(quint32(random() % values));
    }
    return other;
}

} // namespace

class TestSequenceDiff : public QObject
{
    Q_OBJECT

private slots:
    void findsTheChanges_data();
    void findsTheChanges();
    void makesAIntoB_data();
    void makesAIntoB();
    void endsWhereNothingIsCommon();
    void endsWhereTheBestWouldTakeTooLong();
    void givesUpWhenCancelled();
};

void TestSequenceDiff::findsTheChanges_data()
{
    QTest::addColumn<Sequence>("a");
    QTest::addColumn<Sequence>("b");
    QTest::addColumn<std::vector<SequenceChange>>("changes");
    const auto row = [](const char* name, const Sequence& a, const Sequence& b,
                         const std::vector<SequenceChange>& changes) {
        QTest::newRow(name) << a << b << changes;
    };
    row("nothing", {}, {}, {});
    row("alike", {1, 2, 3}, {1, 2, 3}, {});
    row("all new", {}, {1, 2}, {{0, 0, 0, 2}});
    row("all gone", {1, 2}, {}, {{0, 2, 0, 0}});
    row("replaced", {1, 2, 3}, {1, 9, 3}, {{1, 1, 1, 1}});
    row("at the start", {1, 2, 3}, {9, 1, 2, 3}, {{0, 0, 0, 1}});
    row("at the end", {1, 2, 3}, {1, 2}, {{2, 1, 2, 0}});
    row("two places", {1, 2, 3, 4, 5}, {1, 3, 4, 8, 5}, {{1, 1, 1, 0}, {4, 0, 3, 1}});
    row("nothing in common", {1, 2}, {3, 4, 5}, {{0, 2, 0, 3}});
}

void TestSequenceDiff::findsTheChanges()
{
    QFETCH(const Sequence, a);
    QFETCH(const Sequence, b);
    const SequenceDiff diff = diffSequences(a, b);
    QTEST(diff.changes, "changes");
    QVERIFY(!diff.isCoarse);
}

void TestSequenceDiff::makesAIntoB_data()
{
    QTest::addColumn<quint32>("values");
    QTest::addColumn<bool>("isEdited");
    QTest::newRow("few values") << 2U << false;
    QTest::newRow("some values") << 6U << false;
    QTest::newRow("many values") << 50U << false;
    QTest::newRow("edited, few values") << 3U << true;
    QTest::newRow("edited, many values") << 1000U << true;
}

void TestSequenceDiff::makesAIntoB()
{
    QFETCH(const quint32, values);
    QFETCH(const bool, isEdited);
    std::mt19937 random(5);
    for (int i = 0; i < 600; ++i) {
        const Sequence a = randomSequence(random, random() % 60, values);
        const Sequence b = isEdited ? edited(random, a, values, 5)
                                    : randomSequence(random, random() % 60, values);
        const SequenceDiff diff = diffSequences(a, b);
        QCOMPARE(applied(diff, a, b), std::optional(b));
        QCOMPARE(edits(diff), fewestEdits(a, b));
        QCOMPARE(edits(diffSequences(b, a)), edits(diff));
        QVERIFY(diffSequences(a, a).changes.empty());
    }
}

void TestSequenceDiff::endsWhereNothingIsCommon()
{
    Sequence a(200'000);
    std::iota(a.begin(), a.end(), 0U);
    Sequence b(200'000);
    std::iota(b.begin(), b.end(), 200'000U);
    const std::vector<SequenceChange> all{{0, 200'000, 0, 200'000}};
    QCOMPARE(diffSequences(a, b).changes, all);
}

/// Every value is on both sides, and hardly any in the same order.
void TestSequenceDiff::endsWhereTheBestWouldTakeTooLong()
{
    std::mt19937 random(9);
    Sequence a(30'000);
    std::iota(a.begin(), a.end(), 0U);
    Sequence b = a;
    std::ranges::shuffle(a, random);
    std::ranges::shuffle(b, random);
    const SequenceDiff diff = diffSequences(a, b);
    QVERIFY(diff.isCoarse);
    QCOMPARE(applied(diff, a, b), std::optional(b));
}

void TestSequenceDiff::givesUpWhenCancelled()
{
    const std::atomic_bool cancelled = true;
    QVERIFY(diffSequences(Sequence{1}, Sequence{2}, &cancelled).changes.empty());
}

QTEST_GUILESS_MAIN(TestSequenceDiff)
#include "tst_sequencediff.moc"
