// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/middlesearch.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace waybill;

class TestMiddleSearch : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinItsBox();
    void guessesWhereItWouldTakeTooLong();
};

/// And never at a corner, so that both parts are smaller.
void TestMiddleSearch::staysWithinItsBox()
{
    std::mt19937 random(8);
    for (int i = 0; i < 2000; ++i) {
        std::vector<quint32> a(2 + random() % 30);
        std::vector<quint32> b(2 + random() % 30);
        std::ranges::generate(a, [&] { return quint32(random() % 4); });
        std::ranges::generate(b, [&] { return quint32(random() % 4); });
        b.front() = a.front() + 1;
        b.back() = a.back() + 1;
        MiddleSearch search(a, b);
        bool isGuess = false;
        const EditPoint middle = search.find({0, int(a.size()), 0, int(b.size())}, isGuess);
        QVERIFY(!isGuess);
        QVERIFY(middle.a >= 0 && middle.a <= int(a.size()));
        QVERIFY(middle.b >= 0 && middle.b <= int(b.size()));
        QVERIFY(middle.a + middle.b > 0);
        QVERIFY(middle.a + middle.b < int(a.size() + b.size()));
    }
}

void TestMiddleSearch::guessesWhereItWouldTakeTooLong()
{
    std::vector<quint32> a(5000);
    std::iota(a.begin(), a.end(), 0U);
    std::vector<quint32> b(a.rbegin(), a.rend());
    MiddleSearch search(a, b);
    bool isGuess = false;
    const EditPoint middle = search.find({0, 5000, 0, 5000}, isGuess);
    QVERIFY(isGuess);
    QVERIFY(middle.a + middle.b > 0 && middle.a + middle.b < 10'000);
    QVERIFY(middle.a >= 0 && middle.a <= 5000 && middle.b >= 0 && middle.b <= 5000);
}

QTEST_GUILESS_MAIN(TestMiddleSearch)
#include "tst_middlesearch.moc"
