// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/jsonkey.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace waybill {

/// JSON Pointers compiled into one tree of keys, so that a document is walked once, forward only.
/// A pointer names a slot (what its value is for) and a rank (0: first choice); "*" stands for
/// every element of an array. Node 0 is the document's root.
class KeyTree
{
public:
    static constexpr int maxSlots = 64;

    struct Leaf
    {
        int slot;
        int rank;
    };

    struct Child
    {
        JsonKey key; ///< none where JSON must escape it
        int node;
    };

    struct Node
    {
        QByteArray key; ///< empty for the root and for "*"
        QString pointer; ///< from the root, "*" kept
        std::vector<Leaf> leaves;
        std::vector<Child> children;
        int elements = -1; ///< the node of "*"; -1: none
        std::uint64_t slotsBelow = 0; ///< bits of the slots at and below this node

        /// Nothing below it is wanted.
        bool isLast() const { return children.empty() && elements < 0; }
    };

    KeyTree();

    /// Adds each pointer of `alternatives`, ranked in order.
    void add(const QStringList& alternatives, int slot);

    const Node& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }

    /// The child of `node` with that key, given as JSON writes it between its quotes; -1 if the
    /// tree has none. `JsonKey::padding` bytes must be there to be read. `hint` is where in the
    /// children to look first; it is moved on, as keys mostly come in the same order.
    int child(const Node& node, QByteArrayView rawKey, std::size_t& hint) const
    {
        const JsonKey key = JsonKey::paddedKey(rawKey);
        if (hint < node.children.size() && node.children[hint].key == key)
            return node.children[hint++].node;
        return findChild(node, key, rawKey, hint);
    }

private:
    int findChild(
        const Node& node, const JsonKey& key, QByteArrayView rawKey, std::size_t& hint) const;
    int childNamed(const Node& node, const QByteArray& key) const;
    int childToAdd(int index, const QString& part);
    int append(const QString& pointer, const QByteArray& key);

    std::vector<Node> m_nodes;
};

} // namespace waybill
