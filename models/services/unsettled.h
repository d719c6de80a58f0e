// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QHash>

#include <optional>

namespace waybill {

struct PageRows;

/// The deliveries of a source that may still change: pending, or failed with another try to come.
/// Knows the newest state of each only; those past `maxAge` are given up.
class Unsettled
{
public:
    static constexpr std::chrono::hours maxAge{7 * 24};
    /// Younger ones are looked at again with every read.
    static constexpr std::chrono::hours young{1};
    static constexpr qsizetype maxDeliveries = 20'000; ///< more are not kept in mind

    /// A row for each delivery.
    void take(const PageRows& page);
    /// Start of the oldest of all.
    std::optional<Instant> oldest(Instant now);
    /// Start of the oldest of those that are young or whose next try fell due after `since`.
    std::optional<Instant> oldestDue(Instant since, Instant now);
    /// Of an earlier run of the program, which knew those since.
    void setOldestBefore(std::optional<Instant> start) { m_oldestBefore = start; }
    void clear() { *this = {}; }

private:
    struct Delivery
    {
        Instant start;
        Instant nextTry;
    };
    void giveUp(Instant now);

    QHash<size_t, Delivery> m_deliveries; ///< by the hash of the delivery's id
    std::optional<Instant> m_oldestBefore;
};

} // namespace waybill
