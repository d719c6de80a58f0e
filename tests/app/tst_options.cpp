// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <QTest>

using namespace waybill;

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void nothingOpensTheWindow();
    void takesAnArchive();
    void tellsWhetherLooksAreAskedFor();
    void takesFiles();
    void standardInputIsNoTerminal();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();
};

void TestOptions::readsAll()
{
    const auto options = parseOptions({QStringLiteral("--demo"), QStringLiteral("--screenshot"),
        QStringLiteral("a.png"), QStringLiteral("--size"), QStringLiteral("1440x900"),
        QStringLiteral("--scale"), QStringLiteral("1.5"), QStringLiteral("--theme"),
        QStringLiteral("dark"), QStringLiteral("--select"), QStringLiteral("f5586561"),
        QStringLiteral("--compare"), QStringLiteral("previous")});
    QVERIFY(options);
    const Options expected{.action = Options::Action::Window,
        .demo = true,
        .files = {},
        .archive = {},
        .source = {},
        .screenshot = QStringLiteral("a.png"),
        .size = {1440, 900},
        .sizeGiven = true,
        .scale = 1.5,
        .theme = Theme::Dark,
        .select = QStringLiteral("f5586561"),
        .compare = Options::Comparison::Previous};
    QCOMPARE(*options, expected);
}

void TestOptions::nothingOpensTheWindow()
{
    const auto options = parseOptions({});
    QVERIFY(options);
    QCOMPARE(*options, Options{});
}

void TestOptions::takesAnArchive()
{
    const auto options = parseOptions({QStringLiteral("--archive"), QStringLiteral("a.sqlite"),
        QStringLiteral("--source"), QStringLiteral("shop")});
    QVERIFY(options);
    QCOMPARE(options->archive, QStringLiteral("a.sqlite"));
    QCOMPARE(options->source, QStringLiteral("shop"));
}

void TestOptions::tellsWhetherLooksAreAskedFor()
{
    const auto asks = [](const QStringList& arguments) {
        const auto options = parseOptions(arguments);
        return options && options->asksForLooks();
    };
    QVERIFY(!asks({QStringLiteral("--source"), QStringLiteral("shop")}));
    QVERIFY(asks({QStringLiteral("--theme"), QStringLiteral("dark")}));
    QVERIFY(asks({QStringLiteral("--size"), QStringLiteral("900x600")}));
    QVERIFY(asks({QStringLiteral("--scale"), QStringLiteral("2")}));
}

void TestOptions::takesFiles()
{
    const QStringList files{QStringLiteral("a.json"), QStringLiteral("-"), QStringLiteral("b c")};
    const auto options = parseOptions(
        files + QStringList{QStringLiteral("--screenshot"), QStringLiteral("a.png")});
    QVERIFY(options);
    QCOMPARE(options->files, files);
    QCOMPARE(options->screenshot, QStringLiteral("a.png"));
}

void TestOptions::standardInputIsNoTerminal()
{
    QVERIFY(parseOptions({QStringLiteral("-")}, false));
    const auto typed = parseOptions({QStringLiteral("-")}, true);
    QVERIFY(!typed);
    QVERIFY(typed.error().contains(QStringLiteral("standard input")));
    QVERIFY(parseOptions({QStringLiteral("a.json")}, true));
}

void TestOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* line) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '));
    };
    row("--unknown");
    row("frobnicate");
    row("--size 12x");
    row("--size 5x5");
    row("--scale 0");
    row("--scale nan");
    row("--theme pink");
    row("--screenshot");
    row("--demo --source x");
    row("--demo --archive x");
    row("--archive");
    row("--compare previous");
    row("--screenshot a.png --compare next");
    row("a.json --demo");
    row("- --source x");
    row("- a.json -");
}

void TestOptions::refuses()
{
    QFETCH(QStringList, arguments);
    const auto options = parseOptions(arguments);
    QVERIFY(!options);
    QVERIFY(!options.error().isEmpty());
    QVERIFY(!options.error().contains(QLatin1Char('\n')));
}

void TestOptions::helpNamesEveryOption()
{
    const QString help = optionsHelp();
    for (const char* option : {"--demo", "--archive", "--source", "--theme", "--size", "--scale",
             "--select", "--compare", "--screenshot", "--help", "--version", "fetch", "replay"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
