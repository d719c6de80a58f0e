// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

    struct Node
    {
        QByteArray key; ///< empty for the root and for "*"
        QString pointer; ///< from the root, "*" kept
        std::vector<Leaf> leaves;
        std::vector<int> children; ///< by key
        int elements = -1; ///< the node of "*"; -1: none
        std::uint64_t slotsBelow = 0; ///< bits of the slots at and below this node
    };

    KeyTree();

    /// Adds each pointer of `alternatives`, ranked in order.
    void add(const QStringList& alternatives, int slot);

    const Node& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }

    /// The child of `index` with that key; -1 if the tree has none. `hint` is where in the children
    /// to look first; it is moved on, as keys mostly come in the same order.
    int child(int index, QByteArrayView key, std::size_t& hint) const;

private:
    int childToAdd(int index, const QString& part);
    int append(const QString& pointer, const QByteArray& key);

    std::vector<Node> m_nodes;
};

} // namespace waybill
