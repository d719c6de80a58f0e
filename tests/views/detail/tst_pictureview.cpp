// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/pictureview.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestPictureView : public QObject
{
    Q_OBJECT

private slots:
    void showsAPicture();
    void makesALargeOneFit();
    void tellsWhatItCannotShow();

private:
    static QByteArray png(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return buffer.data();
    }
    static int redPixels(PictureView& view)
    {
        const QImage image = view.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == Qt::red;
        }
        return count;
    }
};

void TestPictureView::showsAPicture()
{
    PictureView view;
    view.resize(200, 200);
    QSignalSpy shown(&view, &PictureView::shown);
    view.setPicture(png(40, 30));
    QVERIFY(shown.wait());
    QCOMPARE(view.caption(), QStringLiteral("40 × 30 pixels"));
    QCOMPARE(redPixels(view), 40 * 30);
    view.clear();
    QCOMPARE(redPixels(view), 0);
}

void TestPictureView::makesALargeOneFit()
{
    PictureView view;
    view.resize(200, 200);
    QSignalSpy shown(&view, &PictureView::shown);
    view.setPicture(png(2000, 100));
    QVERIFY(shown.wait());
    const int count = redPixels(view);
    QVERIFY2(count > 150 * 5 && count < 200 * 12, qPrintable(QString::number(count)));
}

void TestPictureView::tellsWhatItCannotShow()
{
    for (const QByteArray& bytes : {QByteArray("\x89PNG\r\n\x1a\nrest"), png(40, 30).left(60),
             QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"), QByteArray()}) {
        PictureView view;
        QSignalSpy shown(&view, &PictureView::shown);
        view.setPicture(bytes);
        QVERIFY(shown.wait());
        QVERIFY2(view.caption().startsWith(QStringLiteral("This picture cannot be shown")),
            bytes.constData());
    }
}

QTEST_MAIN(TestPictureView)
#include "tst_pictureview.moc"
