// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/slottokens.h"

#include "domain/isotime.h"
#include "providers/fieldvalue.h"
#include "providers/jsontoken.h"

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

bool isText(QByteArrayView token)
{
    return token.startsWith('"') || jsonTokenKind(token) == JsonKind::Number;
}

/// Of a string, with its escapes as they are; nothing else has one.
QByteArrayView betweenQuotes(QByteArrayView token)
{
    const bool isString = token.size() >= 2 && token.front() == '"' && token.back() == '"';
    return isString ? token.sliced(1, token.size() - 2) : QByteArrayView();
}

} // namespace

SlotTokens::SlotTokens(
    const PageSlots& places, PageNotes& notes, ProviderProfile::NumberTimes numberTimes)
    : m_places(places)
    , m_notes(notes)
    , m_numberTimes(numberTimes)
{
}

void SlotTokens::forget(SlotMask mask)
{
    m_seen &= ~mask;
    m_blocked &= ~mask;
}

void SlotTokens::noteMissing(SlotMask expected)
{
    SlotMask missing = expected & ~(m_seen | m_blocked);
    for (int slot = 0; missing != 0; ++slot, missing >>= 1) {
        if ((missing & 1) != 0 && m_places.has(static_cast<Slot>(slot)))
            m_notes.add(m_places.pointers(static_cast<Slot>(slot)).first(), u"missing"_s);
    }
}

QByteArrayView SlotTokens::readText(Slot slot)
{
    const QByteArrayView found = token(slot);
    return isMistyped(slot, found, isText(found), "a string") ? QByteArrayView() : found;
}

QByteArrayView SlotTokens::readString(Slot slot)
{
    const QByteArrayView found = token(slot);
    return isMistyped(slot, found, found.startsWith('"'), "a string") ? QByteArrayView() : found;
}

QByteArrayView SlotTokens::word(Slot slot)
{
    const QByteArrayView found = token(slot);
    const bool isWord = isText(found) || jsonTokenKind(found) == JsonKind::Bool;
    return isMistyped(slot, found, isWord, "a string") ? QByteArrayView() : found;
}

QByteArrayView SlotTokens::body(Slot slot)
{
    const QByteArrayView found = token(slot);
    const bool isContainer = found.startsWith('{') || found.startsWith('[');
    return isContainer ? QByteArrayView() : string(slot);
}

qint64 SlotTokens::readTime(Slot slot)
{
    const QByteArrayView found = token(slot);
    if (const qint64 usual = usualIsoTime(betweenQuotes(found)); usual != noIsoTime)
        return usual;
    const bool takesNumbers = m_numberTimes != ProviderProfile::NumberTimes::None;
    const bool isUsable = takesNumbers ? isText(found) : found.startsWith('"');
    if (isMistyped(slot, found, isUsable, "a time"))
        return unknownTime;
    const std::optional<Instant> instant = timeOf(found, m_numberTimes);
    if (!instant)
        m_notes.add(pointerOf(slot), u"not a time"_s);
    return instant ? instant->ns : unknownTime;
}

std::optional<qint64> SlotTokens::readInteger(Slot slot)
{
    const QByteArrayView found = token(slot);
    const std::optional<qint64> number = jsonInteger(found);
    isMistyped(slot, found, number.has_value(), "a whole number");
    return number;
}

std::optional<qint64> SlotTokens::readCount(Slot slot)
{
    const std::optional<qint64> number = integer(slot);
    return number && *number >= 0 ? number : std::nullopt;
}

quint16 SlotTokens::httpStatus(Slot slot)
{
    const QByteArrayView found = text(slot);
    return static_cast<quint16>(httpStatusOf(found).value_or(0));
}

qint64 SlotTokens::duration(Slot slot, DurationField::Unit unit)
{
    const QByteArrayView found = text(slot);
    if (found.isEmpty())
        return unknownDuration;
    const std::optional<Nanoseconds> duration = durationOf(found, unit);
    if (!duration)
        m_notes.add(pointerOf(slot), u"not a duration"_s);
    return duration ? duration->count() : unknownDuration;
}

bool SlotTokens::isMistyped(Slot slot, QByteArrayView found, bool isUsable, const char* expected)
{
    if (isUsable)
        return false;
    const JsonKind kind = jsonTokenKind(found);
    const bool isExpected = (maskOf({slot}) & (expectedOfItem | expectedOfAttempt)) != 0;
    if (wasSeen(slot) && (kind != JsonKind::Null || isExpected))
        m_notes.add(pointerOf(slot),
            u"%1 where %2 was expected"_s.arg(jsonKindName(kind), QLatin1StringView(expected)));
    return true;
}

QString SlotTokens::pointerOf(Slot slot) const
{
    return m_places.pointers(slot).at(m_ranks[static_cast<std::size_t>(slot)]);
}

} // namespace waybill
