// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/statuscolours.h"
#include "window/theme.h"

#include <QTest>

using namespace waybill;

class TestStatusColours : public QObject
{
    Q_OBJECT

private slots:
    void knowsContrast();
    void canBeReadEverywhere_data();
    void canBeReadEverywhere();
    void coloursOnlyTrouble();
    void tintsSoThatTextCanBeRead_data() { canBeReadEverywhere_data(); }
    void tintsSoThatTextCanBeRead();
};

void TestStatusColours::knowsContrast()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    // The grey that WCAG's readers know as just enough on white.
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestStatusColours::canBeReadEverywhere_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << themePalette(Theme::Light, {});
    QTest::newRow("dark") << themePalette(Theme::Dark, {});
    QTest::newRow("high contrast") << themePalette(Theme::HighContrast, {});
    QPalette vivid(Qt::lightGray);
    vivid.setColor(QPalette::Base, Qt::white);
    vivid.setColor(QPalette::AlternateBase, QColor(0xee, 0xee, 0xee));
    vivid.setColor(QPalette::Text, Qt::black);
    vivid.setColor(QPalette::Highlight, QColor(0x00, 0x40, 0xff));
    QTest::newRow("a platform's strong highlight") << vivid;
    QPalette grey = vivid;
    grey.setColor(QPalette::Base, QColor(0x3a, 0x3a, 0x3a));
    grey.setColor(QPalette::AlternateBase, QColor(0x42, 0x42, 0x42));
    grey.setColor(QPalette::Text, Qt::white);
    QTest::newRow("dark grey") << grey;
}

void TestStatusColours::canBeReadEverywhere()
{
    QFETCH(QPalette, palette);
    const StatusColours colours = StatusColours::of(palette);
    for (const QColor& ground : {colours.base, colours.alternate, colours.selection}) {
        for (const QColor& ink :
            {colours.text, colours.quiet, colours.trouble, colours.waiting, colours.gaveUp})
            QVERIFY2(contrastRatio(ink, ground) >= 4.5,
                qPrintable(ink.name() + QStringLiteral(" on ") + ground.name()));
    }
}

void TestStatusColours::coloursOnlyTrouble()
{
    const StatusColours colours = StatusColours::of(themePalette(Theme::Light, {}));
    QCOMPARE(colours.forStatus(DeliveryStatus::Delivered), colours.quiet);
    QCOMPARE(colours.forStatus(DeliveryStatus::Canceled), colours.quiet);
    QCOMPARE(colours.forStatus(DeliveryStatus::Unknown), colours.quiet);
    QCOMPARE(colours.forStatus(DeliveryStatus::Failed), colours.trouble);
    QCOMPARE(colours.forStatus(DeliveryStatus::Dead), colours.gaveUp);
    QCOMPARE(colours.forStatus(DeliveryStatus::Pending), colours.waiting);
}

void TestStatusColours::tintsSoThatTextCanBeRead()
{
    QFETCH(QPalette, palette);
    const StatusColours colours = StatusColours::of(palette);
    QCOMPARE(colours.tinted(colours.base, 0), colours.base);
    for (const QColor& ground : {colours.base, colours.alternate}) {
        const QColor tinted = colours.tinted(ground, 1);
        QVERIFY(tinted != ground);
        QVERIFY(contrastRatio(tinted, colours.text) >= 4.5);
    }
}

QTEST_MAIN(TestStatusColours)
#include "tst_statuscolours.moc"
