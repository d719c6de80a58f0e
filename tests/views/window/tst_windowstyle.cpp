// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowstyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QIcon>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestWindowStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new WindowStyle); }
    void hasTheIconsOfFusion_data();
    void hasTheIconsOfFusion();
    void outlinesBoxesOnDark();
    void dialogButtonsHaveNoIcons();
};

void TestWindowStyle::hasTheIconsOfFusion_data()
{
    QTest::addColumn<QStyle::StandardPixmap>("which");
    QTest::newRow("clear button") << QStyle::SP_LineEditClearButton;
    QTest::newRow("end of a tool bar") << QStyle::SP_ToolBarHorizontalExtensionButton;
    QTest::newRow("warning") << QStyle::SP_MessageBoxWarning;
}

void TestWindowStyle::hasTheIconsOfFusion()
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

void TestWindowStyle::outlinesBoxesOnDark()
{
    const auto cornerOf = [](const QColor& window) {
        QCheckBox box;
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::WindowText, window == Qt::white ? Qt::black : Qt::white);
        palette.setColor(QPalette::PlaceholderText, Qt::red);
        box.setPalette(palette);
        QStyleOptionButton option;
        option.initFrom(&box);
        option.rect = QRect(0, 0, 14, 14);
        QImage image(14, 14, QImage::Format_ARGB32_Premultiplied);
        image.fill(window);
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, &box);
        painter.end();
        return image.pixelColor(7, 0);
    };
    QCOMPARE(cornerOf(Qt::black), QColor(Qt::red));
    QVERIFY(cornerOf(Qt::white) != QColor(Qt::red));
}

void TestWindowStyle::dialogButtonsHaveNoIcons()
{
    const QDialogButtonBox buttons(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    for (const QAbstractButton* button : buttons.buttons())
        QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
    // Nothing else is answered differently.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut),
        fusion->styleHint(QStyle::SH_UnderlineShortcut));
}

QTEST_MAIN(TestWindowStyle)
#include "tst_windowstyle.moc"
