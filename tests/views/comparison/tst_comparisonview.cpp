// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "comparedsamples.h"
#include "comparison/comparisonmodel.h"
#include "comparison/comparisonview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

using Model = ComparisonModel;

class TestComparisonView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void stepsFromDifferenceToDifference();
    void opensAFoldByKeyAndClick();
    void goesToTheValueOfANovelty();
    void copiesLines();
    void tellsHowWideItIs();
    void leavesTheWindowItsKeys();
    void canBeHeard();

private:
    QString currentLeft() const
    {
        return m_view->currentIndex().siblingAtColumn(Model::LeftColumn).data().toString();
    }
    int foldRow() const
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.index(row, 0).data(Model::IsFoldRole).toBool())
                return row;
        }
        return -1;
    }

    Model m_model;
    std::unique_ptr<ComparisonView> m_view;
};

void TestComparisonView::init()
{
    m_model.setRows(
        comparedRows(comparedSample(R"({"a":1})", "now"), comparedSample(R"({"a":2})", "then")));
    m_view = std::make_unique<ComparisonView>(&m_model);
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestComparisonView::stepsFromDifferenceToDifference()
{
    QVERIFY(m_view->stepDifference(1));
    QCOMPARE(currentLeft(), QStringLiteral("Result: now"));
    QVERIFY(m_view->stepDifference(1));
    QCOMPARE(currentLeft(), QStringLiteral("Date: now"));
    QVERIFY(m_view->stepDifference(1));
    QCOMPARE(currentLeft(), QStringLiteral("  \"a\": 1"));
    QVERIFY(!m_view->stepDifference(1));
    QCOMPARE(currentLeft(), QStringLiteral("  \"a\": 1"));
    QVERIFY(m_view->stepDifference(-1));
    QCOMPARE(currentLeft(), QStringLiteral("Date: now"));
}

void TestComparisonView::opensAFoldByKeyAndClick()
{
    const int fold = foldRow();
    QVERIFY(fold >= 0);
    m_view->setCurrentIndex(m_model.index(fold, Model::LeftColumn));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(foldRow(), -1);
    m_model.setFolded(true);
    const QRect rect = m_view->visualRect(m_model.index(foldRow(), Model::LeftColumn));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, rect.center());
    QCOMPARE(foldRow(), -1);
}

void TestComparisonView::goesToTheValueOfANovelty()
{
    PayloadHistory history;
    history.add(JsonTree("{}"));
    m_model.setRows(
        comparedRows(comparedSample("{}", "now"), comparedSample(R"({"new":1})", "now"), &history),
        1);
    QVERIFY(m_view->stepDifference(1));
    QTest::keyClick(m_view.get(), Qt::Key_Enter);
    QCOMPARE(m_view->currentIndex().siblingAtColumn(Model::RightColumn).data().toString(),
        QStringLiteral("  \"new\": 1"));
}

void TestComparisonView::copiesLines()
{
    m_view->setCurrentIndex(m_model.index(1, Model::RightColumn));
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("Result: now\tResult: then\nRequest headers\t"));
}

void TestComparisonView::tellsHowWideItIs()
{
    QSignalSpy widths(m_view.get(), &ComparisonView::widthsChanged);
    m_model.setRows(comparedRows(
        comparedSample('"' + QByteArray(500, 'x') + '"', "now"), comparedSample("1", "now")));
    QVERIFY(!widths.isEmpty());
    QVERIFY(widths.last().at(0).toInt() > widths.last().at(1).toInt());
}

void TestComparisonView::leavesTheWindowItsKeys()
{
    QWidget window;
    m_view->setParent(&window);
    m_view->setCurrentIndex(m_model.index(1, 0));
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_Escape}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier,
            key == Qt::Key_D ? QStringLiteral("d") : QString());
        QCoreApplication::sendEvent(m_view.get(), &event);
        QVERIFY(!event.isAccepted());
    }
    m_view.reset();
}

/// As a screen reader meets it.
void TestComparisonView::canBeHeard()
{
    m_model.setTitles(QStringLiteral("Attempt 1"), QStringLiteral("Attempt 2"));
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(view);
    QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Comparison"));
    QAccessibleTableInterface* table = view->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), m_model.rowCount());
    QCOMPARE(table->columnDescription(Model::RightColumn), QStringLiteral("Attempt 2"));
    QVERIFY(m_view->stepDifference(1));
    const int row = m_view->currentIndex().row();
    const auto heard
        = [&](int column) { return table->cellAt(row, column)->text(QAccessible::Name); };
    QCOMPARE(heard(Model::SignColumn), QStringLiteral("changed"));
    QCOMPARE(heard(Model::LeftColumn), QStringLiteral("Result: now"));
    QCOMPARE(heard(Model::RightColumn), QStringLiteral("Result: then"));
}

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
