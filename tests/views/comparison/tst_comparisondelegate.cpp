// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedsamples.h"
#include "comparison/comparisondelegate.h"
#include "comparison/comparisonmodel.h"
#include "window/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace waybill;

using Model = ComparisonModel;

class TestComparisonDelegate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void marksWhatDiffers();
    void dimsTheVolatile();
    void leavesTheEqualAlone();
    void movesBothSidesSideways();
    void paintsTheSelection();

private:
    QImage painted(int row, int column, QStyle::State state = {}, int offset = 0) const
    {
        QImage image(300, 20, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.palette = m_palette;
        option.state = state;
        ComparisonDelegate delegate;
        delegate.setOffset(offset);
        delegate.paint(&painter, option, m_model.index(row, column));
        return image;
    }
    static int count(const QImage& image, const QColor& colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour;
        }
        return count;
    }

    Model m_model;
    const QPalette m_palette = themePalette(Theme::Light, {});
    const ComparisonColours m_colours = ComparisonColours::of(m_palette);
};

/// Rows: title, result, title, Date, Host …
void TestComparisonDelegate::init()
{
    m_model.setRows(comparedRows(comparedSample("{}", "now"), comparedSample("{}", "then")));
    m_model.setFolded(false);
}

void TestComparisonDelegate::marksWhatDiffers()
{
    const QImage left = painted(1, Model::LeftColumn);
    const QImage right = painted(1, Model::RightColumn);
    QVERIFY(count(left, m_colours.left.ground) > 2000);
    QVERIFY(count(left, m_colours.left.mark) > 50);
    QVERIFY(count(right, m_colours.right.mark) > count(left, m_colours.left.mark)); // "then"
    QVERIFY(count(painted(1, Model::SignColumn), Qt::magenta) < 300 * 20); // its sign
}

void TestComparisonDelegate::dimsTheVolatile()
{
    const QImage date = painted(3, Model::LeftColumn);
    QCOMPARE(count(date, m_colours.left.ground), 0);
    QCOMPARE(count(date, m_colours.left.mark), 0);
    QVERIFY(date != painted(4, Model::LeftColumn));
}

void TestComparisonDelegate::leavesTheEqualAlone()
{
    const QImage host = painted(4, Model::RightColumn);
    QCOMPARE(count(host, m_colours.right.ground), 0);
    QVERIFY(count(host, Qt::magenta) > 3000); // the view's own ground
    QVERIFY(count(painted(0, Model::LeftColumn), m_colours.title) > 3000);
}

void TestComparisonDelegate::movesBothSidesSideways()
{
    for (const int column : {Model::LeftColumn, Model::RightColumn})
        QVERIFY(painted(4, column, {}, 30) != painted(4, column));
    QCOMPARE(painted(0, Model::LeftColumn, {}, 30), painted(0, Model::LeftColumn));
}

void TestComparisonDelegate::paintsTheSelection()
{
    const QImage sign = painted(1, Model::SignColumn, QStyle::State_Selected);
    QVERIFY(count(sign, m_palette.color(QPalette::Highlight)) > 2000);
    const QImage text = painted(1, Model::LeftColumn, QStyle::State_Selected);
    QVERIFY(count(text, m_palette.color(QPalette::Link)) >= 2 * 2 * 300);
    QVERIFY(count(text, m_colours.left.mark) > 50); // what differs is seen all the same
}

QTEST_MAIN(TestComparisonDelegate)
#include "tst_comparisondelegate.moc"
