// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/livetext.h"

#include "text/fetcherrortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("liveText", text);
}

QString intervalText(std::chrono::milliseconds interval)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(interval).count();
    constexpr qint64 minute = 60;
    return seconds < 2 * minute ? tr("%1 s").arg(seconds) : tr("%1 min").arg(seconds / minute);
}

QString triesText(int tries)
{
    return tries == 1 ? tr("1 try") : tr("%1 tries").arg(tries);
}

QList<LiveSource> thoseOn(const QList<LiveSource>& sources)
{
    QList<LiveSource> on;
    std::ranges::copy_if(
        sources, std::back_inserter(on), [](const LiveSource& each) { return each.state.on; });
    return on;
}

/// The one that has failed the longest; nullptr: none fails.
const LiveSource* failing(const QList<LiveSource>& sources)
{
    const auto worst = std::ranges::max_element(
        sources, {}, [](const LiveSource& each) { return each.state.failures; });
    return worst == sources.end() || worst->state.failures == 0 ? nullptr : &*worst;
}

QString failureText(const LiveSource& source)
{
    const QString reason = source.error ? describeFetchError(*source.error, source.name).headline
                                        : tr("%1 does not answer.").arg(source.name);
    return tr("Live: waiting, %1 (%2)").arg(reason, triesText(source.state.failures));
}

} // namespace

QString liveStateText(const LiveState& state)
{
    if (!state.on)
        return tr("off");
    return state.failures == 0 ? tr("on, %1").arg(intervalText(state.interval))
                               : tr("waiting, %1").arg(triesText(state.failures));
}

QString liveActionText(const QList<LiveSource>& sources)
{
    const QList<LiveSource> on = thoseOn(sources);
    if (on.size() == 1 && sources.size() == 1)
        return tr("Live: %1").arg(liveStateText(on.constFirst().state));
    if (on.isEmpty())
        return tr("Live: off");
    if (on.size() < sources.size())
        return tr("Live: %1 of %2").arg(on.size()).arg(sources.size());
    const auto fastest = std::ranges::min_element(
        on, {}, [](const LiveSource& each) { return each.state.interval; });
    return tr("Live: on, %1").arg(intervalText(fastest->state.interval));
}

QString liveStatusText(const QList<LiveSource>& sources, Instant now)
{
    const QList<LiveSource> on = thoseOn(sources);
    if (on.isEmpty())
        return {};
    if (const LiveSource* worst = failing(on))
        return failureText(*worst);
    std::optional<Instant> next;
    for (const LiveSource& each : on) {
        if (each.state.nextAt && (!next || *each.state.nextAt < *next))
            next = each.state.nextAt;
    }
    if (!next)
        return tr("Live");
    const auto left = std::chrono::ceil<std::chrono::seconds>(*next - now).count();
    return tr("Live · next in %1 s").arg(std::max<qint64>(left, 0));
}

} // namespace waybill
