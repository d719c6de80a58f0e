// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/providerdelegate.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProviderDelegate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasRoomForTwoLines();
    void paintsEveryPart_data();
    void paintsEveryPart();

private:
    QImage paint() const
    {
        QImage image(600, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.state = QStyle::State_Enabled;
        const ProviderDelegate delegate;
        delegate.paint(&painter, option, m_model.index(0, 0));
        return image;
    }

    QStandardItemModel m_model{1, 1};
};

void TestProviderDelegate::init()
{
    const QModelIndex index = m_model.index(0, 0);
    m_model.setData(index, u"GitHub"_s);
    m_model.setData(index, u"Attempts"_s, ProviderDelegate::SummaryRole);
    m_model.setData(index, u"untested"_s, ProviderDelegate::NoteRole);
}

void TestProviderDelegate::hasRoomForTwoLines()
{
    QStyleOptionViewItem option;
    const int height = ProviderDelegate().sizeHint(option, m_model.index(0, 0)).height();
    QVERIFY(height > 2 * option.fontMetrics.height());
}

void TestProviderDelegate::paintsEveryPart_data()
{
    QTest::addColumn<int>("role");
    QTest::newRow("name") << int(Qt::DisplayRole);
    QTest::newRow("summary") << int(ProviderDelegate::SummaryRole);
    QTest::newRow("note") << int(ProviderDelegate::NoteRole);
}

void TestProviderDelegate::paintsEveryPart()
{
    QFETCH(int, role);
    const QImage before = paint();
    m_model.setData(m_model.index(0, 0), u"other"_s, role);
    QVERIFY(paint() != before);
}

QTEST_MAIN(TestProviderDelegate)
#include "tst_providerdelegate.moc"
