// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/coverage.h"

#include <QSet>

#include <functional>
#include <optional>

namespace waybill {

struct DeliveryRow;
struct PageRows;

/// Watches one read of a list go by, page for page, and tells when it has come far enough: where it
/// meets what is known already.
class ReadTrack
{
public:
    /// How far a newest-first list is to be read. Empty: as far as it goes.
    struct Goal
    {
        std::optional<Coverage::Stretch> target; ///< down to a page of which all is known, in here
        std::optional<Instant> settle; ///< and to a page that is older than this

        bool operator==(const Goal&) const = default;
    };
    /// Whether the row was read before.
    using IsKnown = std::function<bool(const DeliveryRow& row)>;

    ReadTrack() = default;
    ReadTrack(Goal goal, IsKnown isKnown);

    /// Returns whether the goal is reached: rows below this page are known.
    bool see(const PageRows& page);

    const Goal& goal() const { return m_goal; }
    bool isAtGoal() const { return m_isAtGoal; }
    bool hasKnown() const { return m_hasKnown; } ///< at least one row was
    qint64 rows() const { return m_rows; } ///< those seen twice count twice
    int pages() const { return m_pages; }
    /// Where rows are attempts: of how many deliveries; else 0.
    qint64 deliveries() const { return m_deliveries; }
    /// Frees what only see() needs.
    void end() { m_ids = {}; }
    const std::optional<Instant>& low() const { return m_low; } ///< start of the oldest row
    const std::optional<Instant>& high() const { return m_high; } ///< start of the newest row

private:
    void widen(qint64 start);

    Goal m_goal;
    IsKnown m_isKnown;
    bool m_isAtGoal = false;
    bool m_hasKnown = false;
    qint64 m_rows = 0;
    int m_pages = 0;
    QSet<size_t> m_ids; ///< hashes of the deliveries' ids
    qint64 m_deliveries = 0;
    std::optional<Instant> m_low;
    std::optional<Instant> m_high;
};

} // namespace waybill
