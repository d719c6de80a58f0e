// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/filterbar.h"
#include "replay/replaybar.h"
#include "window/mainwindow.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void welcomesWithoutASource();
    void slashFiltersAndEscapeGoesBack();
    void f6GoesRound();
    void ctrlDigitsChoosePanes();
    void layoutSurvivesARoundTrip();
    void nonsenseLayoutIsIgnored();
    void theGuardKeepsItOpen();
    void saysThatItIsTheDemo();

private:
    FakeClock m_clock;
    DeliveryTableModel m_table;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_window = std::make_unique<MainWindow>(&m_table, &m_clock);
    m_window->setHasSource(true);
    m_window->show();
    m_window->activateWindow(); // without a window manager nobody else does
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::welcomesWithoutASource()
{
    QVERIFY(!m_window->welcome()->isVisible());
    m_window->setHasSource(false);
    QVERIFY(m_window->welcome()->isVisible());
    QVERIFY(!m_window->filterBar()->isVisible());
}

void TestMainWindow::slashFiltersAndEscapeGoesBack()
{
    m_window->list()->table()->setFocus();
    QTest::keyClick(m_window->list()->table(), Qt::Key_Slash);
    auto* text = m_window->filterBar()->findChild<QLineEdit*>();
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("a/b"));
    QCOMPARE(text->text(), QStringLiteral("a/b"));
    QTest::keyClick(text, Qt::Key_Escape);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_window->list()->table()->hasFocus());
}

void TestMainWindow::f6GoesRound()
{
    m_window->list()->table()->setFocus();
    QSet<QWidget*> seen;
    for (int i = 0; i < 8; ++i) {
        seen.insert(QApplication::focusWidget());
        QTest::keyClick(m_window.get(), Qt::Key_F6);
    }
    QVERIFY(seen.size() >= 3);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(QApplication::focusWidget());
}

void TestMainWindow::ctrlDigitsChoosePanes()
{
    m_window->replayBar()->focusTarget();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->list()->table()->hasFocus());
}

void TestMainWindow::layoutSurvivesARoundTrip()
{
    m_window->resize(1111, 777);
    const QByteArray layout = m_window->saveLayout();
    MainWindow other(&m_table, &m_clock);
    other.restoreLayout(layout);
    QCOMPARE(other.size(), QSize(1111, 777));
}

void TestMainWindow::nonsenseLayoutIsIgnored()
{
    const QSize before = m_window->size();
    for (const QByteArray& nonsense :
        {QByteArray(), QByteArray("nonsense"), QByteArray(400, '\xff')})
        m_window->restoreLayout(nonsense);
    QCOMPARE(m_window->size(), before);
}

void TestMainWindow::theGuardKeepsItOpen()
{
    QSignalSpy closing(m_window.get(), &MainWindow::closing);
    m_window->setCloseGuard([] { return false; });
    QVERIFY(!m_window->close());
    QCOMPARE(closing.count(), 0);
    m_window->closeForGood();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closing.count(), 1);
}

void TestMainWindow::saysThatItIsTheDemo()
{
    QVERIFY(m_window->actions().openDemo->isVisible());
    QVERIFY(!m_window->actions().leaveDemo->isVisible());
    m_window->setSourceName(QStringLiteral("Shop"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Shop – Waybill"));
    m_window->setDemo();
    m_window->setSourceName(QStringLiteral("All sources"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("All sources (demo) – Waybill"));
    m_window->setSourceName({});
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Demo – Waybill"));
    QVERIFY(!m_window->actions().openDemo->isVisible());
    QVERIFY(m_window->actions().leaveDemo->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
