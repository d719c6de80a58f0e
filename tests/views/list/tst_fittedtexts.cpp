// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/fittedtexts.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestFittedTexts : public QObject
{
    Q_OBJECT

private slots:
    void looksLikeDrawText_data();
    void looksLikeDrawText();
    void followsFontAndPen();

private:
    using Paint = std::function<void(QPainter&)>;
    static QImage painted(double scale, const Paint& paint)
    {
        QImage image(QSize(int(200 * scale), int(30 * scale)), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter);
        return image;
    }
};

void TestFittedTexts::looksLikeDrawText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.5, 2.0}) {
        const QByteArray at = " at " + QByteArray::number(scale);
        QTest::addRow("%s", QByteArray("left" + at).constData())
            << u"message.finalized"_s << false << scale;
        QTest::addRow("%s", QByteArray("right" + at).constData())
            << u"14:03:19.870"_s << true << scale;
        QTest::addRow("%s", QByteArray("too long" + at).constData())
            << u"typo.example.com → fallback.example.com/hooks"_s << false << scale;
        QTest::addRow("%s", QByteArray("markup is text" + at).constData())
            << u"<b>404</b> & more"_s << false << scale;
        QTest::addRow("%s", QByteArray("empty" + at).constData()) << QString() << false << scale;
    }
}

void TestFittedTexts::looksLikeDrawText()
{
    QFETCH(QString, text);
    QFETCH(bool, isRight);
    QFETCH(double, scale);
    const QRect rect(5, 3, 180, 22);
    const QImage expected = painted(scale, [&](QPainter& painter) {
        painter.drawText(rect,
            (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    });
    FittedTexts texts;
    for (int i = 0; i < 2; ++i) { // laid out, and kept
        const QImage image
            = painted(scale, [&](QPainter& painter) { texts.paint(painter, rect, text, isRight); });
        QCOMPARE(image, expected);
    }
}

void TestFittedTexts::followsFontAndPen()
{
    FittedTexts texts;
    const QRect rect(0, 0, 200, 30);
    QFont large;
    large.setPixelSize(22);
    const auto paint = [&](const QFont& font, const QColor& colour, bool kept) {
        return painted(1, [&](QPainter& painter) {
            painter.setFont(font);
            painter.setPen(colour);
            if (kept)
                texts.paint(painter, rect, u"delivered"_s, false);
            else
                FittedTexts().paint(painter, rect, u"delivered"_s, false);
        });
    };
    for (const QFont& font : {QFont(), large, QFont()}) {
        for (const QColor colour : {Qt::black, Qt::red})
            QCOMPARE(paint(font, colour, true), paint(font, colour, false));
    }
    QVERIFY(paint(large, Qt::black, true) != paint({}, Qt::black, true));
}

QTEST_MAIN(TestFittedTexts)
#include "tst_fittedtexts.moc"
