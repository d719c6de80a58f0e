// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/prettyjson.h"

#include <algorithm>

namespace waybill {

namespace {

/// A buffer that grows by doubling and is written through a bare pointer: several times faster than
/// QByteArray::append for a few bytes at a time.
class ByteWriter
{
public:
    explicit ByteWriter(qsizetype expected)
        : m_bytes(expected + 64, Qt::Uninitialized)
        , m_data(m_bytes.data())
    {
    }

    /// Room for `count` bytes, to be filled by the caller.
    char* extend(qsizetype count)
    {
        if (m_size + count > m_bytes.size()) {
            m_bytes.resize(2 * (m_size + count));
            m_data = m_bytes.data();
        }
        char* const at = m_data + m_size;
        m_size += count;
        return at;
    }

    void append(QByteArrayView bytes)
    {
        std::copy(bytes.begin(), bytes.end(), extend(bytes.size()));
    }

    QByteArrayView written() const { return {m_data, m_size}; }

    QByteArray take()
    {
        m_bytes.truncate(m_size);
        m_bytes.squeeze();
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    char* m_data;
    qsizetype m_size = 0;
};

class PrettyPrinter
{
public:
    explicit PrettyPrinter(QByteArrayView json)
        : m_json(json)
        , m_out(json.size() + json.size() / 2)
    {
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
            m_out.append(": ");
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
        if (!m_out.written().isEmpty() && !endsInIndentation())
            m_out.append("\n");
        m_out.append(rest);
    }

    QByteArray takeResult() { return m_out.take(); }

private:
    void copy(const JsonToken& token) { m_out.append(m_json.sliced(token.offset, token.length)); }

    void breakAfterBracket()
    {
        if (m_justOpened)
            newLine();
        m_justOpened = false;
    }

    bool endsInIndentation() const
    {
        const QByteArrayView out = m_out.written();
        qsizetype end = out.size();
        while (end > 0 && out[end - 1] == ' ')
            --end;
        return end > 0 && out[end - 1] == '\n';
    }

    void newLine()
    {
        constexpr qsizetype deepest = 40;
        const qsizetype spaces = 2 * std::min(m_depth, deepest);
        char* const p = m_out.extend(1 + spaces);
        *p = '\n';
        std::fill_n(p + 1, spaces, ' ');
    }

    QByteArrayView m_json;
    ByteWriter m_out;
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
