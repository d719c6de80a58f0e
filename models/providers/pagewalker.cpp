// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagewalker.h"

#include "providers/jsonstring.h"
#include "providers/rowbuilder.h"

#include <algorithm>
#include <mutex>
#include <simdjson.h>
#include <string_view>
#include <vector>

namespace waybill {

namespace ondemand = simdjson::ondemand;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Walks a page once, forward, and hands what the key tree names to a row builder.
class Walk
{
public:
    Walk(const KeyTree& tree, RowBuilder& builder, ondemand::document& document, const char* begin)
        : m_tree(tree)
        , m_builder(builder)
        , m_document(document)
        , m_begin(begin)
    {
    }

    /// Stops early if the builder found an error.
    simdjson::error_code walk()
    {
        ondemand::json_type type{};
        if (const auto error = m_document.type().get(type))
            return error;
        const simdjson::error_code error
            = type == ondemand::json_type::array ? walkRootArray() : walkRootObject();
        if (error != simdjson::SUCCESS || !m_builder.error().isEmpty())
            return error;
        const char* rest = nullptr;
        const bool isAtEnd = m_document.current_location().get(rest) != simdjson::SUCCESS;
        return isAtEnd ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
    }

    /// Where the walk stands, in bytes; -1 past the end.
    qsizetype offset()
    {
        const char* at = nullptr;
        return m_document.current_location().get(at) == simdjson::SUCCESS ? at - m_begin : -1;
    }

private:
    simdjson::error_code walkRootObject()
    {
        ondemand::object object;
        if (const auto error = m_document.get_object().get(object))
            return error;
        m_builder.found(m_tree.node(0), "{");
        return walkObject(object, 0);
    }

    simdjson::error_code walkRootArray()
    {
        ondemand::array array;
        if (const auto error = m_document.get_array().get(array))
            return error;
        m_builder.found(m_tree.node(0), "[");
        const int elements = m_tree.node(0).elements;
        return elements < 0 ? passOver(array) : walkArray(array, elements);
    }

    static simdjson::error_code passOver(ondemand::array& array)
    {
        for (auto next : array) {
            if (const auto error = next.error())
                return error;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code walkObject(ondemand::object& object, int index)
    {
        std::size_t hint = 0;
        for (auto next : object) {
            ondemand::field field;
            if (const auto error = std::move(next).get(field))
                return error;
            const int child = childFor(field.key(), index, hint);
            if (child < 0)
                continue;
            if (const auto error = walkValue(field.value(), child))
                return error;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code walkArray(ondemand::array& array, int index)
    {
        const KeyTree::Node& node = m_tree.node(index);
        const bool isItem = node.leaves.front().slot == static_cast<int>(Slot::Item);
        for (auto next : array) {
            ondemand::value element;
            if (const auto error = std::move(next).get(element))
                return error;
            const qsizetype start = offset();
            m_builder.enter(node);
            if (const auto error = walkValue(element, index))
                return error;
            m_builder.leave(node);
            if (!m_builder.error().isEmpty())
                return simdjson::SUCCESS;
            if (isItem)
                m_builder.placeItem(
                    static_cast<quint32>(start), static_cast<quint32>(itemEnd(start) - start));
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code walkValue(ondemand::value& value, int index)
    {
        const KeyTree::Node& node = m_tree.node(index);
        const QByteArrayView token = tokenOf(value);
        if (!node.leaves.empty() && !m_builder.found(node, token))
            return simdjson::SUCCESS;
        const char first = token.isEmpty() ? '\0' : token.front();
        if (first == '{' && !node.children.empty()) {
            ondemand::object object;
            const auto error = value.get_object().get(object);
            return error ? error : walkObject(object, index);
        }
        if (first == '[' && node.elements >= 0) {
            ondemand::array array;
            const auto error = value.get_array().get(array);
            return error ? error : walkArray(array, node.elements);
        }
        if (!node.children.empty() || node.elements >= 0)
            m_builder.blocked(node, token);
        return simdjson::SUCCESS;
    }

    int childFor(ondemand::raw_json_string key, int index, std::size_t& hint) const
    {
        const char* begin = key.raw();
        const char* end = begin;
        while (*end != '"' && *end != '\\')
            ++end;
        if (*end == '"')
            return m_tree.child(index, QByteArrayView(begin, end - begin), hint);
        while (*end != '"')
            end += *end == '\\' ? 2 : 1;
        return m_tree.child(index, decodeJsonString({begin - 1, end - begin + 2}), hint);
    }

    static QByteArrayView tokenOf(ondemand::value& value)
    {
        const std::string_view token = value.raw_json_token();
        auto size = static_cast<qsizetype>(token.size());
        while (size > 0 && isSpace(token[static_cast<std::size_t>(size) - 1]))
            --size;
        return {token.data(), size};
    }

    /// The end of the item that was just walked: before the white space before the next token.
    qsizetype itemEnd(qsizetype start)
    {
        qsizetype end = offset();
        while (end > start && isSpace(m_begin[end - 1]))
            --end;
        return std::max(end, start);
    }

    const KeyTree& m_tree;
    RowBuilder& m_builder;
    ondemand::document& m_document;
    const char* m_begin;
};

PageWalker::End endOf(simdjson::error_code error, qsizetype offset)
{
    if (error == simdjson::SUCCESS)
        return {};
    QString reason = QString::fromLatin1(simdjson::error_message(error));
    if (reason.endsWith(u'.'))
        reason.chop(1);
    const bool isText = error != simdjson::UTF8_ERROR;
    return {isText ? PageWalker::Fault::Malformed : PageWalker::Fault::NotUtf8, reason, offset};
}

} // namespace

/// Parsers whose memory is used again: several times a page's size, which would have to be mapped
/// anew for every page. Grows to as many as are at work at once; safe to share between threads.
class PageWalker::Parsers
{
public:
    std::unique_ptr<ondemand::parser> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return std::make_unique<ondemand::parser>();
        std::unique_ptr<ondemand::parser> parser = std::move(m_idle.back());
        m_idle.pop_back();
        return parser;
    }

    void giveBack(std::unique_ptr<ondemand::parser> parser)
    {
        if (parser->capacity() > largestKept)
            return;
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(parser));
    }

private:
    static constexpr std::size_t largestKept = std::size_t{4} * 1024 * 1024;

    std::mutex m_mutex;
    std::vector<std::unique_ptr<ondemand::parser>> m_idle;
};

PageWalker::PageWalker()
    : m_parsers(std::make_unique<Parsers>())
{
}

PageWalker::~PageWalker() = default;

qsizetype PageWalker::padding()
{
    return static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
}

PageWalker::End PageWalker::walk(
    const QByteArray& padded, const KeyTree& tree, RowBuilder& builder) const
{
    std::unique_ptr<ondemand::parser> parser = m_parsers->take();
    const auto size = static_cast<std::size_t>(padded.size());
    const simdjson::padded_string_view view(
        padded.constData(), size, size + simdjson::SIMDJSON_PADDING);
    ondemand::document document;
    simdjson::error_code error = parser->iterate(view).get(document);
    qsizetype offset = -1;
    if (error == simdjson::SUCCESS) {
        Walk walk(tree, builder, document, padded.constData());
        error = walk.walk();
        offset = error ? walk.offset() : -1;
    }
    m_parsers->giveBack(std::move(parser));
    return endOf(error, offset);
}

} // namespace waybill
