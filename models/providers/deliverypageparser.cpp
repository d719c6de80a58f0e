// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverypageparser.h"

#include "providers/jsonstring.h"
#include "providers/jsonsyntax.h"
#include "providers/jsontoken.h"
#include "providers/providerprofile.h"
#include "providers/redactedsample.h"
#include "providers/rowbuilder.h"
#include "providers/utf8repair.h"

#include <algorithm>
#include <simdjson.h>
#include <string_view>

namespace waybill {

using namespace Qt::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace {

/// Walks a page once, forward, and hands what the key tree names to a row builder.
class PageWalker
{
public:
    PageWalker(
        const KeyTree& tree, RowBuilder& builder, ondemand::document& document, const char* begin)
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
        return QByteArrayView(token.data(), static_cast<qsizetype>(token.size())).trimmed();
    }

    /// The end of the item that was just walked: before the white space before the next token.
    qsizetype itemEnd(qsizetype start)
    {
        qsizetype end = offset();
        while (end > start && QByteArrayView(" \t\r\n").contains(m_begin[end - 1]))
            --end;
        return std::max(end, start);
    }

    const KeyTree& m_tree;
    RowBuilder& m_builder;
    ondemand::document& m_document;
    const char* m_begin;
};

FetchError pageError(FetchError::Kind kind, const QString& cause, const QByteArray& body)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    error.sample = redactedSample(body);
    return error;
}

FetchError malformed(const QByteArray& body, simdjson::error_code error, qsizetype offset)
{
    QString reason = QString::fromLatin1(simdjson::error_message(error));
    if (reason.endsWith(u'.'))
        reason.chop(1);
    const QString where = u"%1, at byte %2 of %3"_s.arg(
        reason, QString::number(offset < 0 ? body.size() : offset), QString::number(body.size()));
    return pageError(FetchError::Kind::Malformed, where, body);
}

FetchError notAList(const QByteArray& body, const QString& cause)
{
    return pageError(FetchError::Kind::NotADeliveryLog, cause, body);
}

/// simdjson reads some bytes past the end, so they must be allocated.
void pad(QByteArray& bytes)
{
    const auto padding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    bytes.reserve(bytes.size() + padding);
}

void markBadUtf8(PageRows& page, const QByteArray& repaired)
{
    for (DeliveryRow& row : page.rows) {
        const QByteArrayView copy
            = QByteArrayView(repaired).sliced(row.sliceOffset, row.sliceLength);
        row.hasBadUtf8 = page.slice(row) != copy;
    }
}

} // namespace

struct DeliveryPageParser::Private
{
    std::shared_ptr<const ProviderProfile> profile;
    PageSlots places;

    Result<PageRows, FetchError> parse(const QByteArray& padded) const;
    Result<PageRows, FetchError> walk(const QByteArray& padded, ondemand::document& document) const;
};

Result<PageRows, FetchError> DeliveryPageParser::Private::walk(
    const QByteArray& padded, ondemand::document& document) const
{
    RowBuilder builder(*profile, places);
    PageWalker walker(places.tree(), builder, document, padded.constData());
    if (const auto error = walker.walk())
        return Failure{malformed(padded, error, walker.offset())};
    if (!builder.error().isEmpty())
        return Failure{notAList(padded, builder.error())};
    if (const QString problem = builder.itemsProblem(); !problem.isEmpty())
        return Failure{notAList(padded, problem)};
    return builder.takeRows();
}

Result<PageRows, FetchError> DeliveryPageParser::Private::parse(const QByteArray& padded) const
{
    const QByteArrayView text = QByteArrayView(padded).trimmed();
    if (!text.startsWith('{') && !text.startsWith('[')) {
        if (isValidJson(text))
            return Failure{notAList(padded, jsonKindName(jsonTokenKind(text)))};
        return Failure{
            malformed(padded, text.isEmpty() ? simdjson::EMPTY : simdjson::TAPE_ERROR, 0)};
    }
    ondemand::parser parser;
    ondemand::document document;
    const auto size = static_cast<std::size_t>(padded.size());
    const simdjson::padded_string_view view(
        padded.constData(), size, size + simdjson::SIMDJSON_PADDING);
    const simdjson::error_code error = parser.iterate(view).get(document);
    if (error == simdjson::UTF8_ERROR) {
        QByteArray repaired = repairedUtf8(padded);
        pad(repaired);
        Result<PageRows, FetchError> page = parse(repaired);
        if (!page)
            return page;
        PageRows rows = std::move(page).value();
        rows.bytes = padded;
        markBadUtf8(rows, repaired);
        return rows;
    }
    if (error)
        return Failure{malformed(padded, error, -1)};
    return walk(padded, document);
}

DeliveryPageParser::DeliveryPageParser(const std::shared_ptr<const ProviderProfile>& profile)
    : d(std::make_unique<Private>(Private{profile, PageSlots(*profile)}))
{
}

DeliveryPageParser::~DeliveryPageParser() = default;

Result<PageRows, FetchError> DeliveryPageParser::parse(QByteArray body) const
{
    pad(body);
    Result<PageRows, FetchError> page = d->parse(body);
    if (!page)
        return page;
    PageRows rows = std::move(page).value();
    rows.bytes = std::move(body);
    return rows;
}

} // namespace waybill
