// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <span>
#include <vector>

namespace waybill {

/// A stretch of A that became a stretch of B. One of the two may be empty; then its start says
/// where.
struct SequenceChange
{
    quint32 aStart = 0;
    quint32 aCount = 0;
    quint32 bStart = 0;
    quint32 bCount = 0;

    bool operator==(const SequenceChange&) const = default;
};

/// What makes A into B: everything between two changes is common.
struct SequenceDiff
{
    std::vector<SequenceChange> changes; ///< ascending, never touching in both A and B
    bool isCoarse = false; ///< there may be fewer changes: finding them would have taken too long

    bool operator==(const SequenceDiff&) const = default;
};

/// Compares two sequences of numbers that stand for things: equal numbers, equal things; the
/// smaller the numbers, the better. As few changes as there can be (Myers 1986, in linear space),
/// unless that costs too much: then a good split is taken where the best one is not known yet, as
/// GNU diff does, and the work stays within about (|A| + |B|) times 2000 steps. Gives up with an
/// empty answer once `cancelled` (may be null) is set. Pure.
SequenceDiff diffSequences(std::span<const quint32> a, std::span<const quint32> b,
    const std::atomic_bool* cancelled = nullptr);

/// Of things that stood in the order of their numbers, which differ: whether each has left its
/// place. As few as can be.
std::vector<bool> outOfOrder(std::span<const quint32> places);

} // namespace waybill
