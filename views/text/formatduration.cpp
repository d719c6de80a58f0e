// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/formatduration.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("formatDuration", text);
}

QString twoDigits(qint64 value)
{
    return QString::number(value).rightJustified(2, u'0');
}

QString withDecimal(double value, const QString& unit)
{
    return QString::number(value, 'f', 1) + QChar(u' ') + unit;
}

QString formatPositive(qint64 ns)
{
    constexpr qint64 ms = 1'000'000;
    constexpr qint64 second = 1000 * ms;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (ns == 0)
        return tr("0 ms");
    if (ns < ms)
        return ns < ms / 20 ? tr("< 0.1 ms") : withDecimal(double(ns) / double(ms), tr("ms"));
    if (ns < second)
        return tr("%1 ms").arg(ns / ms);
    if (ns < minute) {
        const qint64 tenths = ns / (100 * ms); // cut, not rounded: 59.99 s are not a minute
        return withDecimal(double(tenths) / 10, tr("s"));
    }
    if (ns < hour)
        return tr("%1 min %2 s").arg(ns / minute).arg(twoDigits(ns % minute / second));
    if (ns < day)
        return tr("%1 h %2 min").arg(ns / hour).arg(twoDigits(ns % hour / minute));
    return tr("%1 d %2 h").arg(ns / day).arg(ns % day / hour);
}

} // namespace

QString formatDuration(Nanoseconds duration)
{
    const qint64 ns = duration.count();
    return ns < 0 ? QChar(u'−') + formatPositive(-ns) : formatPositive(ns);
}

} // namespace waybill
