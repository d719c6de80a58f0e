// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/gaptext.h"

#include "text/formatcount.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("gapText", text);
}

QString reason(const Gap& gap)
{
    switch (gap.reason) {
    case Gap::Reason::NewestOnly:
        return gap.limit > 0 ? tr("it returns only its newest %1.").arg(formatCount(gap.limit))
                             : tr("it returns only its newest.");
    case Gap::Reason::Retention:
        if (gap.limit == 1)
            return tr("it keeps them for 1 day.");
        return gap.limit > 1 ? tr("it keeps them for %1 days.").arg(formatCount(gap.limit))
                             : tr("it keeps them for some days only.");
    case Gap::Reason::CutOff:
        return tr("a read was stopped. Refresh to go on.");
    }
    Q_UNREACHABLE();
}

/// To the minute, unless that would tell the same time twice.
QString stretch(const Gap& gap, const TimeDisplay& display)
{
    const QString from = formatMinute(gap.from, display);
    const QString to = formatMinute(gap.to, display);
    return from == to ? tr("between %1 and %2")
                            .arg(formatInstant(gap.from, display), formatInstant(gap.to, display))
                      : tr("between %1 and %2").arg(from, to);
}

} // namespace

QString gapText(const Gap& gap, const QString& sourceName, const TimeDisplay& display)
{
    return tr("%1: deliveries may be missing %2: %3")
        .arg(sourceName, stretch(gap, display), reason(gap));
}

QString gapExplanation(const Gap& gap, const QString& sourceName)
{
    switch (gap.reason) {
    case Gap::Reason::NewestOnly:
        return tr("%1 shows only its newest deliveries, without a way to ask for older ones. More"
                  " than those were made since the log was read last, so some may have been pushed"
                  " out unseen. They cannot be read any more. Keep Live on, so that the log is read"
                  " again before that many new deliveries are made.")
            .arg(sourceName);
    case Gap::Reason::Retention:
        return tr("%1 forgets deliveries after some days. The log was not read for longer than"
                  " that, so what it forgot meanwhile cannot be read any more. Read it more often,"
                  " or keep Live on.")
            .arg(sourceName);
    case Gap::Reason::CutOff:
        return tr("The read of %1 was stopped before it reached what was known already: it was"
                  " cancelled, failed, or Waybill was closed. Nothing is lost yet: refresh to read"
                  " on.")
            .arg(sourceName);
    }
    Q_UNREACHABLE();
}

QString gapCountText(int count)
{
    return count == 1 ? tr("1 gap") : tr("%1 gaps").arg(formatCount(count));
}

} // namespace waybill
