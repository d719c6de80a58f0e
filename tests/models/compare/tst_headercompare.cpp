// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/headercompare.h"
#include "compare/volatilenames.h"

#include <QTest>

#include <random>

using namespace waybill;

namespace {

/// "=name", "~name", "-name", "+name", with '<' moved, '^' respelt and '.' volatile behind.
QByteArrayList shown(const QList<HeaderPair>& pairs)
{
    QByteArrayList lines;
    for (const HeaderPair& pair : pairs) {
        constexpr char signs[] = {'=', '~', '-', '+'};
        lines += signs[int(pair.kind)] + (pair.a ? pair.a->name : pair.b->name)
            + (pair.isMoved ? "<" : "") + (pair.isRespelt ? "^" : "")
            + (pair.isVolatile ? "." : "");
    }
    return lines;
}

} // namespace

class TestHeaderCompare : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void hasAllOfBothSides();
};

void TestHeaderCompare::tellsWhatDiffers_data()
{
    QTest::addColumn<HttpHeaders>("a");
    QTest::addColumn<HttpHeaders>("b");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char* name, const HttpHeaders& a, const HttpHeaders& b,
                         const QByteArrayList& lines) { QTest::newRow(name) << a << b << lines; };
    row("none", {}, {}, {});
    row("alike", {{"A", "1"}, {"B", "2"}}, {{"A", "1"}, {"B", "2"}}, {"=A", "=B"});
    row("a value", {{"A", "1"}}, {{"A", "2"}}, {"~A"});
    row("case of the name", {{"Host", "x"}}, {{"host", "x"}}, {"=Host^"});
    row("case of the value", {{"A", "x"}}, {{"A", "X"}}, {"~A"});
    row("one less", {{"A", "1"}, {"B", "2"}}, {{"A", "1"}}, {"=A", "-B"});
    row("one more", {{"A", "1"}, {"C", "3"}}, {{"A", "1"}, {"B", "2"}, {"C", "3"}},
        {"=A", "+B", "=C"});
    row("another order", {{"A", "1"}, {"B", "2"}, {"C", "3"}}, {{"C", "3"}, {"A", "1"}, {"B", "2"}},
        {"=A", "=B", "=C<"});
    row("twice", {{"A", "1"}, {"A", "2"}}, {{"A", "1"}, {"A", "3"}}, {"=A", "~A"});
    row("once more", {{"A", "1"}}, {{"A", "1"}, {"a", "2"}}, {"=A", "+a"});
    row("of no meaning", {{"Date", "1"}, {"Age", "1"}}, {{"Date", "2"}, {"Age", "1"}},
        {"~Date.", "=Age"});
}

void TestHeaderCompare::tellsWhatDiffers()
{
    QFETCH(const HttpHeaders, a);
    QFETCH(const HttpHeaders, b);
    const QList<HeaderPair> pairs = compareHeaders(a, b, VolatileNames::usual());
    QTEST(shown(pairs), "lines");
    QCOMPARE(swapped(swapped(pairs)), pairs);
}

void TestHeaderCompare::hasAllOfBothSides()
{
    std::mt19937 random(2);
    const auto headers = [&random] {
        HttpHeaders made;
        for (auto i = random() % 9; i > 0; --i)
            made.append(QByteArray(1, char('a' + random() % 6)), QByteArray::number(random() % 3));
        return made;
    };
    const auto sorted = [](QList<HttpHeader> list) {
        std::ranges::sort(list, {},
            [](const HttpHeader& header) { return std::pair(header.name, header.value); });
        return list;
    };
    for (int i = 0; i < 500; ++i) {
        const HttpHeaders a = headers();
        const HttpHeaders b = headers();
        QList<HttpHeader> sideA;
        QList<HttpHeader> sideB;
        const QList<HeaderPair> pairs = compareHeaders(a, b, {});
        for (const HeaderPair& pair : pairs) {
            if (pair.a)
                sideA += *pair.a;
            if (pair.b)
                sideB += *pair.b;
            QCOMPARE(pair.kind == HeaderPair::Kind::Added, !pair.a);
            QCOMPARE(pair.kind == HeaderPair::Kind::Removed, !pair.b);
        }
        QCOMPARE(sideA, QList<HttpHeader>(a.begin(), a.end()));
        QCOMPARE(sorted(sideB), sorted(QList<HttpHeader>(b.begin(), b.end())));
        for (const HeaderPair& pair : compareHeaders(a, a, {}))
            QVERIFY(pair.kind == HeaderPair::Kind::Same && !pair.isMoved && !pair.isRespelt);
    }
}

QTEST_GUILESS_MAIN(TestHeaderCompare)
#include "tst_headercompare.moc"
