// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparebar.h"
#include "comparison/comparepane.h"
#include "comparison/comparisonmodel.h"
#include "comparison/comparisonview.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "services/deliverydetail.h"
#include "window/detailpane.h"
#include "windowbench.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestCompareController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void comparesWithTheAttemptBefore();
    void comparesWithTheMarkedOne();
    void stepsThroughTheAttempts();
    void tellsWhatIsDifferentAboutAFailedMessage();
    void whatIsDifferentFollowsTheList();
    void saysThatNothingWentWell();
    void remembersVolatileNames();
    void hidesSecrets();
    void leavesTheLayoutAlone();

private:
    using Test = std::function<bool(const DeliveryDetail&)>;

    /// Walks the list from its top to the first delivery that fits.
    bool chooseFirst(const Test& fits, int after = -1);
    const DeliveryDetail& shown() const { return *m_bench->window->detail()->detail(); }
    ComparePane* pane() const { return m_bench->window->comparison(); }
    const WindowActions& actions() const { return m_bench->window->actions(); }
    bool waitForComparison() const
    {
        return QTest::qWaitFor([this] {
            return m_bench->window->isComparisonShown() && !m_bench->workspace->isBusy()
                && pane()->model()->rowCount() > 0;
        });
    }
    void press(Qt::Key key) const { QTest::keyClick(m_bench->window.get(), key); }
    bool says(const QString& text) const
    {
        for (const QLabel* label : pane()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<WindowBench> m_bench;
    int m_row = -1; ///< of the delivery chosen
};

void TestCompareController::initTestCase()
{
    m_bench = std::make_unique<WindowBench>(400);
    m_bench->start();
    QTRY_COMPARE(m_bench->workspace->deliveryCount(), 400);
    QTRY_VERIFY(!m_bench->workspace->isBusy());
}

void TestCompareController::init()
{
    if (m_bench->window->isComparisonShown())
        press(Qt::Key_Escape);
    QVERIFY(!m_bench->window->isComparisonShown());
}

bool TestCompareController::chooseFirst(const Test& fits, int after)
{
    for (m_row = after + 1; m_row < m_bench->table.visibleCount(); ++m_row) {
        const DeliveryKey key = m_bench->table.keyAt(m_row);
        m_bench->window->list()->selectDelivery(key);
        const bool isRead = QTest::qWaitFor([&] {
            const auto& detail = m_bench->window->detail()->detail();
            return detail && detail->delivery.id == key.id;
        });
        if (isRead && fits(shown()))
            return true;
    }
    return false;
}

void TestCompareController::comparesWithTheAttemptBefore()
{
    QVERIFY(chooseFirst([](const DeliveryDetail& detail) {
        return detail.attemptCount() == 1 && detail.delivery.status == DeliveryStatus::Delivered;
    }));
    QVERIFY(!actions().comparePrevious->isEnabled());
    QVERIFY(chooseFirst([](const DeliveryDetail& detail) { return detail.attemptCount() == 2; }));
    QVERIFY(actions().comparePrevious->isEnabled());
    actions().comparePrevious->trigger();
    QVERIFY(waitForComparison());
    QCOMPARE(pane()->bar()->title(), u"Compare 1 ↔ 2"_s);
    QVERIFY2(pane()->summary().startsWith(u"Result"_s), qPrintable(pane()->summary()));
    QVERIFY(pane()->view()->hasFocus());
    press(Qt::Key_F7);
    QVERIFY(pane()->view()->currentIndex().row() > 1);
    // Another delivery ends it.
    m_bench->window->list()->selectDelivery(m_bench->table.keyAt(m_row + 1));
    QTRY_VERIFY(!m_bench->window->isComparisonShown());
}

void TestCompareController::comparesWithTheMarkedOne()
{
    const Test isSingle = [](const DeliveryDetail& detail) { return detail.attemptCount() == 1; };
    QVERIFY(chooseFirst(isSingle));
    press(Qt::Key_C);
    QCOMPARE(actions().markForComparing->text(), u"Un&mark for comparing\tC"_s);
    press(Qt::Key_C);
    QCOMPARE(actions().markForComparing->text(), u"&Mark for comparing\tC"_s);
    press(Qt::Key_C);
    const QString first = shown().delivery.eventType;
    QVERIFY(chooseFirst(isSingle, m_row));
    QCOMPARE(actions().markForComparing->text(), u"Co&mpare with the marked attempt 1\tC"_s);
    press(Qt::Key_C);
    QVERIFY(waitForComparison());
    const auto* model = pane()->model();
    QVERIFY(model->headerData(ComparisonModel::LeftColumn, Qt::Horizontal)
                .toString()
                .startsWith(first + u" · Attempt 1"_s));
    QCOMPARE(actions().markForComparing->text(), u"&Mark for comparing\tC"_s);
}

void TestCompareController::stepsThroughTheAttempts()
{
    QVERIFY(chooseFirst([](const DeliveryDetail& detail) { return detail.attemptCount() >= 3; }));
    m_bench->window->detail()->chooseAttempt(1);
    actions().compareOriginal->trigger();
    QVERIFY(waitForComparison());
    QCOMPARE(pane()->bar()->title(), u"Compare 1 ↔ 2"_s);
    press(Qt::Key_BracketRight);
    QCOMPARE(pane()->bar()->title(), u"Compare 1 ↔ 3"_s);
    emit pane()->stepRequested(-1);
    emit pane()->stepRequested(-1); // not 1 with itself
    QCOMPARE(pane()->bar()->title(), u"Compare 1 ↔ 2"_s);
    QVERIFY(waitForComparison());
    pane()->swapSides();
    emit pane()->stepRequested(1);
    QCOMPARE(pane()->bar()->title(), u"Compare 2 ↔ 3"_s);
}

void TestCompareController::tellsWhatIsDifferentAboutAFailedMessage()
{
    QVERIFY(chooseFirst([](const DeliveryDetail& detail) {
        return detail.delivery.eventType == u"message.finalized"_s
            && !detail.delivery.reportedFailures.isEmpty();
    }));
    press(Qt::Key_D);
    QVERIFY(waitForComparison());
    QCOMPARE(pane()->bar()->title(), u"Compare the last success ↔ this one"_s);
    const auto* model = pane()->model();
    QVERIFY(model->index(0, 1).data().toString().startsWith(u"What the last "_s));
    const QString news = model->index(1, ComparisonModel::RightColumn).data().toString();
    QVERIFY2(news.startsWith(u"/data/payload/errors/0"_s), qPrintable(news));
    QTest::keyClick(pane()->view(), Qt::Key_Return); // to where it stands
    QVERIFY(pane()->view()->currentIndex().row() > 3);
}

void TestCompareController::whatIsDifferentFollowsTheList()
{
    const Test isSent = [](const DeliveryDetail& detail) {
        return detail.delivery.eventType == u"message.sent"_s;
    };
    QVERIFY(chooseFirst(isSent));
    press(Qt::Key_D);
    QVERIFY(waitForComparison());
    const QString first = pane()->model()->headerData(2, Qt::Horizontal).toString();
    QVERIFY(chooseFirst(isSent, m_row));
    QTRY_VERIFY(pane()->model()->headerData(2, Qt::Horizontal).toString() != first);
    QVERIFY(m_bench->window->isComparisonShown());
}

void TestCompareController::saysThatNothingWentWell()
{
    auto detail = std::make_shared<DeliveryDetail>(shown());
    detail->delivery.id = {u"made up"_s};
    detail->delivery.eventType = u"fax.lost"_s;
    m_bench->window->detail()->setDetail(detail);
    press(Qt::Key_D);
    QTRY_VERIFY(says(u"No other delivery of fax.lost has gone well yet"_s));
    QTRY_VERIFY(!m_bench->workspace->isBusy());
}

void TestCompareController::remembersVolatileNames()
{
    QVERIFY(chooseFirst([](const DeliveryDetail& detail) { return detail.attemptCount() == 2; }));
    actions().comparePrevious->trigger();
    QVERIFY(waitForComparison());
    emit pane()->volatileNamesRequested();
    auto* edit = m_bench->window->findChild<QPlainTextEdit*>();
    QVERIFY(edit);
    edit->setPlainText(u"only-this"_s);
    auto* dialog = qobject_cast<QDialog*>(edit->window());
    dialog->accept();
    QCOMPARE(m_bench->settings.volatileNames(), VolatileNames({"only-this"}));
    QCOMPARE(pane()->volatileNames(), VolatileNames({"only-this"}));
    pane()->setVolatileNames(VolatileNames::usual());
    m_bench->settings.setVolatileNames(VolatileNames::usual());
    QCOMPARE(m_bench->settings.volatileNames(), VolatileNames::usual());
}

void TestCompareController::hidesSecrets()
{
    auto detail = std::make_shared<DeliveryDetail>(shown());
    detail->delivery.id = {u"made up"_s};
    Attempt attempt;
    attempt.request = RecordedRequest{.headers = {{"Authorization", "Bearer canary"}}};
    detail->delivery.attempts = {attempt, attempt};
    detail->bodies = {WireBody{}, WireBody{}};
    m_bench->window->detail()->setDetail(detail);
    actions().comparePrevious->trigger();
    QVERIFY(waitForComparison());
    pane()->model()->setFolded(false);
    const auto header = [this] {
        for (int row = 0; row < pane()->model()->rowCount(); ++row) {
            const QString text = pane()->model()->index(row, 1).data().toString();
            if (text.startsWith(u"Authorization"_s))
                return text;
        }
        return QString();
    };
    QCOMPARE(header(), u"Authorization: Bearer canary"_s);
    actions().hideSecrets->setChecked(true);
    QTRY_COMPARE(header(), u"Authorization: [hidden]"_s);
    actions().hideSecrets->setChecked(false);
    QTRY_COMPARE(header(), u"Authorization: Bearer canary"_s);
    pane()->model()->setFolded(true);
}

void TestCompareController::leavesTheLayoutAlone()
{
    const QByteArray layout = m_bench->window->saveLayout();
    QVERIFY(chooseFirst([](const DeliveryDetail& detail) { return detail.attemptCount() == 2; }));
    actions().comparePrevious->trigger();
    QVERIFY(waitForComparison());
    QVERIFY(m_bench->window->saveLayout() != layout);
    press(Qt::Key_Escape);
    QCOMPARE(m_bench->window->saveLayout(), layout);
}

QTEST_MAIN(TestCompareController)
#include "tst_comparecontroller.moc"
