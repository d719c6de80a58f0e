// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/keytree.h"

#include "providers/jsonstring.h"

#include <algorithm>

namespace waybill {

namespace {

/// RFC 6901: "~1" is a slash, "~0" a tilde.
QString unescapedPart(QString part)
{
    return part.replace(QLatin1StringView("~1"), QLatin1StringView("/"))
        .replace(QLatin1StringView("~0"), QLatin1StringView("~"));
}

} // namespace

KeyTree::KeyTree()
{
    m_nodes.emplace_back();
}

void KeyTree::add(const QStringList& alternatives, int slot)
{
    Q_ASSERT(slot >= 0 && slot < maxSlots);
    const std::uint64_t bit = std::uint64_t{1} << slot;
    for (int rank = 0; rank < alternatives.size(); ++rank) {
        const QStringList parts = alternatives.at(rank).split(u'/').sliced(1);
        int at = 0;
        m_nodes[0].slotsBelow |= bit;
        for (const QString& part : parts) {
            at = childToAdd(at, part);
            m_nodes[static_cast<std::size_t>(at)].slotsBelow |= bit;
        }
        m_nodes[static_cast<std::size_t>(at)].leaves.push_back({slot, rank});
    }
}

int KeyTree::findChild(
    const Node& node, const JsonKey& key, QByteArrayView rawKey, std::size_t& hint) const
{
    const std::vector<Child>& children = node.children;
    for (std::size_t at = 0; at < children.size(); ++at) {
        if (children[at].key == key) {
            hint = at + 1;
            return children[at].node;
        }
    }
    if (!key.contains('\\'))
        return -1;
    return childNamed(node, decodeJsonString('"' + rawKey.toByteArray() + '"'));
}

int KeyTree::childNamed(const Node& node, const QByteArray& key) const
{
    const auto it = std::ranges::find_if(
        node.children, [&](const Child& child) { return this->node(child.node).key == key; });
    return it == node.children.end() ? -1 : it->node;
}

int KeyTree::childToAdd(int index, const QString& part)
{
    const QString pointer = node(index).pointer + u'/' + part;
    if (part == QLatin1StringView("*")) {
        if (node(index).elements < 0) {
            const int added = append(pointer, {});
            m_nodes[static_cast<std::size_t>(index)].elements = added;
        }
        return node(index).elements;
    }
    const QByteArray key = unescapedPart(part).toUtf8();
    if (const int existing = childNamed(node(index), key); existing >= 0)
        return existing;
    const int added = append(pointer, key);
    const bool isEscaped = key.contains('\\') || key.contains('"');
    m_nodes[static_cast<std::size_t>(index)].children.push_back(
        {isEscaped ? JsonKey() : JsonKey(node(added).key), added});
    return added;
}

int KeyTree::append(const QString& pointer, const QByteArray& key)
{
    m_nodes.push_back({.key = key, .pointer = pointer, .leaves = {}, .children = {}});
    return static_cast<int>(m_nodes.size()) - 1;
}

} // namespace waybill
