// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/formatinstant.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("formatInstant", text);
}

QDateTime inZone(Instant instant, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.toMilliseconds(), zone);
}

QTimeZone shownZone(const TimeDisplay& display)
{
    return display.utc ? QTimeZone::utc() : display.local;
}

QString dayAndMonth(QDate date)
{
    return tr("%1 %2").arg(date.day()).arg(QLocale().monthName(date.month(), QLocale::ShortFormat));
}

QString dayMonthYear(QDate date)
{
    return tr("%1 %2").arg(dayAndMonth(date)).arg(date.year());
}

/// `yearFormat`: where the year is said too.
QString withDate(Instant instant, const TimeDisplay& display, const QString& timeFormat,
    const QString& yearFormat)
{
    const QTimeZone zone = shownZone(display);
    const QDateTime moment = inZone(instant, zone);
    const QDate today = inZone(display.now, zone).date();
    if (moment.date().year() != today.year())
        return tr("%1 %2").arg(dayMonthYear(moment.date()), moment.time().toString(yearFormat));
    QString time = moment.time().toString(timeFormat);
    return moment.date() == today ? time : tr("%1 %2").arg(dayAndMonth(moment.date()), time);
}

QString abbreviation(const QTimeZone& zone, Instant at)
{
    return zone == QTimeZone::utc() ? tr("UTC") : zone.abbreviation(inZone(at, QTimeZone::utc()));
}

/// ".870" or as many digits as the instant has: the tail of its ISO form without the Z.
QString fraction(Instant instant)
{
    const QString iso = isoInstant(instant);
    return iso.mid(iso.lastIndexOf(u'.')).chopped(1);
}

QString longIn(const QTimeZone& zone, Instant instant)
{
    const QDateTime moment = inZone(instant, zone);
    return tr("%1 %2 %3")
        .arg(dayMonthYear(moment.date()),
            moment.time().toString(QStringLiteral("HH:mm:ss")) + fraction(instant),
            abbreviation(zone, instant));
}

} // namespace

QString formatInstant(Instant instant, const TimeDisplay& display)
{
    return withDate(instant, display, QStringLiteral("HH:mm:ss.zzz"), QStringLiteral("HH:mm:ss"));
}

QString formatMinute(Instant instant, const TimeDisplay& display)
{
    return withDate(instant, display, QStringLiteral("HH:mm"), QStringLiteral("HH:mm"));
}

QString formatInstantLong(Instant instant, const TimeDisplay& display)
{
    QString utc = longIn(QTimeZone::utc(), instant);
    const QString local = longIn(display.local, instant);
    if (utc == local)
        return utc;
    const QChar newLine = u'\n';
    return display.utc ? utc + newLine + local : local + newLine + utc;
}

QString zoneLabel(const TimeDisplay& display)
{
    return abbreviation(shownZone(display), display.now);
}

QString isoInstant(Instant instant)
{
    return QString::fromLatin1(instant.toIso());
}

} // namespace waybill
