// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/formatinstant.h"

#include <QTest>

using namespace waybill;

namespace {

TimeDisplay shown(bool utc, const char* now = "2026-11-22T14:03:00Z")
{
    return {.utc = utc, .now = *Instant::fromIso(now), .local = QTimeZone("Europe/Berlin")};
}

} // namespace

class TestFormatInstant : public QObject
{
    Q_OBJECT

private slots:
    void saysTheDateUnlessToday_data();
    void saysTheDateUnlessToday();
    void tooltipHasBothZonesAndAllDigits();
    void tooltipSaysOneZoneOnceWhereLocalIsUtc();
    void namesTheZone();
    void copiesIsoUtc();
};

void TestFormatInstant::saysTheDateUnlessToday_data()
{
    QTest::addColumn<QByteArray>("iso");
    QTest::addColumn<bool>("utc");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("minute");

    const auto row
        = [](const char* name, const char* iso, bool utc, const char* text, const char* minute) {
              QTest::newRow(name) << QByteArray(iso) << utc << QString::fromUtf8(text)
                                  << QString::fromUtf8(minute);
          };
    row("today, UTC", "2026-11-22T14:03:19.870Z", true, "14:03:19.870", "14:03");
    row("today, local", "2026-11-22T14:03:19.870Z", false, "15:03:19.870", "15:03");
    row("today only here", "2026-11-21T23:30:00Z", false, "00:30:00.000", "00:30");
    row("not today in UTC", "2026-11-21T23:30:00Z", true, "21 Nov 23:30:00.000", "21 Nov 23:30");
    row("tomorrow here", "2026-11-22T23:00:00Z", false, "23 Nov 00:00:00.000", "23 Nov 00:00");
    row("another year", "2020-08-10T14:00:05.004Z", true, "10 Aug 2020 14:00:05",
        "10 Aug 2020 14:00");
    row("summer time", "2026-07-01T10:00:00Z", false, "1 Jul 12:00:00.000", "1 Jul 12:00");
    row("rounded down", "2026-11-22T14:03:19.8709Z", true, "14:03:19.870", "14:03");
}

void TestFormatInstant::saysTheDateUnlessToday()
{
    QFETCH(QByteArray, iso);
    QFETCH(bool, utc);
    const Instant instant = *Instant::fromIso(iso);
    QTEST(formatInstant(instant, shown(utc)), "text");
    QTEST(formatMinute(instant, shown(utc)), "minute");
}

void TestFormatInstant::tooltipHasBothZonesAndAllDigits()
{
    const Instant instant = *Instant::fromIso("2026-11-22T14:03:19.870123Z");
    const QString utc = QStringLiteral("22 Nov 2026 14:03:19.870123 UTC");
    const QString local = QStringLiteral("22 Nov 2026 15:03:19.870123 CET");
    QCOMPARE(formatInstantLong(instant, shown(true)), utc + u'\n' + local);
    QCOMPARE(formatInstantLong(instant, shown(false)), local + u'\n' + utc);
}

void TestFormatInstant::tooltipSaysOneZoneOnceWhereLocalIsUtc()
{
    TimeDisplay display = shown(false);
    display.local = QTimeZone::utc();
    const Instant instant = *Instant::fromIso("2026-11-22T14:03:19Z");
    QCOMPARE(formatInstantLong(instant, display), QStringLiteral("22 Nov 2026 14:03:19.000 UTC"));
}

void TestFormatInstant::namesTheZone()
{
    QCOMPARE(zoneLabel(shown(true)), QStringLiteral("UTC"));
    QCOMPARE(zoneLabel(shown(false)), QStringLiteral("CET"));
    QCOMPARE(zoneLabel(shown(false, "2026-07-01T12:00:00Z")), QStringLiteral("CEST"));
}

void TestFormatInstant::copiesIsoUtc()
{
    QCOMPARE(isoInstant(*Instant::fromIso("2026-11-22T15:03:19.87+01:00")),
        QStringLiteral("2026-11-22T14:03:19.870Z"));
}

QTEST_GUILESS_MAIN(TestFormatInstant)
#include "tst_formatinstant.moc"
