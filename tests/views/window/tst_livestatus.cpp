// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "window/livestatus.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLiveStatus : public QObject
{
    Q_OBJECT

private slots:
    void countsDownByItself();
    void takesNoRoomWhileNothingIsLive();
};

void TestLiveStatus::countsDownByItself()
{
    FakeClock clock;
    LiveStatus status(&clock);
    const LiveState state{.on = true, .nextAt = clock.now() + 12s};
    status.setSources({{u"Telnyx"_s, state, {}}});
    QCOMPARE(status.text(), u"Live · next in 12 s"_s);
    clock.advance(5s);
    QTRY_COMPARE(status.text(), u"Live · next in 7 s"_s);
}

void TestLiveStatus::takesNoRoomWhileNothingIsLive()
{
    const FakeClock clock;
    LiveStatus status(&clock);
    QVERIFY(status.isHidden());
    status.setSources({{u"Telnyx"_s, {.on = true}, {}}});
    QVERIFY(!status.isHidden());
    QCOMPARE(status.text(), u"Live"_s);
    status.setSources({{u"Telnyx"_s, {}, {}}});
    QVERIFY(status.isHidden());
}

QTEST_MAIN(TestLiveStatus)
#include "tst_livestatus.moc"
