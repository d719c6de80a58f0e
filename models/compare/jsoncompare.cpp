// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/jsoncompare.h"

#include "body/jsontree.h"
#include "compare/jsonside.h"
#include "compare/sequencediff.h"
#include "compare/volatilenames.h"
#include "providers/jsontoken.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace waybill {

namespace {

using Kind = JsonPair::Kind;

/// Deeper values are compared as wholes.
constexpr int deepest = 500;

using Nodes = std::vector<quint32>;

class Comparer
{
public:
    Comparer(const JsonTree& a, const JsonTree& b, const VolatileNames& volatileNames,
        const std::atomic_bool* cancelled)
        : m_seed(QHashSeed::globalSeed())
        , m_a(a, m_seed)
        , m_b(b, m_seed)
        , m_volatile(volatileNames)
        , m_cancelled(cancelled)
    {
    }

    JsonComparison run()
    {
        compare(0, 0, false, 0);
        return m_cancelled != nullptr && *m_cancelled ? JsonComparison() : std::move(m_result);
    }

private:
    void compare(quint32 a, quint32 b, bool isVolatile, int depth)
    {
        const size_t own = m_result.pairs.size();
        m_result.pairs.push_back({kindOf(a, b, depth), isVolatile, false, a, b, 0});
        if (m_result.pairs[own].kind == Kind::Same)
            m_result.pairs[own].isVolatile = false;
        if (m_result.pairs[own].kind == Kind::Inside && !(m_cancelled && *m_cancelled)) {
            if (m_a.node(a).kind == JsonNode::Kind::Object)
                compareMembers(a, b, isVolatile, depth + 1);
            else
                compareElements(a, b, isVolatile, depth + 1);
        }
        m_result.pairs[own].end = quint32(m_result.pairs.size());
    }

    Kind kindOf(quint32 a, quint32 b, int depth)
    {
        const JsonNode& x = m_a.node(a);
        const JsonNode& y = m_b.node(b);
        if (x.kind == y.kind && m_a.sums()[a] == m_b.sums()[b])
            return Kind::Same;
        if (x.kind != y.kind)
            return Kind::Changed;
        if (x.isContainer()) {
            m_result.isCoarse = m_result.isCoarse || depth >= deepest;
            return depth < deepest ? Kind::Inside : Kind::Changed;
        }
        const bool isSameText = x.kind == JsonNode::Kind::String
            && jsonText(m_a.tree().value(a)) == jsonText(m_b.tree().value(b));
        return isSameText ? Kind::Respelt : Kind::Changed;
    }

    void add(Kind kind, quint32 a, quint32 b, bool isVolatile)
    {
        const auto next = quint32(m_result.pairs.size() + 1);
        m_result.pairs.push_back({kind, isVolatile, false, a, b, next});
    }
    void addRemoved(quint32 a, bool isVolatile)
    {
        add(Kind::Removed, a, JsonPair::none, isVolatile);
    }
    void addAdded(quint32 b, bool isVolatile) { add(Kind::Added, JsonPair::none, b, isVolatile); }

    /// In the order of A, then what only B has.
    void compareMembers(quint32 a, quint32 b, bool isVolatile, int depth)
    {
        QHash<QByteArray, Nodes> inB;
        for (const quint32 child : m_b.tree().children(b))
            inB[m_b.tree().key(child)].push_back(child);
        QHash<QByteArray, size_t> taken;
        for (const quint32 child : m_a.tree().children(a)) {
            const QByteArray key = m_a.tree().key(child);
            const bool isOfNoMeaning = isVolatile || m_volatile.contains(key);
            const auto others = inB.constFind(key);
            size_t& next = taken[key];
            if (others != inB.cend() && next < others->size())
                compare(child, (*others)[next++], isOfNoMeaning, depth);
            else
                addRemoved(child, isOfNoMeaning);
        }
        for (const quint32 child : m_b.tree().children(b)) {
            const QByteArray key = m_b.tree().key(child);
            size_t& matched = taken[key];
            if (matched > 0)
                --matched;
            else
                addAdded(child, isVolatile || m_volatile.contains(key));
        }
    }

    void compareElements(quint32 a, quint32 b, bool isVolatile, int depth)
    {
        const Nodes ofA = m_a.tree().children(a);
        const Nodes ofB = m_b.tree().children(b);
        const auto placesA = placesById(m_a, ofA);
        const auto placesB = placesById(m_b, ofB);
        if (placesA && placesB)
            compareNamed(ofA, ofB, *placesB, isVolatile, depth);
        else
            compareInOrder(ofA, ofB, isVolatile, depth);
    }

