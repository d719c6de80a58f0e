// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/fieldreader.h"

#include "domain/instant.h"
#include "providers/fieldvalue.h"
#include "providers/headerreader.h"

#include <limits>

namespace waybill {

using namespace Qt::StringLiterals;

FieldReader::FieldReader(JsonSlice object, QString pointer, QList<FieldNote>& notes)
    : m_objects{object}
    , m_pointer(std::move(pointer))
    , m_notes(&notes)
{
}

FieldReader::FieldReader(
    QList<JsonSlice> objects, const FieldContext& context, QList<FieldNote>& notes)
    : m_objects(std::move(objects))
    , m_context(&context)
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

QString FieldReader::word(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    return found.kind() == JsonKind::Bool ? QString::fromLatin1(found.raw()) : text(pointers);
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

std::optional<QByteArray> FieldReader::body(const QStringList& pointers) const
{
    const JsonSlice found = value(pointers);
    const bool isContainer = found.kind() == JsonKind::Object || found.kind() == JsonKind::Array;
    return isContainer ? found.raw().toByteArray() : bytes(pointers);
}

std::optional<Instant> FieldReader::time(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    if (found.isAbsentOrNull())
        return std::nullopt;
    using NumberTimes = ProviderProfile::NumberTimes;
    const NumberTimes numbers = m_context ? m_context->numberTimes : NumberTimes::None;
    const bool isNumber = numbers != NumberTimes::None && found.kind() == JsonKind::Number;
    if (found.kind() != JsonKind::String && !isNumber) {
        noteKind(pointer, found, u"a time"_s);
        return std::nullopt;
    }
    const std::optional<Instant> instant = timeOf(found.raw(), numbers);
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

std::optional<int> FieldReader::httpStatus(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    const JsonKind kind = found.kind();
    if (kind == JsonKind::String || kind == JsonKind::Number)
        return httpStatusOf(found.raw());
    if (!found.isAbsentOrNull())
        noteKind(pointer, found, u"a whole number"_s);
    return std::nullopt;
}

std::optional<Nanoseconds> FieldReader::duration(const DurationField& field) const
{
    const auto [pointer, found] = find(field.pointers);
    if (found.isAbsentOrNull())
        return std::nullopt;
    const std::optional<Nanoseconds> duration = durationOf(found.raw(), field.unit);
    if (!duration)
        note(pointer, u"not a duration"_s);
    return duration;
}

bool FieldReader::isRaised(const Flag& flag) const
{
    return waybill::isRaised(flag, value(flag.pointers).raw());
}

HttpHeaders FieldReader::headers(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    if (found.isAbsentOrNull())
        return {};
    if (found.kind() != JsonKind::Array && found.kind() != JsonKind::Object)
        noteKind(pointer, found, u"a list of headers"_s);
    HttpHeaders headers;
    const QStringList unread = readHeaders(found, headers);
    for (const QString& place : unread)
        note(pointer + place, u"not a header"_s);
    return headers;
}

QList<FieldReader> FieldReader::elements(const QStringList& pointers) const
{
    const auto [pointer, found] = find(pointers);
    QList<FieldReader> readers;
    if (!found.isAbsentOrNull() && found.kind() != JsonKind::Array)
        noteKind(pointer, found, u"an array"_s);
    const QList<JsonSlice> elements = found.elements();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        readers.append(
            FieldReader(elements.at(i), m_pointer + pointer + u'/' + QString::number(i), *m_notes));
        readers.last().m_context = m_context;
    }
    return readers;
}

bool FieldReader::has(const QStringList& pointers) const
{
    return !find(pointers).second.isAbsentOrNull();
}

void FieldReader::note(const QString& pointer, const QString& reason) const
{
    m_notes->append({callOf(pointer).isEmpty() ? m_pointer + pointer : pointer, reason});
}

std::pair<QString, JsonSlice> FieldReader::find(const QStringList& pointers) const
{
    std::pair<QString, JsonSlice> best{pointers.value(0), {}};
    for (const QString& pointer : pointers) {
        const JsonSlice found = at(pointer);
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

JsonSlice FieldReader::at(const QString& pointer) const
{
    const QString call = callOf(pointer);
    if (!call.isEmpty())
        return m_context ? m_context->answers.value(call).at(placeOf(pointer)) : JsonSlice();
    JsonSlice best;
    for (const JsonSlice& object : m_objects) {
        const JsonSlice found = object.at(pointer);
        if (!found.isAbsentOrNull())
            return found;
        if (best.raw().isEmpty())
            best = found;
    }
    return best;
}

} // namespace waybill
