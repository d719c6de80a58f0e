// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/coverage.h"

#include <QJsonValue>

#include <algorithm>
#include <cstdlib>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

bool canBeFilled(const Coverage::Stretch& stretch)
{
    return stretch.below.reason == Gap::Reason::CutOff;
}

std::optional<Instant> openAt(Instant end, Instant open)
{
    return end == open ? std::nullopt : std::optional(end);
}

/// Far enough from the ends of time that sums with it are, too.
bool isSound(Instant time)
{
    return std::abs(time.ns / 2) < std::numeric_limits<qint64>::max() / 4;
}

std::optional<Gap::Reason> reasonOf(const QString& word)
{
    for (const auto& [name, reason] :
        {std::pair(u"cut"_s, Gap::Reason::CutOff), std::pair(u"newest"_s, Gap::Reason::NewestOnly),
            std::pair(u"retention"_s, Gap::Reason::Retention)}) {
        if (name == word)
            return reason;
    }
    return std::nullopt;
}

QString wordOf(Gap::Reason reason)
{
    switch (reason) {
    case Gap::Reason::CutOff:
        return u"cut"_s;
    case Gap::Reason::NewestOnly:
        return u"newest"_s;
    case Gap::Reason::Retention:
        return u"retention"_s;
    }
    return {};
}

} // namespace

void Coverage::cover(Instant from, Instant to, std::optional<Hole> below)
{
    if (to < from)
        return;
    Stretch merged{from, to, {}};
    const auto begin
        = std::ranges::find_if(m_stretches, [&](const Stretch& s) { return s.to >= from; });
    const auto end
        = std::find_if(begin, m_stretches.end(), [&](const Stretch& s) { return s.from > to; });
    if (begin != m_stretches.end()) // the lowest that it joins, else the one above, had this hole
        merged.below = begin->below;
    if (below)
        merged.below = *below;
    if (begin != end) {
        merged.from = std::min(from, begin->from);
        merged.to = std::max(to, std::prev(end)->to);
    }
    m_stretches.insert(m_stretches.erase(begin, end), merged);
    if (m_stretches.size() > maxStretches)
        m_stretches.removeFirst();
}

bool Coverage::contains(Instant time) const
{
    return std::ranges::any_of(
        m_stretches, [time](const Stretch& s) { return s.from <= time && time <= s.to; });
}

std::optional<Instant> Coverage::newest() const
{
    return m_stretches.isEmpty() ? std::nullopt : std::optional(m_stretches.constLast().to);
}

std::optional<Coverage::Stretch> Coverage::target() const
{
    if (m_stretches.isEmpty())
        return std::nullopt;
    qsizetype lowest = m_stretches.size() - 1;
    while (lowest > 0 && canBeFilled(m_stretches.at(lowest)))
        --lowest;
    return m_stretches.at(lowest);
}

QList<TimeRange> Coverage::missing(const TimeRange& wanted) const
{
    QList<TimeRange> missing;
    if (m_stretches.isEmpty())
        return {wanted};
    for (qsizetype i = m_stretches.size() - 1; i > 0; --i) {
        if (canBeFilled(m_stretches.at(i)))
            missing.append({m_stretches.at(i - 1).to, m_stretches.at(i).from});
    }
    const Instant oldest = m_stretches.constFirst().from;
    if (oldest != beginning && wanted.from.value_or(beginning) < oldest)
        missing.append({wanted.from, oldest});
    return missing;
}

QList<Gap> Coverage::gaps(const SourceId& source) const
{
    QList<Gap> gaps;
    for (qsizetype i = 1; i < m_stretches.size(); ++i) {
        const Stretch& above = m_stretches.at(i);
        gaps.append(
            {source, m_stretches.at(i - 1).to, above.from, above.below.reason, above.below.limit});
    }
    return gaps;
}

QJsonArray Coverage::toJson() const
{
    QJsonArray json;
    for (const Stretch& stretch : m_stretches) {
        const auto from = openAt(stretch.from, beginning);
        json.append(QJsonArray{from ? QJsonValue(qint64(from->ns)) : QJsonValue(),
            qint64(stretch.to.ns), wordOf(stretch.below.reason), stretch.below.limit});
    }
    return json;
}

Coverage Coverage::fromJson(const QJsonArray& json)
{
    Coverage coverage;
    for (const QJsonValue value : json) {
        const QJsonArray stretch = value.toArray();
        const auto reason = reasonOf(stretch.at(2).toString());
        const bool hasFrom = stretch.at(0).isDouble() || stretch.at(0).isNull();
        if (!hasFrom || !stretch.at(1).isDouble() || !reason)
            continue;
        const Instant from{stretch.at(0).toInteger(beginning.ns)};
        const Instant to{stretch.at(1).toInteger()};
        if (isSound(to) && (from == beginning || isSound(from)))
            coverage.cover(from, to, Hole{*reason, stretch.at(3).toInt()});
    }
    return coverage;
}

} // namespace waybill
