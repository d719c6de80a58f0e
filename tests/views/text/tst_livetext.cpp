// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/livetext.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLiveText : public QObject
{
    Q_OBJECT

private slots:
    void tellsOneState_data();
    void tellsOneState();
    void tellsOfAll();
    void countsDown();
    void saysWhoFailsAndWhy();

private:
    static constexpr Instant now{1'800'000'000'000'000'000};
    static LiveSource source(
        bool on, std::chrono::milliseconds interval = 20s, std::optional<Instant> next = now + 12s)
    {
        return {u"Telnyx"_s, {.on = on, .interval = interval, .nextAt = next}, {}};
    }
};

void TestLiveText::tellsOneState_data()
{
    QTest::addColumn<LiveState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("off") << LiveState{} << u"off"_s;
    QTest::newRow("on") << LiveState{.on = true} << u"on, 20 s"_s;
    QTest::newRow("slow") << LiveState{.on = true, .interval = 5min} << u"on, 5 min"_s;
    QTest::newRow("failing") << LiveState{.on = true, .failures = 1} << u"waiting, 1 try"_s;
    QTest::newRow("failing on") << LiveState{.on = true, .failures = 3} << u"waiting, 3 tries"_s;
}

void TestLiveText::tellsOneState()
{
    QFETCH(LiveState, state);
    QTEST(liveStateText(state), "text");
}

void TestLiveText::tellsOfAll()
{
    QCOMPARE(liveActionText({}), u"Live: off"_s);
    QCOMPARE(liveActionText({source(true)}), u"Live: on, 20 s"_s);
    QCOMPARE(liveActionText({source(true, 60s), source(true, 30s)}), u"Live: on, 30 s"_s);
    QCOMPARE(liveActionText({source(true), source(false), source(false)}), u"Live: 1 of 3"_s);
    QCOMPARE(liveActionText({source(false), source(false)}), u"Live: off"_s);
}

void TestLiveText::countsDown()
{
    QCOMPARE(liveStatusText({source(false)}, now), QString());
    QCOMPARE(liveStatusText({source(true, 20s, now + 40s), source(true)}, now),
        u"Live · next in 12 s"_s);
    QCOMPARE(liveStatusText({source(true)}, now + 11500ms), u"Live · next in 1 s"_s);
    QCOMPARE(liveStatusText({source(true)}, now + 1min), u"Live · next in 0 s"_s);
    QCOMPARE(liveStatusText({source(true, 20s, std::nullopt)}, now), u"Live"_s); // polling
}

void TestLiveText::saysWhoFailsAndWhy()
{
    LiveSource failing = source(true);
    failing.state.failures = 3;
    failing.error = FetchError{.kind = FetchError::Kind::ServerError, .httpStatus = 503};
    const QString text = liveStatusText({source(true), failing}, now);
    QVERIFY2(text.startsWith(u"Live: waiting, "_s), qPrintable(text));
    QVERIFY2(text.contains(u"503"_s) && text.contains(u"Telnyx"_s), qPrintable(text));
    QVERIFY(text.endsWith(u"(3 tries)"_s));
    failing.error.reset();
    QVERIFY(liveStatusText({failing}, now).contains(u"Telnyx does not answer"_s));
}

QTEST_GUILESS_MAIN(TestLiveText)
#include "tst_livetext.moc"
