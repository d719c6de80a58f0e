// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/jsontree.h"

#include <vector>

namespace waybill {

/// One of two JSON texts that are compared, with a sum of each of its values.
class JsonSide
{
public:
    /// The tree outlives this. Sums of two sides can be compared if both have the same seed, which
    /// nobody outside should know: else values could be made whose sums collide.
    JsonSide(const JsonTree& tree, size_t seed);

    const JsonTree& tree() const { return m_tree; }
    const JsonNode& node(quint32 number) const { return m_tree.nodes()[number]; }
    /// By node. Equal for values that are equal but for white space and the order of members;
    /// numbers and strings by their text.
    const std::vector<quint64>& sums() const { return m_sums; }

    /// What an element of an array calls itself, by the likeliest of its members; empty if it does
    /// not.
    QByteArray idOf(quint32 number) const;

private:
    const JsonTree& m_tree;
    const std::vector<quint64> m_sums;
};

} // namespace waybill
