// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagewalker.h"

#include "providers/jsonindex.h"
#include "providers/rowbuilder.h"

#include <array>
#include <mutex>
#include <vector>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

/// Points to where a token begins, in the index of the text.
using Token = const std::uint32_t*;

bool isSpace(char c)
{
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
}

/// By how much a token's first byte changes the depth.
constexpr auto depthSteps = [] {
    std::array<signed char, 256> steps{};
    steps['{'] = steps['['] = 1;
    steps['}'] = steps[']'] = -1;
    return steps;
}();

/// Walks a page once, forward, and hands what the key tree names to a row builder. All that it
/// enters is checked; of what it passes over only that brackets close.
///
/// What walks over a value gives the token behind it, or nullptr where the walk broke off. The
/// token behind the last begins with the text's terminating zero.
class Walk
{
public:
    Walk(const KeyTree& tree, RowBuilder& builder, const QByteArray& text,
        std::span<const std::uint32_t> starts)
        : m_tree(tree)
        , m_builder(builder)
        , m_text(text.constData())
        , m_begin(starts.data())
        , m_end(starts.data() + starts.size())
    {
    }

    PageWalker::End walk()
    {
        m_builder.found(m_tree.node(0), tokenAt(m_begin));
        const Token rest = enterValue(m_begin, m_tree.node(0));
        if (rest == m_end || !m_builder.error().isEmpty())
            return {};
        if (m_brokenAt == m_end)
            return {PageWalker::Fault::Malformed, u"the JSON ends early"_s, -1};
        if (rest)
            return {PageWalker::Fault::Malformed, u"more follows the end of the JSON"_s, *rest};
        const QString reason = u"a bracket, comma or colon is missing or wrong"_s;
        return {PageWalker::Fault::Malformed, reason, *m_brokenAt};
    }

private:
    char first(Token token) const { return m_text[*token]; }

    /// A scalar as it is written; of a container the bracket.
    QByteArrayView tokenAt(Token token) const
    {
        return {m_text + *token, endBefore(token + 1) - static_cast<qsizetype>(*token)};
    }

    /// The end of what lies before a token, without the white space between.
    qsizetype endBefore(Token token) const
    {
        qsizetype end = *token;
        while (end > 0 && isSpace(m_text[end - 1]))
            --end;
        return end;
    }

    /// Between its quotes, escapes kept: the index proves that it has both.
    QByteArrayView keyAt(Token token) const
    {
        const char* begin = m_text + token[0] + 1;
        const char* end = m_text + token[1] - 1;
        while (end > begin && *end != '"')
            --end;
        return {begin, end - begin};
    }

    Token breakOff(Token at)
    {
        m_brokenAt = at;
        return nullptr;
    }

    Token walkObject(Token at, const KeyTree::Node& node)
    {
        if (first(++at) == '}')
            return at + 1;
        for (std::size_t hint = 0;; ++at) {
            if (first(at) != '"')
                return breakOff(at);
            if (first(at + 1) != ':')
                return breakOff(at + 1);
            const int child = m_tree.child(node, keyAt(at), hint);
            at = child < 0 ? passOver(at + 2) : walkValue(at + 2, m_tree.node(child));
            if (!at)
                return nullptr;
            if (first(at) != ',')
                return first(at) == '}' ? at + 1 : breakOff(at);
        }
    }

    Token walkArray(Token at, const KeyTree::Node& node)
    {
        if (first(++at) == ']')
            return at + 1;
        for (;; ++at) {
            at = walkElement(at, node);
            if (!at)
                return nullptr;
            if (first(at) != ',')
                return first(at) == ']' ? at + 1 : breakOff(at);
        }
    }

    /// nullptr also if the builder found an error.
    Token walkElement(Token at, const KeyTree::Node& node)
    {
        m_builder.enter(node);
        const Token rest = walkValue(at, node);
        if (!rest)
            return nullptr;
        m_builder.leave(node);
        if (!m_builder.error().isEmpty())
            return nullptr;
        if (node.leaves.front().slot == static_cast<int>(Slot::Item))
            placeItem(*at, static_cast<quint32>(endBefore(rest)) - *at);
        return rest;
    }

    /// Items are mostly about as long as the first.
    void placeItem(quint32 offset, quint32 length)
    {
        m_builder.placeItem(offset, length);
        if (!m_isPlaced)
            m_builder.expectRows((*m_end - offset) / length + 1);
        m_isPlaced = true;
    }

    Token walkValue(Token at, const KeyTree::Node& node)
    {
        if (at == m_end)
            return breakOff(at);
        if (!node.leaves.empty() && !m_builder.found(node, tokenAt(at)))
            return passOver(at);
        return node.isLast() ? passOver(at) : enterValue(at, node);
    }

    Token enterValue(Token at, const KeyTree::Node& node)
    {
        if (first(at) == '{' && !node.children.empty())
            return walkObject(at, node);
        if (first(at) == '[' && node.elements >= 0)
            return walkArray(at, m_tree.node(node.elements));
        if (!node.isLast())
            m_builder.blocked(node, tokenAt(at));
        return passOver(at);
    }

    Token passOver(Token at)
    {
        if (first(at) == '"') // most are
            return at + 1;
        switch (first(at)) {
        case '{':
        case '[':
            return passOverContainer(at);
        case '}':
        case ']':
        case ',':
        case ':':
            return breakOff(at);
        default:
            return at == m_end ? breakOff(at) : at + 1;
        }
    }

    Token passOverContainer(Token at)
    {
        int depth = 0;
        for (; at != m_end; ++at) {
            if (first(at) < '[')
                continue; // a string, a number, a comma or a colon
            depth += depthSteps[static_cast<unsigned char>(first(at))];
            if (depth == 0)
                return at + 1;
        }
        return breakOff(at);
    }

    const KeyTree& m_tree;
    RowBuilder& m_builder;
    const char* m_text;
    Token m_begin;
    Token m_end;
    Token m_brokenAt = nullptr;
    bool m_isPlaced = false;
};

} // namespace

/// Indexes whose memory is used again: several times a page's size, which would have to be mapped
/// anew for every page. Grows to as many as are at work at once; safe to share between threads.
class PageWalker::Indexes
{
public:
    std::unique_ptr<JsonIndex> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return std::make_unique<JsonIndex>();
        std::unique_ptr<JsonIndex> index = std::move(m_idle.back());
        m_idle.pop_back();
        return index;
    }

    void giveBack(std::unique_ptr<JsonIndex> index)
    {
        if (index->capacity() > largestKept)
            return;
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(index));
    }

private:
    static constexpr std::size_t largestKept = std::size_t{4} * 1024 * 1024;

    std::mutex m_mutex;
    std::vector<std::unique_ptr<JsonIndex>> m_idle;
};

PageWalker::PageWalker()
    : m_indexes(std::make_unique<Indexes>())
{
}

PageWalker::~PageWalker() = default;

PageWalker::End PageWalker::walk(
    const QByteArray& padded, const KeyTree& tree, RowBuilder& builder) const
{
    std::unique_ptr<JsonIndex> index = m_indexes->take();
    End end;
    switch (index->read(padded)) {
    case JsonIndex::Fault::None:
        end = Walk(tree, builder, padded, index->starts()).walk();
        break;
    case JsonIndex::Fault::NotUtf8:
        end = {Fault::NotUtf8, index->reason(), -1};
        break;
    case JsonIndex::Fault::Malformed:
        end = {Fault::Malformed, index->reason(), -1};
        break;
    }
    m_indexes->giveBack(std::move(index));
    return end;
}

} // namespace waybill
