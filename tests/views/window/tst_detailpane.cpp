// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/factsview.h"
#include "detail/headerlist.h"
#include "providers/providerprofile.h"
#include "timeline/attempttimeline.h"
#include "window/detailpane.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace waybill;

class TestDetailPane : public QObject
{
    Q_OBJECT

private slots:
    void opensOnTheLastProviderAttempt();
    void timelineAndSwitcherAgree();
    void stepsAndStopsAtTheEnds();
    void withoutAttemptsItSaysSo();
    void tellsWhichAttemptItIs();
    void clears();
    void saysWhatIsFetched();

private:
    static std::shared_ptr<const DeliveryDetail> detail(int attempts, int replays)
    {
        auto detail = std::make_shared<DeliveryDetail>();
        detail->profile = std::make_shared<const ProviderProfile>();
        detail->delivery.id = DeliveryId{QStringLiteral("d1")};
        for (int i = 0; i < attempts + replays; ++i) {
            Attempt attempt;
            attempt.number = i < attempts ? i + 1 : i - attempts + 1;
            attempt.origin = i < attempts ? AttemptOrigin::Provider : AttemptOrigin::Replay;
            attempt.startedAt = Instant{1'790'000'000'000'000'000 + i * 1'000'000'000LL};
            attempt.finishedAt = *attempt.startedAt + std::chrono::milliseconds{200};
            attempt.duration = std::chrono::milliseconds{200};
            (i < attempts ? detail->delivery.attempts : detail->replays).append(attempt);
            detail->bodies.append(WireBody{});
        }
        return detail;
    }
};

void TestDetailPane::opensOnTheLastProviderAttempt()
{
    DetailPane pane;
    QSignalSpy changed(&pane, &DetailPane::attemptChanged);
    pane.setDetail(detail(3, 2));
    QCOMPARE(pane.currentAttempt(), 2);
    QCOMPARE(changed.count(), 1);
    pane.setDetail(detail(3, 2), 4);
    QCOMPARE(pane.currentAttempt(), 4);
}

void TestDetailPane::timelineAndSwitcherAgree()
{
    DetailPane pane;
    pane.setDetail(detail(3, 0));
    pane.timeline()->choose(0);
    QCOMPARE(pane.currentAttempt(), 0);
    pane.chooseAttempt(1);
    QCOMPARE(pane.timeline()->current(), 1);
}

void TestDetailPane::stepsAndStopsAtTheEnds()
{
    DetailPane pane;
    pane.setDetail(detail(2, 1));
    pane.stepAttempt(1);
    QCOMPARE(pane.currentAttempt(), 2);
    pane.stepAttempt(1);
    QCOMPARE(pane.currentAttempt(), 2);
    pane.stepAttempt(-1);
    pane.stepAttempt(-1);
    pane.stepAttempt(-1);
    QCOMPARE(pane.currentAttempt(), 0);
}

void TestDetailPane::withoutAttemptsItSaysSo()
{
    DetailPane pane;
    pane.setDetail(detail(0, 0));
    QCOMPARE(pane.currentAttempt(), -1);
    const auto says = [&pane](const QString& text) {
        const QList<QLabel*> labels = pane.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&text](const QLabel* label) { return label->text() == text; });
    };
    QVERIFY(says(QStringLiteral("No attempt is in this log yet.")));
    const auto counted = std::make_shared<DeliveryDetail>(*detail(0, 0));
    counted->delivery.attemptCount = 3;
    pane.setDetail(counted);
    QVERIFY(says(QStringLiteral("This log counts the tries, but keeps no request and no answer.")));
}

void TestDetailPane::tellsWhichAttemptItIs()
{
    DetailPane pane;
    pane.setDetail(detail(3, 2), 1);
    pane.setFactsShown(true);
    const auto first = [&pane] {
        const QAbstractItemModel* facts
            = pane.findChild<FactsView*>()->findChild<HeaderList*>()->model();
        return facts->index(0, 0).data().toString() + QLatin1Char(' ')
            + facts->index(0, 1).data().toString();
    };
    QCOMPARE(first(), QStringLiteral("Attempt 2 of 3"));
    pane.stepAttempt(2);
    QCOMPARE(first(), QStringLiteral("Replay 1 of 2"));
    pane.setDetail(detail(0, 0));
    QCOMPARE(first(), QStringLiteral("Status unknown"));
}

void TestDetailPane::clears()
{
    DetailPane pane;
    pane.setDetail(detail(1, 0));
    pane.clear();
    QVERIFY(!pane.detail());
    QCOMPARE(pane.currentAttempt(), -1);
    pane.stepAttempt(1);
    QCOMPARE(pane.currentAttempt(), -1);
}

void TestDetailPane::saysWhatIsFetched()
{
    DetailPane pane;
    QSignalSpy tryAgain(&pane, &DetailPane::tryAgainRequested);
    const auto says = [&pane](const QString& text) {
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&pane) && label->text() == text)
                return true;
        }
        return false;
    };
    pane.setFetchNote({.isLoading = true});
    pane.setDetail(detail(0, 0));
    QVERIFY(says(QStringLiteral("Loading details…")));
    pane.setDetail(detail(1, 0));
    QVERIFY(says(QStringLiteral("Loading details…")));
    QVERIFY(pane.isLoading());
    const QString failure = QStringLiteral("payload: 404 from GitHub");
    pane.setFetchNote({.failures = {failure}});
    QVERIFY(says(failure));
    QVERIFY(!says(QStringLiteral("Loading details…")));
    for (QPushButton* button : pane.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Try again") && button->isVisibleTo(&pane))
            button->click();
    }
    QCOMPARE(tryAgain.count(), 1);
    pane.setFetchNote({.isOffline = true});
    QVERIFY(!says(failure));
    QVERIFY(says(QStringLiteral("Not in this file. The answer of the detail call would have it.")));
    pane.setFetchNote({});
    QVERIFY(says(QStringLiteral("The body is not in this log.")));
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
