// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/sequencediff.h"

#include "compare/middlesearch.h"

#include <algorithm>

namespace waybill {

namespace {

using Sequence = std::span<const quint32>;

/// Marks what of A and B is not common.
class Marker
{
public:
    Marker(Sequence a, Sequence b, const std::atomic_bool* cancelled)
        : m_a(a)
        , m_b(b)
        , m_search(a, b)
        , m_cancelled(cancelled)
        , changedA(a.size())
        , changedB(b.size())
    {
        m_boxes.push_back({0, int(a.size()), 0, int(b.size())});
    }

    /// False: cancelled.
    bool run()
    {
        while (!m_boxes.empty()) {
            if (m_cancelled != nullptr && *m_cancelled)
                return false;
            const EditBox box = m_boxes.back();
            m_boxes.pop_back();
            split(trimmed(box));
        }
        return true;
    }

private:
    EditBox trimmed(EditBox box) const
    {
        while (!box.isEmpty() && m_a[size_t(box.aStart)] == m_b[size_t(box.bStart)]) {
            ++box.aStart;
            ++box.bStart;
        }
        while (!box.isEmpty() && m_a[size_t(box.aEnd) - 1] == m_b[size_t(box.bEnd) - 1]) {
            --box.aEnd;
            --box.bEnd;
        }
        return box;
    }

    void split(const EditBox& box)
    {
        if (box.isEmpty())
            return mark(box);
        const EditPoint middle = m_search.find(box, isCoarse);
        const bool isAtCorner = (middle.a == box.aStart && middle.b == box.bStart)
            || (middle.a == box.aEnd && middle.b == box.bEnd);
        if (isAtCorner) // nothing would become smaller
            return mark(box);
        m_boxes.push_back({middle.a, box.aEnd, middle.b, box.bEnd});
        m_boxes.push_back({box.aStart, middle.a, box.bStart, middle.b});
    }

    void mark(const EditBox& box)
    {
        std::fill(changedA.begin() + box.aStart, changedA.begin() + box.aEnd, true);
        std::fill(changedB.begin() + box.bStart, changedB.begin() + box.bEnd, true);
    }

    Sequence m_a;
    Sequence m_b;
    MiddleSearch m_search;
    const std::atomic_bool* m_cancelled;
    std::vector<EditBox> m_boxes; ///< to be done

public:
    std::vector<bool> changedA;
    std::vector<bool> changedB;
    bool isCoarse = false;
};

/// A sequence without what the other one has nowhere.
struct Shared
{
    std::vector<quint32> values;
    std::vector<quint32> places; ///< of each value in the whole sequence
};

std::vector<bool> valuesOf(Sequence sequence)
{
    const quint32 most = sequence.empty() ? 0 : *std::ranges::max_element(sequence);
    std::vector<bool> values(size_t(most) + 1);
    for (const quint32 value : sequence)
        values[value] = true;
    return values;
}

Shared sharedPart(Sequence sequence, const std::vector<bool>& other)
{
    Shared shared;
    for (quint32 i = 0; i < sequence.size(); ++i) {
        if (sequence[i] >= other.size() || !other[sequence[i]])
            continue;
        shared.values.push_back(sequence[i]);
        shared.places.push_back(i);
    }
    return shared;
}

/// Marks for the whole sequence: what is not shared is changed.
std::vector<bool> wholeMarks(
    size_t size, const Shared& shared, const std::vector<bool>& changedOfShared)
{
    std::vector<bool> changed(size, true);
    for (size_t i = 0; i < shared.places.size(); ++i)
        changed[shared.places[i]] = changedOfShared[i];
    return changed;
}

std::vector<SequenceChange> changesOf(const std::vector<bool>& a, const std::vector<bool>& b)
{
    std::vector<SequenceChange> changes;
    quint32 i = 0;
    quint32 j = 0;
    while (i < a.size() || j < b.size()) {
        SequenceChange change{i, 0, j, 0};
        while (i < a.size() && a[i])
            ++i;
        while (j < b.size() && b[j])
            ++j;
        change.aCount = i - change.aStart;
        change.bCount = j - change.bStart;
        if (change.aCount > 0 || change.bCount > 0)
            changes.push_back(change);
        while (i < a.size() && j < b.size() && !a[i] && !b[j]) {
            ++i;
            ++j;
        }
    }
    return changes;
}

} // namespace

SequenceDiff diffSequences(Sequence a, Sequence b, const std::atomic_bool* cancelled)
{
    const Shared sharedA = sharedPart(a, valuesOf(b));
    const Shared sharedB = sharedPart(b, valuesOf(a));
    Marker marker(sharedA.values, sharedB.values, cancelled);
    if (!marker.run())
        return {};
    return {changesOf(wholeMarks(a.size(), sharedA, marker.changedA),
                wholeMarks(b.size(), sharedB, marker.changedB)),
        marker.isCoarse};
}

std::vector<bool> outOfOrder(Sequence places)
{
    std::vector<quint32> sorted(places.begin(), places.end());
    std::ranges::sort(sorted);
    std::vector<bool> moved(places.size());
    for (const SequenceChange& change : diffSequences(places, sorted).changes) {
        for (quint32 i = 0; i < change.aCount; ++i)
            moved[change.aStart + i] = true;
    }
    return moved;
}

} // namespace waybill
