// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/prettyjson.h"

#include <algorithm>

namespace waybill {

namespace {

class PrettyPrinter
{
public:
    explicit PrettyPrinter(QByteArrayView json)
        : m_json(json)
    {
        m_out.reserve(json.size() + json.size() / 2);
    }

    void add(const JsonToken& token)
    {
        switch (token.kind) {
        case JsonTokenKind::ObjectStart:
        case JsonTokenKind::ArrayStart:
            breakAfterBracket();
            copy(token);
            ++m_depth;
            m_justOpened = true;
            break;
        case JsonTokenKind::ObjectEnd:
        case JsonTokenKind::ArrayEnd:
            --m_depth;
            if (!m_justOpened)
                newLine();
            m_justOpened = false;
            copy(token);
            break;
        case JsonTokenKind::Colon:
            m_out.append(": ", 2);
            break;
        case JsonTokenKind::Comma:
            copy(token);
            newLine();
            break;
        case JsonTokenKind::Key:
        case JsonTokenKind::String:
        case JsonTokenKind::Number:
        case JsonTokenKind::Literal:
            breakAfterBracket();
            copy(token);
            break;
        }
        m_end = token.offset + token.length;
    }

    /// Whatever follows the last token that was added.
    void addRest()
    {
        QByteArrayView rest = m_json.sliced(m_end);
        while (!rest.isEmpty() && QByteArrayView(" \t\r\n").contains(rest.front()))
            rest = rest.sliced(1);
        if (rest.isEmpty())
            return;
        if (!m_out.isEmpty() && !endsInIndentation())
            m_out.append('\n');
        m_out.append(rest.data(), rest.size());
    }

    QByteArray takeResult() { return std::move(m_out); }

private:
    void copy(const JsonToken& token) { m_out.append(m_json.data() + token.offset, token.length); }

    void breakAfterBracket()
    {
        if (m_justOpened)
            newLine();
        m_justOpened = false;
    }

    bool endsInIndentation() const
    {
        qsizetype end = m_out.size();
        while (end > 0 && m_out.at(end - 1) == ' ')
            --end;
        return end > 0 && m_out.at(end - 1) == '\n';
    }

    void newLine()
    {
        constexpr qsizetype deepest = 40;
        const qsizetype spaces = 2 * std::min(m_depth, deepest);
        const qsizetype at = m_out.size();
        m_out.resize(at + 1 + spaces);
        char* const p = m_out.data() + at;
        *p = '\n';
        std::fill_n(p + 1, spaces, ' ');
    }

    QByteArrayView m_json;
    QByteArray m_out;
    qsizetype m_end = 0;
    qsizetype m_depth = 0;
    bool m_justOpened = false;
};

} // namespace

PrettyJson prettyJson(QByteArrayView json)
{
    JsonScanner scanner(json);
    PrettyPrinter printer(json);
    while (const auto token = scanner.next())
        printer.add(*token);
    if (scanner.fault() != JsonFault::None)
        printer.addRest();
    return {printer.takeResult(), {scanner.fault(), scanner.faultOffset()}};
}

} // namespace waybill
