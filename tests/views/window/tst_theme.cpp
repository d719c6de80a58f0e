// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

#include <QTest>

#include <cmath>

using namespace waybill;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void systemFollowsThePlatform();
    void hasANameForEach();
    void contrastIsHigh();
    void textsStandOut_data();
    void textsStandOut();
};

namespace {

/// Contrast by WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const auto channel
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const auto luminance = [&](const QColor& c) {
        return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF())
            + 0.0722 * channel(c.blueF());
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

void TestTheme::systemFollowsThePlatform()
{
    const QPalette light = themePalette(Theme::Light, {});
    const QPalette dark = themePalette(Theme::Dark, {});
    QVERIFY(!isDark(light));
    QVERIFY(isDark(dark));
    QVERIFY(isDark(themePalette(Theme::System, dark)));
    QVERIFY(!isDark(themePalette(Theme::System, light)));
}

void TestTheme::hasANameForEach()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast})
        QCOMPARE(themeNamed(themeName(theme)), theme);
    QVERIFY(!themeNamed(QStringLiteral("pink")));
}

void TestTheme::contrastIsHigh()
{
    const QPalette palette = themePalette(Theme::HighContrast, {});
    for (const auto ground : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
        for (const auto ink : {QPalette::Text, QPalette::PlaceholderText, QPalette::Link})
            QVERIFY(contrast(palette.color(ink), palette.color(ground)) >= 10);
    }
    QVERIFY(contrast(palette.color(QPalette::Mid), palette.color(QPalette::Base)) >= 4.5);
}

void TestTheme::textsStandOut_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
    QTest::newRow("high contrast") << int(Theme::HighContrast);
}

void TestTheme::textsStandOut()
{
    QFETCH(int, theme);
    const QPalette palette = themePalette(Theme(theme), {});
    const auto ratio = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
        return contrast(palette.color(text), palette.color(ground));
    };
    QVERIFY(ratio(QPalette::Text, QPalette::Base) >= 4.5);
    QVERIFY(ratio(QPalette::Text, QPalette::AlternateBase) >= 4.5);
    QVERIFY(ratio(QPalette::WindowText, QPalette::Window) >= 4.5);
    QVERIFY(ratio(QPalette::ButtonText, QPalette::Button) >= 4.5);
    QVERIFY(ratio(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
    QVERIFY(ratio(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
    QVERIFY(ratio(QPalette::PlaceholderText, QPalette::Window) >= 4.5);
    QVERIFY(ratio(QPalette::Link, QPalette::Base) >= 4.5);
    QVERIFY(ratio(QPalette::Link, QPalette::Window) >= 4.5);
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
