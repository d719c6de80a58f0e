// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gapband.h"
#include "window/theme.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGapBand : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsGaps();
    void asksByMouseAndKey();
    void keepsClicksToItself();
    void cutsWhatDoesNotFit();
    void isPaintedInBothThemes();
};

void TestGapBand::tellsItsGaps()
{
    GapBand band;
    band.setLines({u"Truthlocks: one."_s, u"GitHub: two."_s});
    QCOMPARE(band.accessibleName(), u"Truthlocks: one. GitHub: two."_s);
    QVERIFY(band.why()->accessibleName().contains(u"Truthlocks: one."_s));
    const QFontMetrics metrics = band.fontMetrics();
    QCOMPARE(GapBand::heightFor(metrics, 2) - GapBand::heightFor(metrics, 1), metrics.height());
}

void TestGapBand::asksByMouseAndKey()
{
    GapBand band;
    band.resize(900, GapBand::heightFor(band.fontMetrics(), 1));
    band.setLines({u"Truthlocks: one."_s});
    band.show();
    QSignalSpy why(&band, &GapBand::whyRequested);
    QTest::mouseClick(band.why(), Qt::LeftButton);
    QTest::keyClick(band.why(), Qt::Key_Space);
    QCOMPARE(why.count(), 2);
    QVERIFY(band.rect().contains(band.why()->geometry()));
}

void TestGapBand::keepsClicksToItself()
{
    class Watch : public QWidget
    {
    public:
        int presses = 0;

    protected:
        void mousePressEvent(QMouseEvent*) override { ++presses; }
        void mouseDoubleClickEvent(QMouseEvent*) override { ++presses; }
    };
    Watch parent;
    parent.resize(900, 100);
    GapBand band(&parent);
    band.setGeometry(0, 0, 900, 30);
    parent.show();
    QTest::mouseClick(&band, Qt::LeftButton, {}, {600, 10});
    QTest::mouseDClick(&band, Qt::LeftButton, {}, {600, 10});
    QCOMPARE(parent.presses, 0);
}

void TestGapBand::cutsWhatDoesNotFit()
{
    GapBand band;
    band.resize(160, GapBand::heightFor(band.fontMetrics(), 1));
    band.setLines({u"Truthlocks: deliveries may be missing between 13:44 and 14:00"_s});
    band.show();
    QVERIFY(band.rect().contains(band.why()->geometry())); // what helps is always in sight
    QCOMPARE(band.toolTip(), band.lines().constFirst());
}

void TestGapBand::isPaintedInBothThemes()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        GapBand band;
        band.setPalette(themePalette(theme, {}));
        band.resize(900, GapBand::heightFor(band.fontMetrics(), 1));
        band.setLines({u"Truthlocks: one."_s});
        const QImage image = band.grab().toImage();
        const QColor base = band.palette().color(QPalette::Base);
        int dashes = 0;
        for (int x = 0; x < image.width(); ++x)
            dashes += image.pixelColor(x, 0) == base ? 0 : 1;
        QVERIFY(dashes > 300 && dashes < 900);
        QCOMPARE(image.pixelColor(890, image.height() / 2), base);
    }
}

QTEST_MAIN(TestGapBand)
#include "tst_gapband.moc"
