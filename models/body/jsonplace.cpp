// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsonplace.h"

#include "body/jsonscanner.h"
#include "body/jsontree.h"
#include "providers/jsontoken.h"

#include <vector>

namespace waybill {

namespace {

/// An object or array around what is read.
struct Around
{
    qsizetype start = 0;
    QByteArray pointer;
    QByteArray key;
    bool isObject = false;
    int elements = 0; ///< begun so far
};

bool isStart(JsonTokenKind kind)
{
    return kind == JsonTokenKind::ObjectStart || kind == JsonTokenKind::ArrayStart;
}

bool isEnd(JsonTokenKind kind)
{
    return kind == JsonTokenKind::ObjectEnd || kind == JsonTokenKind::ArrayEnd;
}

bool isSeparator(JsonTokenKind kind)
{
    return kind == JsonTokenKind::Colon || kind == JsonTokenKind::Comma;
}

class PlaceFinder
{
public:
    PlaceFinder(QByteArrayView json, qsizetype position)
        : m_json(json)
        , m_scanner(json)
        , m_position(position)
    {
    }

    std::optional<JsonPlace> run()
    {
        while (const auto token = m_scanner.next()) {
            if (token->kind == JsonTokenKind::Key)
                m_key = jsonText(m_json.sliced(token->offset, token->length));
            else if (isEnd(token->kind)) {
                const bool isHere = token->offset + token->length > m_position;
                if (isHere)
                    return placeOf(m_around.back(), token->offset + token->length);
                m_around.pop_back();
            } else if (!isSeparator(token->kind)) {
                if (auto found = takeValue(*token))
                    return found;
            }
        }
        return std::nullopt;
    }

private:
    /// The value itself where the position is in or before it; its inside is looked at else.
    std::optional<JsonPlace> takeValue(const JsonToken& token)
    {
        Around value{.start = token.offset, .isObject = token.kind == JsonTokenKind::ObjectStart};
        if (!m_around.empty() && m_around.back().isObject) {
            value.key = m_key;
            value.pointer = m_around.back().pointer + '/' + pointerToken(m_key);
        } else if (!m_around.empty()) {
            value.pointer
                = m_around.back().pointer + '/' + QByteArray::number(m_around.back().elements++);
        }
        const qsizetype end = token.offset + token.length;
        if (!isStart(token.kind))
            return end > m_position ? std::optional(placeOf(value, end)) : std::nullopt;
        m_around.push_back(value);
        if (end <= m_position)
            return std::nullopt;
        return placeOf(value, endOfOpen());
    }

    /// Where the value that was just opened ends; what is not closed ends where it breaks.
    qsizetype endOfOpen()
    {
        for (int depth = 1; depth > 0;) {
            const auto token = m_scanner.next();
            if (!token)
                return m_scanner.faultOffset();
            depth += isStart(token->kind) ? 1 : isEnd(token->kind) ? -1 : 0;
            if (depth == 0)
                return token->offset + token->length;
        }
        return m_json.size();
    }

    static JsonPlace placeOf(const Around& value, qsizetype end)
    {
        return {value.pointer, {value.start, end - value.start}, value.key};
    }

    QByteArrayView m_json;
    JsonScanner m_scanner;
    const qsizetype m_position;
    std::vector<Around> m_around; ///< the outermost first
    QByteArray m_key; ///< the last one read
};

} // namespace

std::optional<JsonPlace> jsonPlaceAt(QByteArrayView json, qsizetype position)
{
    return PlaceFinder(json, position).run();
}

} // namespace waybill
