// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/keytree.h"

#include <cstring>

namespace waybill {

namespace {

/// RFC 6901: "~1" is a slash, "~0" a tilde.
QString unescapedPart(QString part)
{
    return part.replace(QLatin1StringView("~1"), QLatin1StringView("/"))
        .replace(QLatin1StringView("~0"), QLatin1StringView("~"));
}

/// Most keys differ in length or in their first byte; a call for each would cost more than that.
bool isSameKey(const QByteArray& a, QByteArrayView b)
{
    if (a.size() != b.size() || (!b.isEmpty() && *a.constData() != *b.data()))
        return false;
    return std::memcmp(a.constData(), b.data(), static_cast<std::size_t>(b.size())) == 0;
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

int KeyTree::child(int index, QByteArrayView key, std::size_t& hint) const
{
    const std::vector<int>& children = node(index).children;
    const std::size_t count = children.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = hint + i < count ? hint + i : hint + i - count;
        if (isSameKey(node(children[at]).key, key)) {
            hint = at + 1 < count ? at + 1 : 0;
            return children[at];
        }
    }
    return -1;
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
    std::size_t hint = 0;
    const int existing = child(index, key, hint);
    if (existing >= 0)
        return existing;
    const int added = append(pointer, key);
    m_nodes[static_cast<std::size_t>(index)].children.push_back(added);
    return added;
}

int KeyTree::append(const QString& pointer, const QByteArray& key)
{
    m_nodes.push_back({.key = key, .pointer = pointer, .leaves = {}, .children = {}});
    return static_cast<int>(m_nodes.size()) - 1;
}

} // namespace waybill