    /// Where the element of each id is; empty where one has none, or not one of its own.
    static std::optional<QHash<QByteArray, quint32>> placesById(
        const JsonSide& side, const Nodes& elements)
    {
        QHash<QByteArray, quint32> places;
        for (quint32 i = 0; i < elements.size(); ++i) {
            const QByteArray id = side.idOf(elements[i]);
            if (id.isEmpty() || places.contains(id))
                return std::nullopt;
            places.insert(id, i);
        }
        return places;
    }

    void compareNamed(const Nodes& ofA, const Nodes& ofB,
        const QHash<QByteArray, quint32>& placesInB, bool isVolatile, int depth)
    {
        std::vector<std::optional<quint32>> partners;
        std::vector<quint32> places;
        std::vector<bool> isTaken(ofB.size());
        for (const quint32 a : ofA) {
            const auto found = placesInB.constFind(m_a.idOf(a));
            partners.push_back(
                found == placesInB.cend() ? std::nullopt : std::optional<quint32>(*found));
            if (!partners.back())
                continue;
            places.push_back(*partners.back());
            isTaken[*partners.back()] = true;
        }
        const std::vector<bool> isMoved = outOfOrder(places);
        size_t next = 0;
        for (size_t i = 0; i < ofA.size(); ++i) {
            if (!partners[i]) {
                addRemoved(ofA[i], isVolatile);
                continue;
            }
            const size_t own = m_result.pairs.size();
            compare(ofA[i], ofB[*partners[i]], isVolatile, depth);
            m_result.pairs[own].isMoved = isMoved[next++];
        }
        for (size_t i = 0; i < ofB.size(); ++i) {
            if (!isTaken[i])
                addAdded(ofB[i], isVolatile);
        }
    }

    void compareInOrder(const Nodes& ofA, const Nodes& ofB, bool isVolatile, int depth)
    {
        std::unordered_map<quint64, quint32> numbers;
        const auto numbersOf = [&numbers](const Nodes& nodes, const std::vector<quint64>& sums) {
            std::vector<quint32> sequence;
            for (const quint32 node : nodes)
                sequence.push_back(
                    numbers.emplace(sums[node], quint32(numbers.size())).first->second);
            return sequence;
        };
        const std::vector<quint32> sequenceA = numbersOf(ofA, m_a.sums());
        const SequenceDiff diff = diffSequences(sequenceA, numbersOf(ofB, m_b.sums()), m_cancelled);
        m_result.isCoarse = m_result.isCoarse || diff.isCoarse;
        quint32 aDone = 0;
        quint32 bDone = 0;
        const auto addSame = [&](quint32 aEnd) {
            while (aDone < aEnd)
                add(Kind::Same, ofA[aDone++], ofB[bDone++], false);
        };
        for (const SequenceChange& change : diff.changes) {
            addSame(change.aStart);
            const quint32 replaced = std::min(change.aCount, change.bCount);
            for (quint32 i = 0; i < replaced; ++i)
                compare(ofA[aDone++], ofB[bDone++], isVolatile, depth);
            for (quint32 i = replaced; i < change.aCount; ++i)
                addRemoved(ofA[aDone++], isVolatile);
            for (quint32 i = replaced; i < change.bCount; ++i)
                addAdded(ofB[bDone++], isVolatile);
        }
        if (m_cancelled == nullptr || !*m_cancelled)
            addSame(quint32(ofA.size()));
    }

    const size_t m_seed;
    const JsonSide m_a;
    const JsonSide m_b;
    const VolatileNames& m_volatile;
    const std::atomic_bool* m_cancelled;
    JsonComparison m_result;
};

} // namespace

qsizetype JsonComparison::differences(bool onlyVolatile) const
{
    return std::ranges::count_if(pairs, [onlyVolatile](const JsonPair& pair) {
        return pair.isDifference() && (!onlyVolatile || pair.isVolatile);
    });
}

JsonComparison compareJson(const JsonTree& a, const JsonTree& b, const VolatileNames& volatileNames,
    const std::atomic_bool* cancelled)
{
    return Comparer(a, b, volatileNames, cancelled).run();
}

JsonComparison swapped(JsonComparison comparison)
{
    for (JsonPair& pair : comparison.pairs) {
        std::swap(pair.a, pair.b);
        if (pair.kind == Kind::Added)
            pair.kind = Kind::Removed;
        else if (pair.kind == Kind::Removed)
            pair.kind = Kind::Added;
    }
    return comparison;
}

} // namespace waybill
