// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodycolors.h"
#include "window/theme.h"

#include <QPalette>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace waybill;

namespace {

double luminance(const QColor& color)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it: 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestBodyColors : public QObject
{
    Q_OBJECT

private slots:
    void canBeRead_data();
    void canBeRead();
    void colorsTokens();
};

void TestBodyColors::canBeRead_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void TestBodyColors::canBeRead()
{
    QFETCH(Theme, theme);
    const BodyColors colors = bodyColors(themePalette(theme, QPalette()));
    for (const QColor& color : {colors.text, colors.key, colors.string, colors.number,
             colors.literal, colors.lineNumber, colors.mark})
        QVERIFY2(contrast(color, colors.base) >= 4.5, qPrintable(color.name()));
    QVERIFY(contrast(colors.text, colors.match) >= 4.5);
    QVERIFY(contrast(colors.text, colors.currentMatch) >= 4.5);
    QVERIFY(contrast(colors.selectedText, colors.selection) >= 4.5);
    QVERIFY(colors.match != colors.currentMatch);
}

void TestBodyColors::colorsTokens()
{
    const BodyColors colors = bodyColors(themePalette(Theme::Light, QPalette()));
    QCOMPARE(colors.of(JsonTokenKind::Key), colors.key);
    QCOMPARE(colors.of(JsonTokenKind::String), colors.string);
    QCOMPARE(colors.of(JsonTokenKind::Number), colors.number);
    QCOMPARE(colors.of(JsonTokenKind::Literal), colors.literal);
    QCOMPARE(colors.of(JsonTokenKind::Comma), colors.text);
}

QTEST_GUILESS_MAIN(TestBodyColors)
#include "tst_bodycolors.moc"
