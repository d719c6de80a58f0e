// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/formatcount.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("formatCount", text);
}

QString inTenths(qint64 bytes, qint64 unit, const QString& name)
{
    const qint64 tenths = bytes / (unit / 10);
    return QStringLiteral("%1.%2 %3").arg(formatCount(tenths / 10)).arg(tenths % 10).arg(name);
}

} // namespace

QString formatCount(qint64 count)
{
    // The C locale has no groups, and 2000000 is hard to read.
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English).toString(count)
                                           : locale.toString(count);
}

QString formatBytes(qint64 bytes)
{
    constexpr qint64 kilo = 1000;
    constexpr qint64 mega = 1000 * kilo;
    constexpr qint64 giga = 1000 * mega;
    if (bytes == 1)
        return tr("1 byte");
    if (bytes < 10 * kilo)
        return tr("%1 bytes").arg(formatCount(bytes));
    if (bytes < mega)
        return inTenths(bytes, kilo, tr("kB"));
    if (bytes < giga)
        return inTenths(bytes, mega, tr("MB"));
    return inTenths(bytes, giga, tr("GB"));
}

} // namespace waybill
