// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/attemptbutton.h"
#include "detail/attemptswitcher.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

Attempt attempt(int number, int status, AttemptOrigin origin = AttemptOrigin::Provider)
{
    Attempt result;
    result.number = number;
    result.origin = origin;
    result.status = status == 200 ? DeliveryStatus::Delivered : DeliveryStatus::Failed;
    if (status > 0) {
        result.response = RecordedResponse{};
        result.response->status = status;
    }
    return result;
}

} // namespace

class TestAttemptSwitcher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensOnTheLastProviderAttempt();
    void namesAttempts();
    void movesByKeys();
    void choosesByMouse();
    void keepsTheChoice();
    void scrollsToTheChoice();
    void standsEmpty();

private:
    QList<AttemptButton*> buttons() const { return m_switcher->findChildren<AttemptButton*>(); }

    std::unique_ptr<AttemptSwitcher> m_switcher;
};

void TestAttemptSwitcher::init()
{
    m_switcher = std::make_unique<AttemptSwitcher>();
    m_switcher->resize(600, 40);
    m_switcher->setAttempts(
        {attempt(1, 404), attempt(2, 200)}, {attempt(1, 0, AttemptOrigin::Replay)});
    m_switcher->show();
}

void TestAttemptSwitcher::opensOnTheLastProviderAttempt()
{
    QCOMPARE(m_switcher->count(), 3);
    QCOMPARE(m_switcher->currentIndex(), 1);
    QVERIFY(buttons().at(1)->isChecked());
    m_switcher->clear();
    m_switcher->setAttempts({}, {attempt(1, 200, AttemptOrigin::Replay)});
    QCOMPARE(m_switcher->currentIndex(), 0);
}

void TestAttemptSwitcher::namesAttempts()
{
    QCOMPARE(buttons().at(0)->accessibleName(), u"Attempt 1 of 2, failed, 404"_s);
    QCOMPARE(buttons().at(1)->accessibleName(), u"Attempt 2 of 2, delivered, 200"_s);
    QCOMPARE(buttons().at(2)->accessibleName(), u"Replay 1 of 1, failed, no answer"_s);
    QCOMPARE(buttons().at(0)->text(), u"1  404"_s);
    QCOMPARE(buttons().at(2)->text(), u"R1  no answer"_s);
}

void TestAttemptSwitcher::movesByKeys()
{
    QSignalSpy spy(m_switcher.get(), &AttemptSwitcher::chosen);
    QTest::keyClick(m_switcher.get(), Qt::Key_BracketLeft);
    QCOMPARE(m_switcher->currentIndex(), 0);
    QTest::keyClick(m_switcher.get(), Qt::Key_BracketLeft); // at the end of the row
    QCOMPARE(spy.size(), 1);
    QTest::keyClick(m_switcher.get(), Qt::Key_BracketRight);
    QTest::keyClick(m_switcher.get(), Qt::Key_Right);
    QCOMPARE(m_switcher->currentIndex(), 2);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(spy.last().first().toInt(), 2);
    m_switcher->chooseNext();
    QCOMPARE(spy.size(), 3);
}

void TestAttemptSwitcher::choosesByMouse()
{
    QSignalSpy spy(m_switcher.get(), &AttemptSwitcher::chosen);
    QTest::mouseClick(buttons().at(2), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toInt(), 2);
    QTest::mouseClick(buttons().at(2), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    m_switcher->setCurrentIndex(0); // told from outside: no signal back
    QCOMPARE(spy.size(), 1);
}

void TestAttemptSwitcher::keepsTheChoice()
{
    m_switcher->setCurrentIndex(0);
    m_switcher->setAttempts({attempt(1, 404), attempt(2, 200), attempt(3, 200)}, {});
    QCOMPARE(m_switcher->currentIndex(), 0);
    m_switcher->setCurrentIndex(2);
    m_switcher->setAttempts({attempt(1, 404)}, {});
    QCOMPARE(m_switcher->currentIndex(), 0);
}

void TestAttemptSwitcher::scrollsToTheChoice()
{
    QList<Attempt> many;
    for (int i = 1; i <= 60; ++i)
        many.append(attempt(i, 500));
    m_switcher->clear();
    m_switcher->setAttempts(many, {});
    QCoreApplication::processEvents();
    m_switcher->setCurrentIndex(0);
    const auto* viewport = m_switcher->findChild<QScrollArea*>()->viewport();
    const auto left = [&] { return buttons().at(59)->mapTo(viewport, QPoint()).x(); };
    QVERIFY(left() > viewport->width());
    m_switcher->setCurrentIndex(59);
    QVERIFY(left() + buttons().at(59)->width() <= viewport->width());
}

void TestAttemptSwitcher::standsEmpty()
{
    m_switcher->setAttempts({}, {});
    QCOMPARE(m_switcher->currentIndex(), -1);
    QTest::keyClick(m_switcher.get(), Qt::Key_BracketRight);
    QCOMPARE(m_switcher->currentIndex(), -1);
}

QTEST_MAIN(TestAttemptSwitcher)
#include "tst_attemptswitcher.moc"
