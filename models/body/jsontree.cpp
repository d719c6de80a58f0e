// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"

#include "providers/jsontoken.h"

#include <optional>
#include <utility>

namespace waybill {

namespace {

std::optional<JsonNode::Kind> kindOf(JsonTokenKind token)
{
    switch (token) {
    case JsonTokenKind::ObjectStart:
        return JsonNode::Kind::Object;
    case JsonTokenKind::ArrayStart:
        return JsonNode::Kind::Array;
    case JsonTokenKind::String:
        return JsonNode::Kind::String;
    case JsonTokenKind::Number:
        return JsonNode::Kind::Number;
    case JsonTokenKind::Literal:
        return JsonNode::Kind::Literal;
    case JsonTokenKind::ObjectEnd:
    case JsonTokenKind::ArrayEnd:
    case JsonTokenKind::Colon:
    case JsonTokenKind::Comma:
    case JsonTokenKind::Key:
        break;
    }
    return std::nullopt;
}

bool isEnd(JsonTokenKind token)
{
    return token == JsonTokenKind::ObjectEnd || token == JsonTokenKind::ArrayEnd;
}

} // namespace

JsonTree::JsonTree(QByteArray text)
    : m_text(std::move(text))
{
    build();
}

void JsonTree::build()
{
    JsonScanner scanner(m_text);
    std::vector<quint32> open;
    JsonToken key;
    const auto close = [&](qsizetype end) {
        JsonNode& node = m_nodes[open.back()];
        node.length = quint32(end) - node.offset;
        node.end = quint32(m_nodes.size());
        open.pop_back();
    };
    while (const auto token = scanner.next()) {
        if (token->kind == JsonTokenKind::Key)
            key = *token;
        if (isEnd(token->kind))
            close(token->offset + token->length);
        const auto kind = kindOf(token->kind);
        if (!kind)
            continue;
        const auto number = quint32(m_nodes.size());
        m_nodes.push_back({*kind, quint32(token->offset), quint32(token->length),
            quint32(key.offset), quint32(key.length), number + 1});
        key = {};
        if (m_nodes.back().isContainer())
            open.push_back(number);
    }
    m_fault = scanner.fault();
    m_faultOffset = scanner.faultOffset();
    while (!open.empty())
        close(m_faultOffset);
}

QByteArrayView JsonTree::value(quint32 node) const
{
    const JsonNode& it = m_nodes[node];
    return QByteArrayView(m_text).sliced(it.offset, it.length);
}

QByteArray JsonTree::key(quint32 node) const
{
    const JsonNode& it = m_nodes[node];
    if (it.keyLength == 0)
        return {};
    return jsonText(QByteArrayView(m_text).sliced(it.keyOffset, it.keyLength));
}

QByteArray JsonTree::pointer(quint32 node) const
{
    QByteArray pointer;
    for (quint32 outer = 0; outer != node;) {
        quint32 child = outer + 1;
        int place = 0;
        for (; m_nodes[child].end <= node; child = m_nodes[child].end)
            ++place;
        const bool isMember = m_nodes[outer].kind == JsonNode::Kind::Object;
        pointer += '/' + (isMember ? pointerToken(key(child)) : QByteArray::number(place));
        outer = child;
    }
    return pointer;
}

QByteArray pointerToken(QByteArray key)
{
    return key.replace('~', "~0").replace('/', "~1");
}

std::vector<quint32> JsonTree::children(quint32 node) const
{
    std::vector<quint32> children;
    for (quint32 child = node + 1; child < m_nodes[node].end; child = m_nodes[child].end)
        children.push_back(child);
    return children;
}

} // namespace waybill
