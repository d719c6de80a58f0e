// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/lazyiconstyle.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QStyleFactory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestLazyIconStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new LazyIconStyle); }
    void hasTheIconsOfFusion_data();
    void hasTheIconsOfFusion();
};

void TestLazyIconStyle::hasTheIconsOfFusion_data()
{
    QTest::addColumn<QStyle::StandardPixmap>("which");
    QTest::newRow("clear button") << QStyle::SP_LineEditClearButton;
    QTest::newRow("end of a tool bar") << QStyle::SP_ToolBarHorizontalExtensionButton;
    QTest::newRow("warning") << QStyle::SP_MessageBoxWarning;
}

void TestLazyIconStyle::hasTheIconsOfFusion()
{
    QFETCH(QStyle::StandardPixmap, which);
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    const QIcon own = QApplication::style()->standardIcon(which);
    const QIcon wanted = fusion->standardIcon(which);
    const QSize size(16, 16);
    QVERIFY(!own.isNull());
    QCOMPARE(own.pixmap(size, 1.0).toImage(), wanted.pixmap(size, 1.0).toImage());
    QCOMPARE(own.pixmap(size, 2.0).toImage(), wanted.pixmap(size, 2.0).toImage());
    QCOMPARE(own.pixmap(size, 2.0).devicePixelRatio(), wanted.pixmap(size, 2.0).devicePixelRatio());
    QCOMPARE(own.actualSize(size), wanted.actualSize(size));
    QCOMPARE(own.availableSizes(), wanted.availableSizes());
    const QIcon copy = own;
    QImage drawn(size, QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::transparent);
    QImage expected = drawn;
    QPainter painter(&drawn);
    copy.paint(&painter, drawn.rect());
    painter.end();
    painter.begin(&expected);
    wanted.paint(&painter, expected.rect());
    painter.end();
    QCOMPARE(drawn, expected);
}

QTEST_MAIN(TestLazyIconStyle)
#include "tst_lazyiconstyle.moc"
