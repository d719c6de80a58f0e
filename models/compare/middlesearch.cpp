// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/middlesearch.h"

#include <algorithm>
#include <limits>

namespace waybill {

namespace {

constexpr int forwardBorder = -1;
constexpr int backwardBorder = std::numeric_limits<int>::max();

} // namespace

MiddleSearch::MiddleSearch(std::span<const quint32> a, std::span<const quint32> b)
    : m_a(a)
    , m_b(b)
    , m_origin(int(b.size()) + 1)
    , m_forward(a.size() + b.size() + 3)
    , m_backward(a.size() + b.size() + 3)
{
}

EditPoint MiddleSearch::find(const EditBox& box, bool& isGuess)
{
    m_box = box;
    const int forwardDiagonal = box.aStart - box.bStart;
    const int backwardDiagonal = box.aEnd - box.bEnd;
    const bool isOdd = ((forwardDiagonal - backwardDiagonal) & 1) != 0;
    forward(forwardDiagonal) = box.aStart;
    backward(backwardDiagonal) = box.aEnd;
    Range ahead{forwardDiagonal, forwardDiagonal};
    Range back{backwardDiagonal, backwardDiagonal};
    for (int cost = 1;; ++cost) {
        widen(ahead, m_forward, forwardBorder);
        if (const auto met = stepForward(ahead, back, isOdd))
            return *met;
        widen(back, m_backward, backwardBorder);
        if (const auto met = stepBackward(back, ahead, !isOdd))
            return *met;
        if (cost >= maxCost) {
            isGuess = true;
            return guess(ahead, back);
        }
    }
}

/// One diagonal more on either side, within the box.
void MiddleSearch::widen(Range& range, std::vector<int>& reached, int border) const
{
    const int lowest = m_box.aStart - m_box.bEnd;
    const int highest = m_box.aEnd - m_box.bStart;
    if (range.low > lowest)
        reached[size_t(m_origin + --range.low - 1)] = border;
    else
        ++range.low;
    if (range.high < highest)
        reached[size_t(m_origin + ++range.high + 1)] = border;
    else
        --range.high;
}

std::optional<EditPoint> MiddleSearch::stepForward(
    const Range& own, const Range& other, bool canMeet)
{
    for (int diagonal = own.high; diagonal >= own.low; diagonal -= 2) {
        const int right = forward(diagonal - 1);
        const int down = forward(diagonal + 1);
        int a = right < down ? down : right + 1;
        while (a < m_box.aEnd && a - diagonal < m_box.bEnd
            && m_a[size_t(a)] == m_b[size_t(a - diagonal)])
            ++a;
        forward(diagonal) = a;
        if (canMeet && diagonal >= other.low && diagonal <= other.high && backward(diagonal) <= a)
            return EditPoint{a, a - diagonal};
    }
    return std::nullopt;
}

std::optional<EditPoint> MiddleSearch::stepBackward(
    const Range& own, const Range& other, bool canMeet)
{
    for (int diagonal = own.high; diagonal >= own.low; diagonal -= 2) {
        const int left = backward(diagonal + 1);
        const int up = backward(diagonal - 1);
        int a = left > up ? up : left - 1;
        while (a > m_box.aStart && a - diagonal > m_box.bStart
            && m_a[size_t(a) - 1] == m_b[size_t(a - diagonal) - 1])
            --a;
        backward(diagonal) = a;
        if (canMeet && diagonal >= other.low && diagonal <= other.high && a <= forward(diagonal))
            return EditPoint{a, a - diagonal};
    }
    return std::nullopt;
}

EditPoint MiddleSearch::guess(const Range& ahead, const Range& back)
{
    EditPoint best{m_box.aStart, m_box.bStart};
    int furthest = -1;
    for (int diagonal = ahead.high; diagonal >= ahead.low; diagonal -= 2) {
        const int a = std::min(forward(diagonal), m_box.aEnd);
        const int b = std::min(a - diagonal, m_box.bEnd);
        const EditPoint point{b + diagonal, b};
        if (point.a + point.b - m_box.aStart - m_box.bStart > furthest) {
            furthest = point.a + point.b - m_box.aStart - m_box.bStart;
            best = point;
        }
    }
    for (int diagonal = back.high; diagonal >= back.low; diagonal -= 2) {
        const int a = std::max(backward(diagonal), m_box.aStart);
        const int b = std::max(a - diagonal, m_box.bStart);
        const EditPoint point{b + diagonal, b};
        if (m_box.aEnd + m_box.bEnd - point.a - point.b > furthest) {
            furthest = m_box.aEnd + m_box.bEnd - point.a - point.b;
            best = point;
        }
    }
    return best;
}

} // namespace waybill
