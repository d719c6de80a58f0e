// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace waybill {

/// A point of the edit graph of A and B: so much of either is behind it.
struct EditPoint
{
    int a = 0;
    int b = 0;

    bool operator==(const EditPoint&) const = default;
};

/// Part of the edit graph.
struct EditBox
{
    int aStart = 0;
    int aEnd = 0;
    int bStart = 0;
    int bEnd = 0;

    bool isEmpty() const { return aStart == aEnd || bStart == bEnd; }
};

/// Finds the middle of a shortest path through a box of the edit graph (Myers 1986): from both ends
/// at once, one edit more a round, each diagonal as far as it goes, until the two meet.
class MiddleSearch
{
public:
    /// Edits on either side beyond which a middle is guessed.
    static constexpr int maxCost = 1024;

    /// The sequences outlive the search.
    MiddleSearch(std::span<const quint32> a, std::span<const quint32> b);

    /// Of a box that is not empty and whose sides differ at both ends. `isGuess` is set where the
    /// cost was too high: then it is the point that came furthest from its end.
    EditPoint find(const EditBox& box, bool& isGuess);

private:
    /// Diagonals, by a - b; every second one is looked at.
    struct Range
    {
        int low = 0;
        int high = 0;
    };

    int& forward(int diagonal) { return m_forward[size_t(m_origin + diagonal)]; }
    int& backward(int diagonal) { return m_backward[size_t(m_origin + diagonal)]; }
    void widen(Range& range, std::vector<int>& reached, int border) const;
    std::optional<EditPoint> stepForward(const Range& own, const Range& other, bool canMeet);
    std::optional<EditPoint> stepBackward(const Range& own, const Range& other, bool canMeet);
    EditPoint guess(const Range& ahead, const Range& back);

    std::span<const quint32> m_a;
    std::span<const quint32> m_b;
    EditBox m_box;
    int m_origin; ///< of the diagonals in the two below
    std::vector<int> m_forward; ///< how far of A each diagonal reaches from the start
    std::vector<int> m_backward; ///< likewise from the end
};

} // namespace waybill
