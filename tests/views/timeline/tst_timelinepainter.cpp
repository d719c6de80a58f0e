// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledelivery.h"
#include "timeline/timelinepainter.h"
#include "window/theme.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace waybill;

namespace {

TimelineLayout seedLayout(const QFont& font)
{
    const QFontMetricsF fontMetrics(font);
    const TimelineMetrics metrics{
        [&fontMetrics](const QString& text) { return fontMetrics.horizontalAdvance(text); },
        fontMetrics.height()};
    const Delivery delivery = sample::failedOver();
    const ProviderProfile profile = sample::telnyx();
    const TimeDisplay display{.utc = true, .now = {}};
    return timelineLayout({delivery, {}, profile, display}, metrics, 1280);
}

QImage paint(const TimelineLayout& layout, const TimelineLook& look)
{
    QImage image(look.size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintTimeline(painter, layout, look);
    return image;
}

/// By WCAG 2: 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTimelinePainter : public QObject
{
    Q_OBJECT

private slots:
    void fillsFailedAndOutlinesAccepted_data();
    void fillsFailedAndOutlinesAccepted();
    void ringsTheChosenTry();
    void drawsNothingForAnEmptyLayout();
};

void TestTimelinePainter::fillsFailedAndOutlinesAccepted_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
    QTest::newRow("high contrast") << int(Theme::HighContrast);
}

void TestTimelinePainter::fillsFailedAndOutlinesAccepted()
{
    QFETCH(int, theme);
    const TimelineLayout layout = seedLayout({});
    const QPalette palette = themePalette(Theme(theme), {});
    const QImage image = paint(layout, {.palette = palette, .size = {1280, layout.height}});
    const QColor base = palette.color(QPalette::Base);
    const auto inside = [&image](const QRectF& bar) {
        return image.pixelColor((bar.bottomRight() - QPointF(12, 5)).toPoint());
    };
    QVERIFY(contrast(inside(layout.bars[0].rect), base) >= 4.5);
    QCOMPARE(inside(layout.bars[1].rect), base);
    const QPoint edge(int(layout.bars[1].rect.center().x()), int(layout.bars[1].rect.top()) + 1);
    QVERIFY(contrast(image.pixelColor(edge), base) >= 2);
}

void TestTimelinePainter::ringsTheChosenTry()
{
    const TimelineLayout layout = seedLayout({});
    TimelineLook look{.palette = themePalette(Theme::Light, {}), .size = {1280, layout.height}};
    const QImage without = paint(layout, look);
    look.current = 1;
    const QImage with = paint(layout, look);
    const QRectF bar = layout.bars[1].rect;
    const QPoint edge(int(bar.center().x()), int(bar.bottom()) + 1);
    QVERIFY(with.pixelColor(edge) != without.pixelColor(edge));
    const QPoint elsewhere(
        int(layout.bars[0].rect.center().x()), int(layout.bars[0].rect.bottom()) + 1);
    QCOMPARE(with.pixelColor(elsewhere), without.pixelColor(elsewhere));
}

void TestTimelinePainter::drawsNothingForAnEmptyLayout()
{
    const QPalette palette = themePalette(Theme::Dark, {});
    const QImage image = paint({}, {.palette = palette, .size = {100, 20}});
    QCOMPARE(image.pixelColor(50, 10), palette.color(QPalette::Base));
}

QTEST_MAIN(TestTimelinePainter)
#include "tst_timelinepainter.moc"
