// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/payloadhistory.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace waybill {

namespace {

/// Long values, such as texts, are hardly ever one of a few.
constexpr qsizetype longestValue = 200;

quint8 kindBit(const JsonTree& tree, quint32 node)
{
    constexpr int null = 7;
    const bool isNull = tree.value(node) == "null";
    return quint8(1U << (isNull ? null : int(tree.nodes()[node].kind)));
}

/// Calls `visit(node, path)` for each value, the outer before the inner; false leaves out what is
/// in it.
void walk(const JsonTree& tree, const std::function<bool(quint32, const QByteArray&)>& visit)
{
    struct Open
    {
        quint32 end;
        QByteArray path;
        bool isArray;
    };
    std::vector<Open> open;
    const std::vector<JsonNode>& nodes = tree.nodes();
    for (quint32 i = 0; i < nodes.size();) {
        while (!open.empty() && open.back().end <= i)
            open.pop_back();
        QByteArray path;
        if (!open.empty())
            path = open.back().path + '/' + (open.back().isArray ? "*" : pointerToken(tree.key(i)));
        if (!visit(i, path)) {
            i = nodes[i].end;
            continue;
        }
        if (nodes[i].isContainer())
            open.push_back({nodes[i].end, path, nodes[i].kind == JsonNode::Kind::Array});
        ++i;
    }
}

QByteArray parentOf(const QByteArray& path)
{
    return path.left(path.lastIndexOf('/'));
}

} // namespace

void PayloadHistory::add(const JsonTree& payload)
{
    if (!payload.isValid())
        return;
    ++m_count;
    walk(payload, [&](quint32 node, const QByteArray& path) {
        Place& place = m_places[path];
        if (place.lastPayload != m_count)
            ++place.payloads;
        place.lastPayload = m_count;
        ++place.occurrences;
        place.kinds |= kindBit(payload, node);
        const JsonNode& it = payload.nodes()[node];
        if (!it.isContainer() && it.length <= longestValue)
            ++place.values[payload.value(node).toByteArray()];
        return true;
    });
}

std::vector<Novelty> PayloadHistory::noveltiesOf(const JsonTree& payload) const
{
    std::vector<Novelty> found;
    if (m_count == 0 || !payload.isValid())
        return found;
    QHash<QByteArray, quint32> present;
    walk(payload, [&](quint32 node, const QByteArray& path) {
        present.insert(path, node);
        const auto place = m_places.constFind(path);
        if (place == m_places.cend()) {
            found.push_back({Novelty::Kind::NewPath, path, node});
            return false;
        }
        if ((place->kinds & kindBit(payload, node)) == 0) {
            found.push_back({Novelty::Kind::NewType, path, node});
            present.insert(path, Novelty::none); // what it has not is no news
            return false;
        }
        const JsonNode& it = payload.nodes()[node];
        const bool isOneOfFew
            = !place->values.isEmpty() && place->occurrences >= repetitions * place->values.size();
        if (!it.isContainer() && isOneOfFew
            && !place->values.contains(payload.value(node).toByteArray()))
            found.push_back({Novelty::Kind::NewValue, path, node});
        return true;
    });
    addMissing(present, found);
    std::ranges::stable_sort(found, {}, &Novelty::kind);
    return found;
}

/// An array without elements misses nothing of what its elements would have.
void PayloadHistory::addMissing(
    const QHash<QByteArray, quint32>& present, std::vector<Novelty>& found) const
{
    QByteArrayList missing;
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
        const QByteArray& path = place.key();
        if (place->payloads == m_count && !present.contains(path) && !path.endsWith("/*")
            && present.value(parentOf(path), Novelty::none) != Novelty::none)
            missing += path;
    }
    std::ranges::sort(missing);
    for (const QByteArray& path : missing)
        found.push_back({Novelty::Kind::MissingPath, path, Novelty::none});
}

} // namespace waybill
