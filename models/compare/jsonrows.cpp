// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/jsonrows.h"

#include "body/jsontree.h"
#include "compare/bodycompare.h"

#include <algorithm>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;
using Piece = ComparisonRow::Piece;

constexpr quint16 deepestIndent = 40;

bool isOpened(const JsonTree& tree, quint32 node)
{
    return tree.nodes()[node].isContainer() && tree.nodes()[node].end > node + 1;
}

/// The lines that one side's value takes, each as a row that has that side only.
struct SideRow
{
    quint32 node;
    Piece piece;
    quint16 depth;
};

void addValue(const JsonTree& tree, quint32 node, quint16 depth, std::vector<SideRow>& rows)
{
    std::vector<std::pair<quint32, quint16>> open;
    const quint32 end = tree.nodes()[node].end;
    for (quint32 i = node; i < end; ++i) {
        while (!open.empty() && tree.nodes()[open.back().first].end <= i) {
            rows.push_back({open.back().first, Piece::Close, open.back().second});
            open.pop_back();
        }
        const auto own = quint16(depth + open.size());
        if (!isOpened(tree, i)) {
            rows.push_back({i, Piece::Whole, own});
            continue;
        }
        rows.push_back({i, Piece::Open, own});
        open.emplace_back(i, own);
    }
    for (; !open.empty(); open.pop_back())
        rows.push_back({open.back().first, Piece::Close, open.back().second});
}

class Builder
{
public:
    explicit Builder(const BodyComparison& body)
        : m_aTree(body.aTree.get())
        , m_bTree(body.bTree.get())
    {
    }

    std::vector<ComparisonRow> run(const JsonComparison& json)
    {
        if (!m_aTree || !m_bTree) {
            addSides(m_aTree ? 0 : ComparisonRow::none, m_bTree ? 0 : ComparisonRow::none,
                {.kind = m_aTree ? Kind::Removed : Kind::Added});
            return std::move(m_rows);
        }
        for (quint32 i = 0; i < json.pairs.size(); ++i) {
            close(i);
            addPair(json.pairs[i]);
        }
        close(quint32(json.pairs.size()));
        return std::move(m_rows);
    }

private:
    struct Open
    {
        quint32 end; ///< number of the pair that is not in it any more
        ComparisonRow row;
    };

    void close(quint32 pair)
    {
        for (; !m_open.empty() && m_open.back().end <= pair; m_open.pop_back()) {
            ComparisonRow row = m_open.back().row;
            row.aPiece = row.bPiece = Piece::Close;
            row.isFirst = false;
            m_rows.push_back(row);
        }
    }

    void addPair(const JsonPair& pair)
    {
        ComparisonRow like{.kind = kindOf(pair),
            .isVolatile = pair.isVolatile,
            .isMoved = pair.isMoved,
            .isRespelt = pair.kind == JsonPair::Kind::Respelt};
        if (pair.kind != JsonPair::Kind::Inside) {
            addSides(pair.a, pair.b, like, pair.kind == JsonPair::Kind::Same);
            return;
        }
        addInside(pair, like);
    }

    static Kind kindOf(const JsonPair& pair)
    {
        switch (pair.kind) {
        case JsonPair::Kind::Changed:
            return Kind::Changed;
        case JsonPair::Kind::Removed:
            return Kind::Removed;
        case JsonPair::Kind::Added:
            return Kind::Added;
        case JsonPair::Kind::Same:
        case JsonPair::Kind::Inside:
        case JsonPair::Kind::Respelt:
            break;
        }
        return Kind::Same;
    }

    /// Both have something in it, or one of them: an empty one is opened, too.
    void addInside(const JsonPair& pair, ComparisonRow like)
    {
        like.part = ComparisonRow::Part::Json;
        like.a = pair.a;
        like.b = pair.b;
        like.aPiece = like.bPiece = Piece::Open;
        like.aDepth = like.bDepth = depth();
        like.isFirst = like.isMoved;
        m_rows.push_back(like);
        m_open.push_back({pair.end, like});
    }

    /// Line beside line, as many as the longer of the two takes. The same: B in the order of A,
    /// which is all that they may differ in.
    void addSides(quint32 a, quint32 b, ComparisonRow like, bool isSame = false)
    {
        like.part = ComparisonRow::Part::Json;
        std::vector<SideRow> aRows;
        std::vector<SideRow> bRows;
        if (a != ComparisonRow::none)
            addValue(*m_aTree, a, depth(), aRows);
        if (b != ComparisonRow::none && !isSame)
            addValue(*m_bTree, b, depth(), bRows);
        for (size_t i = 0; i < std::max(aRows.size(), bRows.size()); ++i) {
            ComparisonRow row = like;
            row.isFirst = i == 0 && row.isDifference();
            if (i < aRows.size()) {
                row.a = aRows[i].node;
                row.aPiece = aRows[i].piece;
                row.aDepth = aRows[i].depth;
            }
            if (isSame) {
                row.b = i == 0 ? b : ComparisonRow::none;
                row.bPiece = row.aPiece;
                row.bDepth = row.aDepth;
            } else if (i < bRows.size()) {
                row.b = bRows[i].node;
                row.bPiece = bRows[i].piece;
                row.bDepth = bRows[i].depth;
            }
            m_rows.push_back(row);
        }
    }

    quint16 depth() const { return quint16(m_open.size()); }

    const JsonTree* m_aTree;
    const JsonTree* m_bTree;
    std::vector<ComparisonRow> m_rows;
    std::vector<Open> m_open;
};

} // namespace

std::vector<ComparisonRow> jsonRows(const BodyComparison& body)
{
    return Builder(body).run(body.json);
}

QByteArray jsonRowText(
    const JsonTree* tree, quint32 node, ComparisonRow::Piece piece, quint16 depth)
{
    if (tree == nullptr || node == ComparisonRow::none || piece == Piece::Nothing)
        return {};
    const JsonNode& it = tree->nodes()[node];
    const bool isObject = it.kind == JsonNode::Kind::Object;
    QByteArray text(qsizetype{2} * std::min(depth, deepestIndent), ' ');
    if (piece == Piece::Close)
        return text + (isObject ? '}' : ']');
    if (it.keyLength > 0)
        text
            += QByteArrayView(tree->text()).sliced(it.keyOffset, it.keyLength).toByteArray() + ": ";
    if (piece == Piece::Open)
        return text + (isObject ? '{' : '[');
    if (it.isContainer())
        return text + (isObject ? "{}" : "[]");
    return text + tree->value(node).toByteArray();
}

} // namespace waybill
