// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonslice.h"

#include "providers/jsonstring.h"
#include "providers/utf8repair.h"

namespace waybill {

namespace {

/// Steps over values by their brackets and quotes alone; a position of -1 means broken.
class Stepper
{
public:
    explicit Stepper(QByteArrayView json)
        : m_json(json)
    {
    }

    bool atEnd() const { return m_at >= m_json.size(); }
    bool ok() const { return m_ok; }
    void advance() { ++m_at; }

    char peek()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
            ++m_at;
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }

    void expect(char c)
    {
        m_ok = m_ok && peek() == c;
        ++m_at;
    }

    QByteArrayView value()
    {
        const char first = peek();
        const qsizetype start = m_at;
        if (first == '"')
            skipString();
        else if (first == '{' || first == '[')
            skipContainer();
        else
            skipScalar();
        m_ok = m_ok && m_at > start;
        return m_ok ? m_json.sliced(start, m_at - start) : QByteArrayView();
    }

private:
    void skipString()
    {
        for (;;) {
            const qsizetype quote = m_json.indexOf('"', m_at + 1);
            if (quote < 0) {
                m_at = m_json.size();
                m_ok = false;
                return;
            }
            qsizetype backslashes = 0;
            while (quote - backslashes - 1 > m_at && m_json[quote - backslashes - 1] == '\\')
                ++backslashes;
            const bool isEnd = backslashes % 2 == 0;
            m_at = isEnd ? quote + 1 : quote;
            if (isEnd)
                return;
        }
    }

    void skipContainer()
    {
        qsizetype depth = 0;
        while (m_ok && m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                skipString();
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return;
        }
        m_ok = false;
    }

    void skipScalar()
    {
        while (m_at < m_json.size() && !QByteArrayView(",]}: \t\r\n").contains(m_json[m_at]))
            ++m_at;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    bool m_ok = true;
};

QByteArray keyText(QByteArrayView token)
{
    return decodeJsonString(token);
}

QByteArray pointerPart(QString part)
{
    return part.replace(QLatin1StringView("~1"), QLatin1StringView("/"))
        .replace(QLatin1StringView("~0"), QLatin1StringView("~"))
        .toUtf8();
}

} // namespace

bool JsonSlice::isAbsentOrNull() const
{
    return m_raw.isEmpty() || m_raw == "null";
}

std::optional<QList<std::pair<QByteArray, JsonSlice>>> JsonSlice::members() const
{
    QList<std::pair<QByteArray, JsonSlice>> members;
    Stepper in(m_raw);
    in.expect('{');
    if (in.ok() && in.peek() == '}')
        in.advance();
    else
        for (bool more = in.ok(); more;) {
            const bool isKey = in.peek() == '"';
            const QByteArrayView key = in.value();
            in.expect(':');
            const QByteArrayView value = in.value();
            if (!in.ok() || !isKey)
                return std::nullopt;
            members.append({keyText(key), JsonSlice(value)});
            more = in.peek() == ',';
            in.expect(more ? ',' : '}');
        }
    return in.ok() && in.atEnd() ? std::optional(members) : std::nullopt;
}

QList<JsonSlice> JsonSlice::elements() const
{
    QList<JsonSlice> elements;
    Stepper in(m_raw);
    in.expect('[');
    if (in.peek() == ']')
        return elements;
    while (in.ok()) {
        const QByteArrayView value = in.value();
        if (in.ok())
            elements.append(JsonSlice(value));
        in.expect(',');
    }
    return elements;
}

JsonSlice JsonSlice::member(QByteArrayView key) const
{
    if (!m_raw.startsWith('{'))
        return {};
    JsonSlice found;
    const auto all = members();
    if (!all)
        return {};
    for (const auto& [name, value] : *all) {
        if (name == key)
            found = value;
    }
    return found;
}

JsonSlice JsonSlice::at(const QString& pointer) const
{
    JsonSlice here = *this;
    if (pointer.isEmpty())
        return here;
    const QStringList parts = pointer.split(u'/').sliced(1);
    for (const QString& part : parts) {
        if (here.m_raw.startsWith('[')) {
            bool isIndex = false;
            const int index = part.toInt(&isIndex);
            here = isIndex ? here.elements().value(index) : JsonSlice();
        } else {
            here = here.member(pointerPart(part));
        }
    }
    return here;
}

JsonSlice JsonSlice::firstOf(const QStringList& alternatives) const
{
    JsonSlice best;
    for (const QString& pointer : alternatives) {
        const JsonSlice found = at(pointer);
        if (!found.isAbsentOrNull())
            return found;
        if (best.m_raw.isEmpty())
            best = found;
    }
    return best;
}

QList<std::pair<QString, JsonSlice>> JsonSlice::allAt(const QString& pointer) const
{
    const qsizetype star = pointer.indexOf(QLatin1StringView("/*"));
    if (star < 0)
        return {{pointer, at(pointer)}};
    QList<std::pair<QString, JsonSlice>> all;
    const QString base = pointer.first(star);
    const QList<JsonSlice> elements = at(base).elements();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const QString here = base + u'/' + QString::number(i);
        const auto below = elements.at(i).allAt(pointer.sliced(star + 2));
        for (const auto& [rest, value] : below)
            all.append({here + rest, value});
    }
    return all;
}

QString JsonSlice::text() const
{
    const QByteArray utf8 = bytes();
    return QString::fromUtf8(isValidUtf8(utf8) ? utf8 : repairedUtf8(utf8));
}

std::optional<QList<JsonSlice>> jsonValues(QByteArrayView text)
{
    QList<JsonSlice> values;
    Stepper in(text);
    while (in.ok() && in.peek() != '\0') {
        values.append(JsonSlice(in.value()));
        if (values.last().kind() == JsonKind::Broken)
            return std::nullopt;
    }
    return in.ok() ? std::optional(values) : std::nullopt;
}

} // namespace waybill
