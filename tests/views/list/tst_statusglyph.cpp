// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/statusglyph.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace waybill;

namespace {

constexpr int side = 32;

template <typename Paint> QImage painted(Paint paint)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, side, side));
    return image;
}

QImage statusImage(DeliveryStatus status)
{
    return painted([=](QPainter& painter, const QRectF& square) {
        paintStatusGlyph(painter, square, status, Qt::black, Qt::white);
    });
}

QImage markImage(AttemptMark mark)
{
    return painted([=](QPainter& painter, const QRectF& square) {
        paintAttemptMark(painter, square, mark, Qt::black);
    });
}

int inkOf(const QImage& image)
{
    int ink = 0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            ink += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return ink;
}

} // namespace

class TestStatusGlyph : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusHasItsOwnShape();
    void failedIsFilledDeliveredIsNot();
    void marksDifferByFill();
    void leavesThePainterAsItWas();
    void dotsWhatChanged();
};

void TestStatusGlyph::everyStatusHasItsOwnShape()
{
    QList<QImage> images;
    for (const auto status :
        {DeliveryStatus::Unknown, DeliveryStatus::Pending, DeliveryStatus::Delivered,
            DeliveryStatus::Failed, DeliveryStatus::Dead, DeliveryStatus::Canceled}) {
        const QImage image = statusImage(status);
        QVERIFY(inkOf(image) > 20);
        QVERIFY(!images.contains(image));
        images.append(image);
    }
}

void TestStatusGlyph::failedIsFilledDeliveredIsNot()
{
    QVERIFY(inkOf(statusImage(DeliveryStatus::Failed))
        > 2 * inkOf(statusImage(DeliveryStatus::Delivered)));
}

void TestStatusGlyph::marksDifferByFill()
{
    const QImage failed = markImage(AttemptMark::Failed);
    const QImage delivered = markImage(AttemptMark::Delivered);
    QCOMPARE(failed.pixelColor(side / 2, side * 3 / 4), QColor(Qt::black));
    QCOMPARE(failed.pixelColor(side / 2, 1), QColor(Qt::white)); // the notch
    QCOMPARE(failed.pixelColor(1, 1), QColor(Qt::black));
    QCOMPARE(delivered.pixelColor(side / 2, side / 2), QColor(Qt::white));
    QCOMPARE(delivered.pixelColor(side / 2, 1), QColor(Qt::black));
    QCOMPARE(inkOf(markImage(AttemptMark::None)), 0);
    QVERIFY(inkOf(markImage(AttemptMark::Unknown)) > 0);
}

void TestStatusGlyph::leavesThePainterAsItWas()
{
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    const QPen pen(Qt::green);
    painter.setPen(pen);
    paintStatusGlyph(painter, QRectF(4, 4, 8, 8), DeliveryStatus::Dead, Qt::red, Qt::white);
    paintAttemptMark(painter, QRectF(4, 4, 8, 8), AttemptMark::Failed, Qt::red);
    QCOMPARE(painter.pen(), pen);
    QVERIFY(painter.transform().isIdentity());
}

void TestStatusGlyph::dotsWhatChanged()
{
    const QImage dot = painted([](QPainter& painter, const QRectF& square) {
        paintChangeDot(painter, square, Qt::black, Qt::white);
    });
    QVERIFY(inkOf(dot) > 20);
    QCOMPARE(dot.pixelColor(2, side - 3), QColor(Qt::white)); // upper right only
}

QTEST_MAIN(TestStatusGlyph)
#include "tst_statusglyph.moc"
