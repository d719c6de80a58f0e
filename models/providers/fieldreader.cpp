// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/fieldreader.h"

#include "domain/instant.h"

#include <limits>

namespace waybill {

using namespace Qt::StringLiterals;

FieldReader::FieldReader(JsonSlice object, QString pointer, QList<FieldNote>& notes)
    : m_object(object)
    , m_pointer(std::move(pointer))
    , m_notes(&notes)
{
}

QString FieldReader::text(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    const JsonKind kind = found.kind();
    if (!found.isAbsentOrNull() && kind != JsonKind::String && kind != JsonKind::Number)
        noteKind(pointer, found, u"a string"_s);
    return found.text();
}

std::optional<QByteArray> FieldReader::bytes(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    if (found.isAbsentOrNull())
        return std::nullopt;
    if (found.kind() != JsonKind::String) {
        noteKind(pointer, found, u"a string"_s);
        return std::nullopt;
    }
    return found.bytes();
}

std::optional<Instant> FieldReader::time(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    if (found.isAbsentOrNull())
        return std::nullopt;
    if (found.kind() != JsonKind::String) {
        noteKind(pointer, found, u"a time"_s);
        return std::nullopt;
    }
    const std::optional<Instant> instant = Instant::fromIso(found.bytes());
    if (!instant)
        note(pointer, u"not a time"_s);
    return instant;
}

std::optional<int> FieldReader::integer(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    if (found.isAbsentOrNull())
        return std::nullopt;
    const std::optional<qint64> number = jsonInteger(found.raw());
    if (number && *number >= 0 && *number <= std::numeric_limits<int>::max())
        return static_cast<int>(*number);
    noteKind(pointer, found, u"a whole number"_s);
    return std::nullopt;
}

HttpHeaders FieldReader::headers(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    HttpHeaders headers;
    if (found.isAbsentOrNull())
        return headers;
    if (const auto members = found.members()) {
        for (const auto& [name, value] : *members)
            headers.append(name, value.bytes());
        return headers;
    }
    if (found.kind() != JsonKind::Array)
        noteKind(pointer, found, u"a list of headers"_s);
    const QList<JsonSlice> entries = found.elements();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!appendHeader(entries.at(i), headers))
            note(pointer + u'/' + QString::number(i), u"not a header"_s);
    }
    return headers;
}

QList<FieldReader> FieldReader::elements(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    QList<FieldReader> readers;
    if (!found.isAbsentOrNull() && found.kind() != JsonKind::Array)
        noteKind(pointer, found, u"an array"_s);
    const QList<JsonSlice> elements = found.elements();
    for (qsizetype i = 0; i < elements.size(); ++i)
        readers.append(
            FieldReader(elements.at(i), m_pointer + pointer + u'/' + QString::number(i), *m_notes));
    return readers;
}

bool FieldReader::has(const QStringList& pointers) const
{
    return !find(pointers).second.isAbsentOrNull();
}

void FieldReader::note(const QString& pointer, const QString& reason) const
{
    m_notes->append({m_pointer + pointer, reason});
}

std::pair<QString, JsonSlice> FieldReader::find(const QStringList& pointers) const
{
    std::pair<QString, JsonSlice> best{pointers.value(0), {}};
    for (const QString& pointer : pointers) {
        const JsonSlice found = m_object.at(pointer);
        if (!found.isAbsentOrNull())
            return {pointer, found};
        if (best.second.raw().isEmpty() && !found.raw().isEmpty())
            best = {pointer, found};
    }
    return best;
}

void FieldReader::noteKind(
    const QString& pointer, const JsonSlice& found, const QString& expected) const
{
    note(pointer, u"%1 where %2 was expected"_s.arg(jsonKindName(found.kind()), expected));
}

bool FieldReader::appendHeader(const JsonSlice& entry, HttpHeaders& headers) const
{
    if (entry.kind() == JsonKind::Array) {
        const QList<JsonSlice> pair = entry.elements();
        if (pair.size() != 2 || pair[0].kind() != JsonKind::String)
            return false;
        headers.append(pair[0].bytes(), pair[1].bytes());
        return true;
    }
    const QByteArray line = entry.bytes();
    const qsizetype colon = line.indexOf(':');
    if (entry.kind() != JsonKind::String || colon <= 0)
        return false;
    const bool hasSpace = colon + 1 < line.size() && line[colon + 1] == ' ';
    headers.append(line.first(colon), line.sliced(colon + (hasSpace ? 2 : 1)));
    return true;
}

} // namespace waybill
