// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodymarks.h"
#include "window/theme.h"

#include <QFontDatabase>
#include <QTest>

using namespace waybill;

class TestBodyMarks : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatIsInTheRow();
    void strengthensTheCurrentMatch();
    void drawsTheSelectionLast();
    void marksWhereItBreaks();
    void countsUnitsNotBytes();
    void marksNothing();

private:
    /// Of the second row.
    QList<QTextLayout::FormatRange> marksOf(const QByteArray& bytes, const BodyMarks& marks) const
    {
        const BodyText text(bytes);
        const BodyRowLayout layout(text, 1, BodySyntax::Plain, m_colors,
            QFontDatabase::systemFont(QFontDatabase::FixedFont));
        return marksOfRow(marks, text.rowStart(1), text.rowEnd(1), layout, m_colors);
    }

    BodyColors m_colors = bodyColors(themePalette(Theme::Light, QPalette()));
};

void TestBodyMarks::marksWhatIsInTheRow()
{
    const BodyMatches matches{{{0, 2}, {3, 2}, {6, 3}, {9, 4}}};
    const auto ranges = marksOf("0123\n56789\nB", {.matches = &matches});
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges[0].start, 1);
    QCOMPARE(ranges[0].length, 3);
    QCOMPARE(ranges[1].start, 4); // goes on in the next row
    QCOMPARE(ranges[1].length, 1);
    QCOMPARE(ranges[1].format.background().color(), m_colors.match);
}

void TestBodyMarks::strengthensTheCurrentMatch()
{
    const BodyMatches matches{{{5, 1}, {7, 1}}};
    const auto ranges = marksOf("0123\n56789", {.matches = &matches, .currentMatch = 1});
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges[0].format.background().color(), m_colors.match);
    QCOMPARE(ranges[1].format.background().color(), m_colors.currentMatch);
}

void TestBodyMarks::drawsTheSelectionLast()
{
    const BodyMatches matches{{{6, 1}}};
    const auto ranges = marksOf("0123\n56789", {.matches = &matches, .selection = {0, 8}});
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges[1].start, 0);
    QCOMPARE(ranges[1].length, 3);
    QCOMPARE(ranges[1].format.background().color(), m_colors.selection);
    QCOMPARE(ranges[1].format.foreground().color(), m_colors.selectedText);
}

void TestBodyMarks::marksWhereItBreaks()
{
    const auto ranges = marksOf("0123\n56789", {.brokenAt = 7});
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges[0].start, 2);
    QCOMPARE(ranges[0].length, 1);
    QCOMPARE(ranges[0].format.background().color(), m_colors.mark);
    QVERIFY(marksOf("0123\n56789", {.brokenAt = 2}).isEmpty());
}

void TestBodyMarks::countsUnitsNotBytes()
{
    const BodyMatches matches{{{4, 1}}};
    const auto ranges = marksOf("x\n\xC3\xA9z", {.matches = &matches});
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges[0].start, 1);
    QCOMPARE(ranges[0].length, 1);
}

void TestBodyMarks::marksNothing()
{
    const BodyMatches elsewhere{{{0, 3}}};
    QVERIFY(marksOf("0123\n56789", {}).isEmpty());
    QVERIFY(marksOf("0123\n56789", {.matches = &elsewhere, .selection = {0, 4}}).isEmpty());
}

QTEST_MAIN(TestBodyMarks)
#include "tst_bodymarks.moc"
