// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/choicelist.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestChoiceList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesValueAndLabel();
    void filtersByAllWords_data();
    void filtersByAllWords();
    void isAsHighAsItsRows();
    void handsKeysOn_data();
    void handsKeysOn();

private:
    std::unique_ptr<ChoiceList> m_list;
};

void TestChoiceList::init()
{
    m_list = std::make_unique<ChoiceList>();
    m_list->setChoices({{u"12"_s, u"https://shop.example/Orders"_s},
        {u"13"_s, u"https://shop.example/refunds"_s}, {u"orders-14"_s, {}}});
    m_list->show();
}

void TestChoiceList::namesValueAndLabel()
{
    QCOMPARE(m_list->item(0)->text(), u"12 – https://shop.example/Orders"_s);
    QCOMPARE(m_list->item(2)->text(), u"orders-14"_s);
    QCOMPARE(m_list->currentRow(), 0);
    QSignalSpy chosen(m_list.get(), &ChoiceList::chosen);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(0).toString(), u"13"_s);
    m_list->setChoices({});
    QCOMPARE(m_list->count(), 0);
}

void TestChoiceList::filtersByAllWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("shown");
    QTest::newRow("nothing") << QString() << QList<int>{0, 1, 2};
    QTest::newRow("value or label") << u"orders"_s << QList<int>{0, 2};
    QTest::newRow("two words") << u" SHOP  fund "_s << QList<int>{1};
    QTest::newRow("none") << u"shop 14"_s << QList<int>{};
}

void TestChoiceList::filtersByAllWords()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, shown);
    QCOMPARE(m_list->filter(text), int(shown.size()));
    for (int row = 0; row < m_list->count(); ++row)
        QCOMPARE(!m_list->item(row)->isHidden(), shown.contains(row));
    if (!shown.isEmpty())
        QCOMPARE(m_list->currentRow(), shown.first());
}

void TestChoiceList::isAsHighAsItsRows()
{
    const int three = m_list->height();
    m_list->filter(u"refunds"_s);
    const int row = (three - m_list->height()) / 2;
    QVERIFY(row > 0);
    m_list->setChoices(QList<LookupChoice>(40, {u"x"_s, {}}));
    QCOMPARE(m_list->height(), three + (ChoiceList::mostRows - 3) * row);
}

void TestChoiceList::handsKeysOn_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("dismissed");
    QTest::newRow("a letter") << Qt::Key_X << u"x"_s << 0;
    QTest::newRow("a space") << Qt::Key_Space << u" "_s << 0;
    QTest::newRow("down") << Qt::Key_Down << QString() << 0;
    QTest::newRow("escape") << Qt::Key_Escape << QString() << 1;
}

void TestChoiceList::handsKeysOn()
{
    QFETCH(Qt::Key, key);
    QSignalSpy typed(m_list.get(), &ChoiceList::typed);
    QSignalSpy dismissed(m_list.get(), &ChoiceList::dismissed);
    QTest::keyClick(m_list.get(), key);
    QTEST(typed.value(0).value(0).toString(), "typed");
    QTEST(int(dismissed.count()), "dismissed");
}

QTEST_MAIN(TestChoiceList)
#include "tst_choicelist.moc"
