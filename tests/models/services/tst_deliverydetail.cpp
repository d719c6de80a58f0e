// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedprofile.h"
#include "ports/deliveryarchive.h"
#include "services/deliverydetail.h"

#include <QTest>

using namespace waybill;

class TestDeliveryDetail : public QObject
{
    Q_OBJECT

private slots:
    void readsAttemptsAndReplays();
    void saysWhatCannotBeRead();
};

void TestDeliveryDetail::readsAttemptsAndReplays()
{
    Attempt replay;
    replay.origin = AttemptOrigin::Replay;
    replay.request = RecordedRequest{.method = "POST", .body = QByteArray("{}")};
    const ArchivedDelivery archived{
        .records = {{"a", R"({"id":"a"})", {}}}, .replays = {replay}, .seenAt = Instant{5}};
    const auto profile = feedProfile();
    const DetailResult detail = readDetail({QStringLiteral("one")}, profile, archived);
    QVERIFY(detail);
    QCOMPARE((*detail)->source.value, QStringLiteral("one"));
    QCOMPARE((*detail)->delivery.id.value, QStringLiteral("a"));
    QCOMPARE((*detail)->attemptCount(), 1);
    QCOMPARE((*detail)->attempt(0), replay);
    QCOMPARE((*detail)->bodies.at(0).bytes, QByteArray("{}"));
    QCOMPARE((*detail)->seen.size(), 1);
}

void TestDeliveryDetail::saysWhatCannotBeRead()
{
    QVERIFY(!readDetail({}, feedProfile(), {.records = {{"a", "not JSON", {}}}}));
    QVERIFY(!readDetail({}, feedProfile(), {}));
}

QTEST_GUILESS_MAIN(TestDeliveryDetail)
#include "tst_deliverydetail.moc"
