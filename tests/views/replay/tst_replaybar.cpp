// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replaybar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestReplayBar : public QObject
{
    Q_OBJECT

private slots:
    void choicesSurviveARoundTrip();
    void cannotSendWithoutADelivery();
    void buttonTurnsIntoCancelWhileSending();
    void enterInTheTargetSends();
    void publicKeyIsOfferedWithTheTestKeyOnly();

private:
    static QPushButton* button(const ReplayBar& bar, const QString& startsWith)
    {
        for (QPushButton* button : bar.findChildren<QPushButton*>()) {
            if (button->text().startsWith(startsWith))
                return button;
        }
        return nullptr;
    }
};

void TestReplayBar::choicesSurviveARoundTrip()
{
    ReplayBar bar;
    QCOMPARE(bar.choices(), ReplayChoices{});
    const ReplayChoices choices{.base = QStringLiteral("https://localhost:8443"),
        .keepPath = false,
        .acceptSelfSigned = true,
        .signWithTestKey = true};
    bar.setChoices(choices);
    QCOMPARE(bar.choices(), choices);
}

void TestReplayBar::cannotSendWithoutADelivery()
{
    ReplayBar bar;
    QPushButton* replay = button(bar, QStringLiteral("Replay"));
    bar.setReplayable(false, QStringLiteral("Choose a delivery first."));
    QVERIFY(!replay->isEnabled());
    QCOMPARE(replay->toolTip(), QStringLiteral("Choose a delivery first."));
    QSignalSpy spy(&bar, &ReplayBar::replayRequested);
    QTest::keyClick(bar.findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
}

void TestReplayBar::buttonTurnsIntoCancelWhileSending()
{
    ReplayBar bar;
    bar.setReplayable(true);
    bar.showSending();
    QVERIFY(bar.isSending());
    QPushButton* cancel = button(bar, QStringLiteral("Cancel"));
    QVERIFY(cancel);
    QSignalSpy cancelled(&bar, &ReplayBar::cancelRequested);
    QSignalSpy sent(&bar, &ReplayBar::replayRequested);
    cancel->click();
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(sent.count(), 0);
    bar.showOutcome(QStringLiteral("R1: 200 OK"), false);
    QVERIFY(!bar.isSending());
    button(bar, QStringLiteral("Replay"))->click();
    QCOMPARE(sent.count(), 1);
}

void TestReplayBar::enterInTheTargetSends()
{
    ReplayBar bar;
    bar.setReplayable(true);
    QSignalSpy spy(&bar, &ReplayBar::replayRequested);
    QTest::keyClick(bar.findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void TestReplayBar::publicKeyIsOfferedWithTheTestKeyOnly()
{
    ReplayBar bar;
    bar.show();
    QPushButton* copy = button(bar, QStringLiteral("Copy key"));
    QVERIFY(!copy->isVisible());
    bar.findChild<QComboBox*>()->setCurrentIndex(1);
    QVERIFY(copy->isVisible());
    QSignalSpy spy(&bar, &ReplayBar::copyPublicKeyRequested);
    copy->click();
    QCOMPARE(spy.count(), 1);
}

QTEST_MAIN(TestReplayBar)
#include "tst_replaybar.moc"
