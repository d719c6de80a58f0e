// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/jsonside.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace waybill {

namespace {

/// Members that tell the elements of an array apart, the likeliest first.
constexpr const char* idNames[] = {"id", "uuid", "guid", "key", "name", "code", "type"};

quint64 mixed(quint64 a, quint64 b)
{
    constexpr quint64 odd = 0x9e3779b97f4a7c15U;
    const quint64 mix = (a ^ (b + odd)) * 0xff51afd7ed558ccdU;
    return (mix ^ (mix >> 33)) * odd;
}

std::vector<quint64> sumsOf(const JsonTree& tree, size_t seed)
{
    const std::vector<JsonNode>& nodes = tree.nodes();
    std::vector<quint64> sums(nodes.size());
    for (size_t i = nodes.size(); i-- > 0;) {
        const JsonNode& node = nodes[i];
        const auto number = quint32(i);
        if (!node.isContainer()) {
            sums[i] = qHash(tree.value(number), seed);
            continue;
        }
        quint64 sum = mixed(seed, quint64(node.kind));
        for (quint32 child = number + 1; child < node.end; child = nodes[child].end) {
            if (node.kind == JsonNode::Kind::Array)
                sum = mixed(sum, sums[child]);
            else
                sum += mixed(qHash(tree.key(child), seed), sums[child]);
        }
        sums[i] = sum;
    }
    return sums;
}

} // namespace

JsonSide::JsonSide(const JsonTree& tree, size_t seed)
    : m_tree(tree)
    , m_sums(sumsOf(tree, seed))
{
}

QByteArray JsonSide::idOf(quint32 number) const
{
    if (node(number).kind != JsonNode::Kind::Object)
        return {};
    QByteArray best;
    auto bestName = std::end(idNames);
    for (quint32 child = number + 1; child < node(number).end; child = node(child).end) {
        const QByteArray key = m_tree.key(child).toLower();
        const auto name = std::find(std::begin(idNames), bestName, key);
        if (name == bestName || node(child).isContainer())
            continue;
        bestName = name;
        best = key + '=' + m_tree.value(child).toByteArray();
    }
    return best;
}

} // namespace waybill
