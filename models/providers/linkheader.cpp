// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/linkheader.h"

#include <optional>

namespace waybill {

namespace {

struct Parameter
{
    QByteArray name; ///< lower case
    QByteArray value;
};

struct Link
{
    QByteArray target;
    QList<Parameter> parameters;

    std::optional<QByteArray> value(QByteArrayView name) const
    {
        for (const Parameter& parameter : parameters) {
            if (parameter.name == name)
                return parameter.value; // the first one counts, as RFC 8288 says
        }
        return std::nullopt;
    }
};

/// Reads one header's value: <target>; name=token; name="text", <target> …
class LinkReader
{
public:
    explicit LinkReader(QByteArrayView text)
        : m_text(text)
    {
    }

    /// Empty at the end, or where the text is no link.
    std::optional<Link> next()
    {
        while (take(','))
            continue;
        if (!take('<'))
            return std::nullopt;
        Link link;
        link.target = upTo(">").trimmed();
        if (!take('>'))
            return std::nullopt;
        while (take(';'))
            link.parameters.append(parameter());
        return link;
    }

private:
    Parameter parameter()
    {
        const QByteArray name = upTo("=;,").trimmed().toLower();
        return {name, take('=') ? value() : QByteArray()};
    }

    QByteArray value() { return take('"') ? quoted() : upTo(";,").trimmed(); }

    /// What follows an opening quote.
    QByteArray quoted()
    {
        QByteArray text;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += m_text[m_at++];
        }
        take('"');
        return text;
    }

    QByteArray upTo(QByteArrayView ends)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !ends.contains(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    /// Passes over white space and then that character, if it stands there.
    bool take(char wanted)
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
        if (m_at == m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool isOfRelation(const Link& link, QByteArrayView relation)
{
    const QByteArrayList relations = link.value("rel").value_or(QByteArray()).toLower().split(' ');
    return !link.value("anchor") && relations.contains(relation.toByteArray().toLower());
}

} // namespace

QByteArray linkTarget(const HttpHeaders& headers, QByteArrayView relation)
{
    for (const HttpHeader& header : headers) {
        if (header.name.compare("link", Qt::CaseInsensitive) != 0)
            continue;
        LinkReader reader(header.value);
        while (const auto link = reader.next()) {
            if (isOfRelation(*link, relation))
                return link->target;
        }
    }
    return {};
}

} // namespace waybill
