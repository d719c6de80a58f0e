// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"
#include "domain/gap.h"

#include <QJsonArray>
#include <QList>

#include <limits>
#include <optional>

namespace waybill {

/// Which stretches of a log's time were read without a hole. A value. Below its oldest stretch
/// nothing is known, and that is no gap.
class Coverage
{
public:
    /// Of a log's time.
    static constexpr Instant beginning{std::numeric_limits<qint64>::min()};
    /// More are not kept: the oldest go.
    static constexpr qsizetype maxStretches = 64;

    /// Why a stretch does not reach the one before it.
    struct Hole
    {
        Gap::Reason reason = Gap::Reason::CutOff;
        int limit = 0; ///< as Gap::limit

        bool operator==(const Hole&) const = default;
    };
    /// Both ends included.
    struct Stretch
    {
        Instant from;
        Instant to;
        Hole below; ///< of no meaning for the oldest

        bool operator==(const Stretch&) const = default;
    };

    /// Joins all stretches that it overlaps or touches. What of a hole remains keeps its reason,
    /// unless `below` says another; a new hole is CutOff.
    void cover(Instant from, Instant to, std::optional<Hole> below = {});
    void clear() { m_stretches.clear(); }

    bool isEmpty() const { return m_stretches.isEmpty(); }
    const QList<Stretch>& stretches() const { return m_stretches; } ///< oldest first
    bool contains(Instant time) const;
    /// The end of the newest stretch.
    std::optional<Instant> newest() const;
    /// The stretch that a read from the newest row downwards has to reach: below it is no hole that
    /// a read can fill.
    std::optional<Stretch> target() const;
    /// What of `wanted` below newest() was not read and can be, the newest first: holes of a cut
    /// off read wherever they are, and what is older than all. An empty end is open.
    QList<TimeRange> missing(const TimeRange& wanted) const;
    /// The holes, oldest first.
    QList<Gap> gaps(const SourceId& source) const;

    /// For a Reading's text.
    QJsonArray toJson() const;
    /// Leaves out what is not understood.
    static Coverage fromJson(const QJsonArray& json);

    bool operator==(const Coverage&) const = default;

private:
    QList<Stretch> m_stretches;
};

} // namespace waybill
