// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/gaptext.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Reason = Gap::Reason;

class TestGapText : public QObject
{
    Q_OBJECT

private slots:
    void tellsStretchAndReason_data();
    void tellsStretchAndReason();
    void tellsTimesInTheZoneShown();
    void tellsAShortStretchExactly();
    void explains_data();
    void explains();
    void counts();

private:
    static Instant at(const char* time)
    {
        return Instant::fromIso(QByteArray("2026-03-25T") + time + "Z").value_or(Instant());
    }
    static Gap gap(Reason reason, int limit)
    {
        return {SourceId{u"t"_s}, at("13:44:12"), at("14:00:48"), reason, limit};
    }
    const TimeDisplay m_utc{.utc = true, .now = at("15:00:00")};
};

void TestGapText::tellsStretchAndReason_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("end");
    QTest::newRow("newest") << Reason::NewestOnly << 50 << u"it returns only its newest 50."_s;
    QTest::newRow("newest, not told")
        << Reason::NewestOnly << 0 << u"it returns only its newest."_s;
    QTest::newRow("days") << Reason::Retention << 3 << u"it keeps them for 3 days."_s;
    QTest::newRow("a day") << Reason::Retention << 1 << u"it keeps them for 1 day."_s;
    QTest::newRow("days, not told")
        << Reason::Retention << 0 << u"it keeps them for some days only."_s;
    QTest::newRow("cut off") << Reason::CutOff << 0 << u"a read was stopped. Refresh to go on."_s;
}

void TestGapText::tellsStretchAndReason()
{
    QFETCH(Reason, reason);
    QFETCH(int, limit);
    QFETCH(QString, end);
    QCOMPARE(gapText(gap(reason, limit), u"Truthlocks"_s, m_utc),
        u"Truthlocks: deliveries may be missing between 13:44 and 14:00: "_s + end);
}

void TestGapText::tellsTimesInTheZoneShown()
{
    TimeDisplay local = m_utc;
    local.utc = false;
    local.local = QTimeZone(2 * 3600);
    QVERIFY(gapText(gap(Reason::CutOff, 0), u"T"_s, local).contains(u"between 15:44 and 16:00"_s));
}

void TestGapText::tellsAShortStretchExactly()
{
    Gap brief = gap(Reason::CutOff, 0);
    brief.to = at("13:44:50");
    QVERIFY(gapText(brief, u"T"_s, m_utc).contains(u"between 13:44:12.000 and 13:44:50.000"_s));
}

void TestGapText::explains_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("advice");
    QTest::newRow("newest") << Reason::NewestOnly << u"Keep Live on"_s;
    QTest::newRow("days") << Reason::Retention << u"Read it more often"_s;
    QTest::newRow("cut off") << Reason::CutOff << u"refresh to read on"_s;
}

void TestGapText::explains()
{
    QFETCH(Reason, reason);
    QFETCH(QString, advice);
    const QString text = gapExplanation(gap(reason, 50), u"Truthlocks"_s);
    QVERIFY(text.contains(u"Truthlocks"_s));
    QVERIFY2(text.contains(advice), qPrintable(text));
}

void TestGapText::counts()
{
    QCOMPARE(gapCountText(1), u"1 gap"_s);
    QCOMPARE(gapCountText(1200), u"1,200 gaps"_s);
}

QTEST_GUILESS_MAIN(TestGapText)
#include "tst_gaptext.moc"
