// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/statustext.h"

#include <QTest>

using namespace waybill;

class TestStatusText : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
};

void TestStatusText::names_data()
{
    QTest::addColumn<DeliveryStatus>("status");
    QTest::addColumn<int>("tries");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QString>("text");

    const auto row = [](DeliveryStatus status, int tries, const char* next, const char* text) {
        QTest::newRow(text) << status << tries << QByteArray(next) << QString::fromUtf8(text);
    };
    const char* const soon = "2026-11-22T14:30:00Z";
    row(DeliveryStatus::Unknown, 1, "", "unknown");
    row(DeliveryStatus::Pending, 0, "", "queued");
    row(DeliveryStatus::Pending, 0, soon, "queued for 14:30");
    row(DeliveryStatus::Pending, 3, "", "failed, will be retried");
    row(DeliveryStatus::Pending, 3, soon, "failed, retry at 14:30");
    row(DeliveryStatus::Pending, 3, "2026-11-22T01:00:00Z", "failed, retry overdue");
    row(DeliveryStatus::Pending, 0, "2026-11-22T01:00:00Z", "queued, overdue");
    row(DeliveryStatus::Failed, 2, "2026-11-22T01:00:00Z", "failed, retry overdue");
    row(DeliveryStatus::Delivered, 2, "", "delivered");
    row(DeliveryStatus::Failed, 2, "", "failed");
    row(DeliveryStatus::Failed, 2, "2026-11-23T01:05:00Z", "failed, retry at 23 Nov 01:05");
    row(DeliveryStatus::Dead, 8, "", "gave up");
    row(DeliveryStatus::Canceled, 0, "", "cancelled");
}

void TestStatusText::names()
{
    QFETCH(DeliveryStatus, status);
    QFETCH(int, tries);
    QFETCH(QByteArray, next);
    const TimeDisplay display{.utc = true, .now = *Instant::fromIso("2026-11-22T14:03:00Z")};
    QTEST(statusText(status, {tries, Instant::fromIso(next)}, display), "text");
}

QTEST_GUILESS_MAIN(TestStatusText)
#include "tst_statustext.moc"
