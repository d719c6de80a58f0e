// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guidepicture.h"

#include <QImage>
#include <QPalette>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGuidePicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isAsLargeAsItWasTaken();
    void shrinksWithItsWidth();
    void followsTheTheme();
    void withoutAFileItIsEmpty();

private:
    static QColor middleOf(QWidget& widget)
    {
        const QImage image = widget.grab().toImage();
        return image.pixelColor(image.rect().center());
    }

    QTemporaryDir m_folder;
    QString m_base;
};

void TestGuidePicture::initTestCase()
{
    m_base = m_folder.filePath(u"picture"_s);
    for (const auto& [name, colour] :
        {std::pair{u"-light.png"_s, Qt::yellow}, {u"-dark.png"_s, Qt::blue}}) {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(colour);
        QVERIFY(image.save(m_base + name));
    }
}

void TestGuidePicture::isAsLargeAsItWasTaken()
{
    const GuidePicture picture(m_base, u"A yellow field."_s);
    QCOMPARE(picture.pictureSize(), QSize(200, 100));
    QCOMPARE(picture.sizeHint(), QSize(200, 100));
    QCOMPARE(picture.heightForWidth(500), 100);
    QCOMPARE(picture.accessibleName(), u"A yellow field."_s);
}

void TestGuidePicture::shrinksWithItsWidth()
{
    GuidePicture picture(m_base, {});
    QCOMPARE(picture.heightForWidth(100), 50);
    picture.setPalette(QPalette(Qt::white));
    picture.resize(100, 80);
    const QImage image = picture.grab().toImage();
    QCOMPARE(image.pixelColor(50, 25), QColor(Qt::yellow));
    QVERIFY(image.pixelColor(50, 60) != QColor(Qt::yellow));
}

void TestGuidePicture::followsTheTheme()
{
    GuidePicture picture(m_base, {});
    picture.setPalette(QPalette(Qt::white));
    picture.resize(200, 100);
    QVERIFY(!picture.isDark());
    QCOMPARE(middleOf(picture), QColor(Qt::yellow));
    picture.setPalette(QPalette(QColor(30, 30, 30)));
    QVERIFY(picture.isDark());
    QCOMPARE(middleOf(picture), QColor(Qt::blue));
}

void TestGuidePicture::withoutAFileItIsEmpty()
{
    GuidePicture picture(m_folder.filePath(u"none"_s), {});
    QVERIFY(picture.pictureSize().isEmpty());
    QCOMPARE(picture.heightForWidth(100), 0);
    picture.resize(100, 100);
    QVERIFY(!picture.grab().isNull());
}

QTEST_MAIN(TestGuidePicture)
#include "tst_guidepicture.moc"
