// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinescale.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill {

namespace {

using namespace std::chrono_literals;

QString tr(const char* text)
{
    return QCoreApplication::translate("TimelineScale", text);
}

Nanoseconds decimalStep(Nanoseconds least)
{
    for (std::int64_t power = 1;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (power * factor >= least.count())
                return Nanoseconds(power * factor);
        }
    }
}

/// How many digits after the point a multiple of `step` needs in units of `unit`; 3 at most.
int digitsFor(Nanoseconds step, Nanoseconds unit)
{
    int digits = 0;
    for (Nanoseconds place = unit; digits < 3 && step % place != 0ns; place /= 10)
        ++digits;
    return digits;
}

QString decimal(Nanoseconds time, Nanoseconds step, Nanoseconds unit)
{
    return QString::number(double(time.count()) / double(unit.count()), 'f', digitsFor(step, unit));
}

/// "2 min", "1 min 30 s", "6 h", "1 h 30 min", "2 d"
QString clockLabel(Nanoseconds time)
{
    const std::int64_t seconds = time / 1s;
    if (seconds < 3600) {
        return seconds % 60 == 0 ? tr("%1 min").arg(seconds / 60)
                                 : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    }
    if (seconds < 86400) {
        return seconds % 3600 == 0 ? tr("%1 h").arg(seconds / 3600)
                                   : tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    }
    return seconds % 86400 == 0 ? tr("%1 d").arg(seconds / 86400)
                                : tr("%1 d %2 h").arg(seconds / 86400).arg(seconds % 86400 / 3600);
}

Nanoseconds total(const QList<TimelineFold>& folds)
{
    Nanoseconds sum{0};
    for (const TimelineFold& fold : folds)
        sum += fold.to - fold.from;
    return sum;
}

} // namespace

Nanoseconds niceTickStep(Nanoseconds least)
{
    if (least <= 50s)
        return decimalStep(std::max<Nanoseconds>(least, 1us));
    constexpr std::array<std::chrono::seconds, 10> clock{
        1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 6h, 12h};
    for (const std::chrono::seconds step : clock) {
        if (step >= least)
            return step;
    }
    constexpr Nanoseconds day = 24h;
    return decimalStep(Nanoseconds((least + day - 1ns) / day)).count() * day;
}

QString tickLabel(Nanoseconds time, Nanoseconds step)
{
    QString text;
    if (time < 1ms)
        text = tr("%1 µs").arg(time / 1us);
    else if (time < 1s)
        text = tr("%1 ms").arg(decimal(time, step, 1ms));
    else if (time < 1min || step < 1s)
        text = tr("%1 s").arg(decimal(time, step, 1s));
    else
        text = clockLabel(time);
    return u'+' + text;
}

TimelineScale::TimelineScale(
    double left, double width, Nanoseconds span, QList<TimelineFold> folds, double foldWidth)
    : m_left(left)
    , m_width(width)
    , m_span(std::max<Nanoseconds>(span, total(folds) + 1us))
    , m_folds(std::move(folds))
    , m_foldWidth(foldWidth)
{
    const double drawn = m_width - double(m_folds.size()) * m_foldWidth;
    m_rate = std::max(1.0, drawn) / double((m_span - total(m_folds)).count());
}

double TimelineScale::xOf(Nanoseconds time) const
{
    double x = m_left;
    Nanoseconds done{0};
    for (const TimelineFold& fold : m_folds) {
        if (time <= fold.from)
            break;
        x += double((fold.from - done).count()) * m_rate;
        const double part = double((std::min(time, fold.to) - fold.from).count())
            / double((fold.to - fold.from).count());
        x += part * m_foldWidth;
        done = std::min(time, fold.to);
    }
    return x + double((time - done).count()) * m_rate;
}

Nanoseconds TimelineScale::timeAt(double x) const
{
    double at = m_left;
    Nanoseconds done{0};
    for (const TimelineFold& fold : m_folds) {
        const double foldStart = at + double((fold.from - done).count()) * m_rate;
        if (x <= foldStart)
            break;
        if (x < foldStart + m_foldWidth) {
            const double part = (x - foldStart) / m_foldWidth;
            return fold.from
                + Nanoseconds(std::llround(part * double((fold.to - fold.from).count())));
        }
        at = foldStart + m_foldWidth;
        done = fold.to;
    }
    return done + Nanoseconds(std::llround((x - at) / m_rate));
}

void TimelineScale::appendTicks(QList<TimelineTick>& ticks, Nanoseconds from, Nanoseconds to,
    Nanoseconds step, bool isLabelled) const
{
    for (Nanoseconds time = from + step; time <= to; time += step)
        ticks.append({xOf(time), isLabelled ? tickLabel(time, step) : QString()});
}

QList<TimelineTick> TimelineScale::ticks(double minSpacing) const
{
    const Nanoseconds step
        = niceTickStep(Nanoseconds(std::llround(std::ceil(std::max(1.0, minSpacing) / m_rate))));
    QList<TimelineTick> ticks;
    Nanoseconds from{0};
    for (const TimelineFold& fold : m_folds) {
        appendTicks(ticks, from, fold.from, step, from == 0ns);
        ticks.append({xOf(fold.to), tickLabel(fold.to, fold.to < 1min ? Nanoseconds(100ms) : 1s)});
        from = fold.to;
    }
    appendTicks(ticks, from, m_span, step, from == 0ns);
    return ticks;
}

} // namespace waybill
