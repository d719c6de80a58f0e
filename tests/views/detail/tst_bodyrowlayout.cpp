// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyrowlayout.h"
#include "window/theme.h"

#include <QFontDatabase>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodyRowLayout : public QObject
{
    Q_OBJECT

private slots:
    void mapsBytesToPixelsAndBack();
    void colorsJson();
    void runsLeftToRight();

private:
    BodyRowLayout layoutOf(const QByteArray& bytes, BodySyntax syntax) const
    {
        return {BodyText(bytes), 0, syntax, m_colors,
            QFontDatabase::systemFont(QFontDatabase::FixedFont)};
    }

    BodyColors m_colors = bodyColors(themePalette(Theme::Light, QPalette()));
};

void TestBodyRowLayout::mapsBytesToPixelsAndBack()
{
    const BodyRowLayout row = layoutOf("\xC3\xA9\xFFz", BodySyntax::Plain);
    QCOMPARE(row.text(), u"é‹FF›z"_s);
    for (const qsizetype byte : {0, 2, 3, 4})
        QCOMPARE(row.byteAt(row.xOf(byte)), byte);
    QVERIFY(row.xOf(4) > row.xOf(3));
    QCOMPARE(row.byteAt(-50), 0);
    QCOMPARE(row.byteAt(5000), 4);
    QCOMPARE(row.byteOfUnit(-1), 0);
    QCOMPARE(row.byteOfUnit(99), 4);
}

void TestBodyRowLayout::colorsJson()
{
    const BodyRowLayout json = layoutOf("\"\xC3\xA9\": 12", BodySyntax::Json);
    const auto formats = json.layout().formats();
    QCOMPARE(formats.size(), 3);
    QCOMPARE(formats.at(0).length, 3);
    QCOMPARE(formats.at(0).format.foreground().color(), m_colors.key);
    QCOMPARE(formats.at(2).start, 5);
    QCOMPARE(formats.at(2).format.foreground().color(), m_colors.number);
    QVERIFY(layoutOf("{\"a\": 12}", BodySyntax::Plain).layout().formats().isEmpty());
}

void TestBodyRowLayout::runsLeftToRight()
{
    const BodyRowLayout row = layoutOf("\xD7\x90\xD7\x91 {", BodySyntax::Plain);
    QCOMPARE(row.layout().textOption().textDirection(), Qt::LeftToRight);
    QVERIFY(row.xOf(5) > row.xOf(4));
}

QTEST_MAIN(TestBodyRowLayout)
#include "tst_bodyrowlayout.moc"
