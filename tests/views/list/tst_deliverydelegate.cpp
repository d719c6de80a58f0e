// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverydelegate.h"
#include "list/deliverytablepresenter.h"
#include "window/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace waybill;

using Model = DeliveryTableModel;

class TestDeliveryDelegate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void coloursOnlyTrouble_data();
    void coloursOnlyTrouble();
    void paintsOneMarkATry();
    void paintsTheSelection();
    void takesItsHeightFromTheFont();
    void leavesRoomAboveInAHighRow();
    void tintsAndDotsWhatChanged();

private:
    QImage painted(int row, int column, QStyle::State state = {}, int height = 30);
    int count(const QImage& image, const QColor& colour) const;

    const FakeClock m_clock;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<DeliveryTablePresenter> m_presenter;
    const QPalette m_palette = themePalette(Theme::Light, {});
    const StatusColours m_colours = StatusColours::of(m_palette);
};

void TestDeliveryDelegate::init()
{
    m_model = std::make_unique<Model>();
    m_presenter = std::make_unique<DeliveryTablePresenter>(&m_clock);
    m_presenter->setSourceModel(m_model.get());
    PageBuilder page;
    const auto add
        = [&](const char* id, DeliveryStatus status, quint16 http, quint32 marks, quint8 tries) {
              DeliveryRow& row = page.add(id);
              row.startedAt = 100 - qint64(page.rows().size());
              row.status = status;
              row.httpStatus = http;
              row.attemptMarks = marks;
              row.attemptCount = tries;
          };
    add("delivered", DeliveryStatus::Delivered, 200, 0b11, 1);
    add("failed", DeliveryStatus::Failed, 404, 0b10'10, 2);
    add("retried", DeliveryStatus::Pending, 500, 0b10, 1);
    add("gave up", DeliveryStatus::Dead, 500, ~0U & 0xAAAAAAAAU, 40);
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_presenter->rowCount(), 4);
}

QImage TestDeliveryDelegate::painted(int row, int column, QStyle::State state, int height)
{
    QImage image(300, height, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = m_palette;
    option.state = state;
    const DeliveryDelegate delegate;
    delegate.paint(&painter, option, m_presenter->index(row, column));
    return image;
}

int TestDeliveryDelegate::count(const QImage& image, const QColor& colour) const
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return pixels;
}

void TestDeliveryDelegate::coloursOnlyTrouble_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("red");
    QTest::newRow("delivered") << 0 << false;
    QTest::newRow("failed") << 1 << true;
    QTest::newRow("being retried") << 2 << true;
    QTest::newRow("gave up") << 3 << true;
}

void TestDeliveryDelegate::coloursOnlyTrouble()
{
    QFETCH(int, row);
    QFETCH(bool, red);
    const QImage result = painted(row, Model::Result);
    QCOMPARE(count(result, m_colours.trouble) > 0, red);
    QCOMPARE(count(result, Qt::magenta), 0);
}

void TestDeliveryDelegate::paintsOneMarkATry()
{
    const int one = count(painted(2, Model::Attempts), m_colours.trouble);
    QVERIFY(one > 0);
    QCOMPARE(count(painted(1, Model::Attempts), m_colours.trouble), 2 * one);
    QCOMPARE(count(painted(0, Model::Attempts), m_colours.trouble), 0);
    // 40 tries: as many marks as fit, and a number.
    const QImage many = painted(3, Model::Attempts);
    QVERIFY(count(many, m_colours.trouble) > 5 * one);
    QVERIFY(count(many.copy(250, 0, 50, 30), m_colours.trouble) < 6 * one);
}

void TestDeliveryDelegate::paintsTheSelection()
{
    QCOMPARE(painted(0, Model::EventType).pixelColor(1, 1), m_colours.base);
    QCOMPARE(
        painted(0, Model::EventType, QStyle::State_Selected).pixelColor(1, 1), m_colours.selection);
    const QImage focused = painted(0, Model::EventType, QStyle::State_HasFocus);
    QVERIFY(count(focused, m_colours.quiet) > 0);
}

void TestDeliveryDelegate::takesItsHeightFromTheFont()
{
    QFont font;
    font.setPixelSize(12);
    const int small = DeliveryDelegate::rowHeight(QFontMetrics(font));
    font.setPixelSize(36);
    QVERIFY(DeliveryDelegate::rowHeight(QFontMetrics(font)) > 2 * small);
    QStyleOptionViewItem option;
    const DeliveryDelegate delegate;
    QVERIFY(delegate.sizeHint(option, m_presenter->index(1, Model::Result)).width()
        > delegate.sizeHint(option, m_presenter->index(1, Model::EventType)).width());
}

void TestDeliveryDelegate::leavesRoomAboveInAHighRow()
{
    const int height = DeliveryDelegate::rowHeight(QFontMetrics(QFont()));
    for (const int column : {Model::Status, Model::Result, Model::Attempts}) {
        const QImage usual = painted(1, column, QStyle::State_HasFocus, height);
        const QImage high = painted(1, column, QStyle::State_HasFocus, height + 40);
        QCOMPARE(high.copy(0, 40, 300, height), usual);
        QCOMPARE(count(high.copy(0, 0, 300, 40), m_colours.base), 300 * 40);
    }
}

void TestDeliveryDelegate::tintsAndDotsWhatChanged()
{
    const QImage before = painted(0, Model::Status);
    m_presenter->setChangedRows({{0, DeliveryTablePresenter::strongestChange}});
    const QImage changed = painted(0, Model::Status);
    QVERIFY(changed.pixelColor(1, 1) != m_colours.base);
    QVERIFY(contrastRatio(changed.pixelColor(1, 1), m_colours.text) >= 4.5);
    QVERIFY(count(changed, m_colours.text) > count(before, m_colours.text)); // the dot
    QCOMPARE(painted(1, Model::Status).pixelColor(1, 1), m_colours.base);
    m_presenter->setChangedRows({});
    QCOMPARE(painted(0, Model::Status), before);
}

QTEST_MAIN(TestDeliveryDelegate)
#include "tst_deliverydelegate.moc"
