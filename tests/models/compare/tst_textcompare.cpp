// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/textcompare.h"

#include <QTest>

#include <random>

using namespace waybill;

namespace {

/// "=x" same, "~a[gone]>b[new]" changed, "-x" removed, "+x" added; one line each.
QByteArray shown(QByteArrayView line, const std::vector<TextRange>& words)
{
    QByteArray out;
    qsizetype done = 0;
    for (const TextRange& word : words) {
        out += line.sliced(done, word.start - done).toByteArray() + '['
            + line.sliced(word.start, word.length).toByteArray() + ']';
        done = word.end();
    }
    out += line.sliced(done).toByteArray();
    return out.trimmed();
}

QByteArrayList shown(const TextComparison& comparison, QByteArrayView a, QByteArrayView b)
{
    QByteArrayList lines;
    for (const LinePair& line : comparison.lines) {
        const QByteArrayView own = a.sliced(line.a.start, line.a.length);
        const QByteArrayView other = b.sliced(line.b.start, line.b.length);
        const WordDifference words = compareWords(own, other);
        switch (line.kind) {
        case LinePair::Kind::Same:
            lines += '=' + shown(own, {});
            break;
        case LinePair::Kind::Changed:
            lines += '~' + shown(own, words.a) + '>' + shown(other, words.b);
            break;
        case LinePair::Kind::Removed:
            lines += '-' + shown(own, {});
            break;
        case LinePair::Kind::Added:
            lines += '+' + shown(other, {});
            break;
        }
    }
    return lines;
}

/// One side, put together from the comparison.
QByteArray side(const TextComparison& comparison, QByteArrayView text, bool isA)
{
    QByteArray all;
    for (const LinePair& line : comparison.lines) {
        if (line.kind == (isA ? LinePair::Kind::Added : LinePair::Kind::Removed))
            continue;
        const TextRange range = isA ? line.a : line.b;
        all += text.sliced(range.start, range.length).toByteArray();
    }
    return all;
}

} // namespace

class TestTextCompare : public QObject
{
    Q_OBJECT

private slots:
    void laysLinesBesideEachOther_data();
    void laysLinesBesideEachOther();
    void hasAllOfBothSides();
    void marksLongLinesWhole();
    void givesUpWhenCancelled();
};

void TestTextCompare::laysLinesBesideEachOther_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char* name, const QByteArray& a, const QByteArray& b,
                         const QByteArrayList& lines) { QTest::newRow(name) << a << b << lines; };
    row("empty", "", "", {});
    row("alike", "x\ny\n", "x\ny\n", {"=x", "=y"});
    row("a word", "a\nthe quick fox\nz", "a\nthe slow fox\nz",
        {"=a", "~the [quick] fox>the [slow] fox", "=z"});
    row("a line more", "a\nz\n", "a\nm\nz\n", {"=a", "+m", "=z"});
    row("a line less", "a\nm\nz\n", "a\nz\n", {"=a", "-m", "=z"});
    row("two for one", "a\nm\nz\n", "a\np\nq\nz\n", {"=a", "~[m]>[p]", "+q", "=z"});
    row("other line breaks", "a\r\nb\n", "a\nb\n", {"~a[\r\n]>a[\n]", "=b"});
    row("a line break at the end", "a", "a\n", {"~a>a[\n]"});
    row("carriage returns", "a\rb\r", "a\rc\r", {"=a", "~[b]>[c]"});
    row("beyond ASCII", "Größe 1", "Größe 2", {"~Größe [1]>Größe [2]"});
}

void TestTextCompare::laysLinesBesideEachOther()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    const TextComparison comparison = compareTexts(a, b);
    QTEST(shown(comparison, a, b), "lines");
    QCOMPARE(comparison.isSame(), a == b);
    QCOMPARE(swapped(swapped(comparison)), comparison);
}

void TestTextCompare::hasAllOfBothSides()
{
    std::mt19937 random(3);
    const auto text = [&random] {
        static constexpr const char* words[] = {"a", "bb ", "\n", "\r\n", "{", "\xc3\xbc", "\0x"};
        QByteArray made;
        for (auto i = random() % 60; i > 0; --i)
            made += words[random() % 7];
        return made;
    };
    for (int i = 0; i < 500; ++i) {
        const QByteArray a = text();
        const QByteArray b = text();
        const TextComparison comparison = compareTexts(a, b);
        QCOMPARE(side(comparison, a, true), a);
        QCOMPARE(side(comparison, b, false), b);
        QVERIFY(compareTexts(a, a).isSame());
        const TextComparison back = swapped(comparison);
        QCOMPARE(side(back, b, true), b);
        QCOMPARE(side(back, a, false), a);
    }
}

void TestTextCompare::marksLongLinesWhole()
{
    const QByteArray a = "x " + QByteArray(9000, 'a');
    const QByteArray b = "x " + QByteArray(9000, 'b');
    QCOMPARE(compareWords(a, b), (WordDifference{{{0, a.size()}}, {{0, b.size()}}}));
    QCOMPARE(compareWords(a, a), WordDifference());
}

void TestTextCompare::givesUpWhenCancelled()
{
    const std::atomic_bool cancelled = true;
    QVERIFY(compareTexts("a", "b", &cancelled).lines.empty());
}

QTEST_GUILESS_MAIN(TestTextCompare)
#include "tst_textcompare.moc"
