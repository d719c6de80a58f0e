// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callsprofile.h"
#include "services/missingcalls.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestMissingCalls : public QObject
{
    Q_OBJECT

private slots:
    void asksForAllThatHasNoAnswer();
    void newestAttemptComesFirst();
    void nothingIsMissingWithoutCalls();
    void passesOverWhatCannotBeRead();
};

void TestMissingCalls::asksForAllThatHasNoAnswer()
{
    const QList<DeliveryRecord> records{{"r1", R"({"id":"d1","event":"e1"})", {}},
        {"r2", R"({"id":"d1","event":"e1"})", {{u"detail"_s, "{}"}}},
        {"r3", R"({"id":"d1"})", {{u"detail"_s, "{}"}, {u"payload"_s, "{}"}}}};
    const QList<WantedCall> expected{{"r1", u"detail"_s, {u"d1"_s, u"e1"_s, {}, u"r1"_s}},
        {"r1", u"payload"_s, {u"d1"_s, u"e1"_s, {}, u"r1"_s}},
        {"r2", u"payload"_s, {u"d1"_s, u"e1"_s, {}, u"r2"_s}}};
    QCOMPARE(missingCalls(callsProfile(), records), expected);
}

void TestMissingCalls::newestAttemptComesFirst()
{
    auto profile = callsProfile();
    profile->calls.removeLast();
    const QList<DeliveryRecord> records{{"timeless", R"({"id":"d1"})", {}},
        {"old", R"({"id":"d1","at":"2026-11-20T10:00:00Z"})", {}},
        {"new", R"({"id":"d1","at":"2026-11-21T10:00:00Z"})", {}}};
    QByteArrayList order;
    for (const WantedCall& call : missingCalls(profile, records))
        order.append(call.recordId);
    QCOMPARE(order, (QByteArrayList{"new", "old", "timeless"}));
}

void TestMissingCalls::nothingIsMissingWithoutCalls()
{
    QVERIFY(missingCalls(feedProfile(), {{"r1", R"({"id":"d1"})", {}}}).isEmpty());
}

void TestMissingCalls::passesOverWhatCannotBeRead()
{
    const QList<DeliveryRecord> records{{"r1", "[broken", {}}, {"r2", R"({"id":"d1"})", {}}};
    const QList<WantedCall> wanted = missingCalls(callsProfile(), records);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).recordId, QByteArray("r2"));
}

QTEST_GUILESS_MAIN(TestMissingCalls)
#include "tst_missingcalls.moc"
