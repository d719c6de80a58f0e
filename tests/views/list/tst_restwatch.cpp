// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/deliverytablemodel.h"
#include "list/restwatch.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRestWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatIsOnScreen();
    void waitsForTheScrollToEnd();
    void tellsOfRowsThatCame();
    void tellsWhenThereAreNone();

private:
    void fill(int rows)
    {
        for (int row = 0; row < rows; ++row) {
            auto* item = new QStandardItem(QString::number(row));
            item->setData(u"one"_s, DeliveryTableModel::SourceRole);
            item->setData(u"d%1"_s.arg(row), DeliveryTableModel::IdRole);
            m_model->appendRow(item);
        }
    }
    static QStringList idsOf(const QSignalSpy& rested)
    {
        QStringList ids;
        for (const DeliveryKey& key : rested.last().first().value<QList<DeliveryKey>>())
            ids.append(key.id.value);
        return ids;
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_table;
};

void TestRestWatch::init()
{
    m_table.reset();
    m_model = std::make_unique<QStandardItemModel>();
    m_table = std::make_unique<QTableView>();
    m_table->setModel(m_model.get());
    m_table->setVerticalScrollMode(QTableView::ScrollPerItem);
    m_table->resize(300, 200);
    m_table->show();
}

void TestRestWatch::tellsWhatIsOnScreen()
{
    fill(100);
    const RestWatch watch(m_table.get());
    QTRY_VERIFY(m_table->verticalScrollBar()->maximum() > 50);
    QSignalSpy rested(&watch, &RestWatch::rested);
    m_table->scrollTo(m_model->index(50, 0), QTableView::PositionAtTop);
    QVERIFY(rested.wait(5000));
    const QStringList ids = idsOf(rested);
    QCOMPARE(ids.first(), u"d50"_s);
    QVERIFY(ids.size() > 2 && ids.size() < 12);
    QCOMPARE(ids.at(1), u"d51"_s);
    const auto keys = rested.last().first().value<QList<DeliveryKey>>();
    QCOMPARE(keys.first().source.value, u"one"_s);
}

void TestRestWatch::waitsForTheScrollToEnd()
{
    fill(100);
    const RestWatch watch(m_table.get());
    QSignalSpy rested(&watch, &RestWatch::rested);
    for (int i = 1; i <= 10; ++i) {
        m_table->verticalScrollBar()->setValue(i);
        QTest::qWait(20);
    }
    QVERIFY(rested.wait(5000));
    QCOMPARE(rested.size(), 1);
    QCOMPARE(idsOf(rested).first(), u"d10"_s);
}

void TestRestWatch::tellsOfRowsThatCame()
{
    const RestWatch watch(m_table.get());
    QSignalSpy rested(&watch, &RestWatch::rested);
    fill(2);
    QVERIFY(rested.wait(5000));
    QCOMPARE(idsOf(rested), QStringList({u"d0"_s, u"d1"_s}));
}

void TestRestWatch::tellsWhenThereAreNone()
{
    fill(2);
    const RestWatch watch(m_table.get());
    QSignalSpy rested(&watch, &RestWatch::rested);
    m_model->clear();
    QVERIFY(rested.wait(5000));
    QVERIFY(idsOf(rested).isEmpty());
}

QTEST_MAIN(TestRestWatch)
#include "tst_restwatch.moc"
