// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/deliverytablemodel.h"
#include "list/tablecolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace waybill;

using Model = DeliveryTableModel;

class TestTableColumns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheMainColumnsFirst();
    void sharesTheWidth();
    void keepsTheUsersWidths();
    void savesAndRestores();
    void refusesForeignStates();
    void togglesInTheMenu();
    void namesTheSourceOnlyAmongSeveral();

private:
    int totalWidth() const
    {
        const QList<int> columns = m_columns->shown();
        return std::accumulate(columns.begin(), columns.end(), 0,
            [this](int sum, int column) { return sum + m_header->sectionSize(column); });
    }

    Model m_model;
    std::unique_ptr<QHeaderView> m_header;
    std::unique_ptr<TableColumns> m_columns;
};

void TestTableColumns::init()
{
    m_columns.reset();
    m_header = std::make_unique<QHeaderView>(Qt::Horizontal);
    m_header->setModel(&m_model);
    m_columns = std::make_unique<TableColumns>(m_header.get());
}

void TestTableColumns::showsTheMainColumnsFirst()
{
    QCOMPARE(m_columns->shown(),
        (QList<int>{Model::Status, Model::EventType, Model::Result, Model::Attempts,
            Model::Endpoint, Model::Started, Model::AnswerTime}));
}

void TestTableColumns::sharesTheWidth()
{
    m_columns->fit(2000);
    QVERIFY(qAbs(totalWidth() - 2000) <= 2);
    const int result = m_header->sectionSize(Model::Result);
    m_columns->fit(2400);
    QVERIFY(m_header->sectionSize(Model::Result) > result);
    m_columns->setShown(Model::EventId, true);
    QVERIFY(m_columns->shown().contains(Model::EventId));
    QVERIFY(qAbs(totalWidth() - 2400) <= 2);
    m_columns->fit(100);
    QVERIFY(totalWidth() > 100); // scrolls rather than crushing texts
}

void TestTableColumns::keepsTheUsersWidths()
{
    m_columns->fit(2000);
    m_header->resizeSection(Model::Status, 321);
    m_columns->fit(2400);
    QCOMPARE(m_header->sectionSize(Model::Status), 321);
    m_columns->reset();
    QVERIFY(qAbs(totalWidth() - 2400) <= 2);
}

void TestTableColumns::savesAndRestores()
{
    m_columns->fit(2000);
    m_columns->setShown(Model::Lag, true);
    m_columns->setShown(Model::EventType, false);
    m_header->moveSection(m_header->visualIndex(Model::Started), 0);
    m_header->resizeSection(Model::Status, 222);
    m_header->setSortIndicator(Model::Lag, Qt::AscendingOrder);
    const QList<int> shown = m_columns->shown();
    const QByteArray state = m_columns->saveState();

    init();
    QVERIFY(m_columns->restoreState(state));
    QCOMPARE(m_columns->shown(), shown);
    QCOMPARE(shown.constFirst(), int(Model::Started));
    QCOMPARE(m_header->sortIndicatorSection(), int(Model::Lag));
    m_columns->fit(2400);
    QCOMPARE(m_header->sectionSize(Model::Status), 222);

    m_columns->reset();
    const QByteArray fitted = m_columns->saveState();
    init();
    QVERIFY(m_columns->restoreState(fitted));
    m_columns->fit(2200);
    QVERIFY(qAbs(totalWidth() - 2200) <= 2);
}

void TestTableColumns::refusesForeignStates()
{
    const QList<int> before = m_columns->shown();
    QVERIFY(!m_columns->restoreState({}));
    QVERIFY(!m_columns->restoreState("nonsense"));
    QVERIFY(!m_columns->restoreState("Fnonsense"));
    QCOMPARE(m_columns->shown(), before);
}

void TestTableColumns::togglesInTheMenu()
{
    QMenu menu;
    m_columns->fillMenu(menu);
    QCOMPARE(menu.actions().size(), int(Model::ColumnCount) + 1); // no column for the source
    const auto entry = [&menu](const QString& name) {
        for (QAction* action : menu.actions()) {
            if (action->text() == name)
                return action;
        }
        return static_cast<QAction*>(nullptr);
    };
    QVERIFY(!entry(u"Source"_s));
    QVERIFY(entry(u"Status"_s)->isChecked());
    QVERIFY(!entry(u"Error code"_s)->isChecked());
    entry(u"Error code"_s)->trigger();
    QVERIFY(m_columns->shown().contains(Model::ErrorCode));
    menu.actions().constLast()->trigger();
    QVERIFY(!m_columns->shown().contains(Model::ErrorCode));
    for (int column = 1; column < Model::ColumnCount; ++column)
        m_columns->setShown(column, false);
    QMenu last;
    m_columns->fillMenu(last);
    QVERIFY(!last.actions().at(Model::Status)->isEnabled());
}

void TestTableColumns::namesTheSourceOnlyAmongSeveral()
{
    QVERIFY(!m_columns->shown().contains(Model::Source));
    m_columns->setHasSources(true);
    QVERIFY(m_columns->shown().contains(Model::Source));
    QMenu menu;
    m_columns->fillMenu(menu);
    QCOMPARE(menu.actions().size(), int(Model::ColumnCount) + 2);
    menu.actions().at(Model::Source)->trigger(); // not wanted
    QVERIFY(!m_columns->shown().contains(Model::Source));

    const QByteArray state = m_columns->saveState();
    init();
    QVERIFY(m_columns->restoreState(state));
    m_columns->setHasSources(true);
    QVERIFY(!m_columns->shown().contains(Model::Source)); // still not
    m_columns->reset();
    QVERIFY(m_columns->shown().contains(Model::Source));
    m_columns->setHasSources(false);
    QVERIFY(!m_columns->shown().contains(Model::Source));
}

QTEST_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
