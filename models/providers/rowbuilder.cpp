// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/rowbuilder.h"

#include "domain/instant.h"
#include "providers/providerprofile.h"

#include <algorithm>
#include <limits>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNotes = 100;
constexpr SlotMask errorSlots = maskOf({Slot::ErrorCode, Slot::ErrorTitle});
constexpr SlotMask attemptSlots = errorSlots
    | maskOf({Slot::AttemptStatus, Slot::AttemptStartedAt, Slot::AttemptFinishedAt,
        Slot::RequestUrl, Slot::ResponseStatus, Slot::ResponseBody, Slot::Errors, Slot::ErrorItem});
constexpr SlotMask itemSlots = attemptSlots
    | maskOf({Slot::Id, Slot::Status, Slot::EventId, Slot::EventType, Slot::OccurredAt,
        Slot::StartedAt, Slot::FinishedAt, Slot::NextAttemptAt, Slot::Attempts, Slot::Attempt});

/// What every log should have; the rest may be absent without a word: an attempt that never got an
/// answer has no response, one that went well no errors.
constexpr SlotMask expectedOfAttempt = maskOf(
    {Slot::AttemptStatus, Slot::AttemptStartedAt, Slot::AttemptFinishedAt, Slot::RequestUrl});
constexpr SlotMask expectedOfItem = maskOf({Slot::Status, Slot::EventId, Slot::EventType,
    Slot::OccurredAt, Slot::StartedAt, Slot::FinishedAt, Slot::Attempts});

Slot slotOf(const KeyTree::Leaf& leaf)
{
    return static_cast<Slot>(leaf.slot);
}

std::size_t indexOf(Slot slot)
{
    return static_cast<std::size_t>(slot);
}

std::vector<std::pair<QByteArray, DeliveryStatus>> wordsOf(const StatusMap& map)
{
    std::vector<std::pair<QByteArray, DeliveryStatus>> words;
    for (auto it = map.values.begin(); it != map.values.end(); ++it)
        words.emplace_back(it.key().toUtf8(), it.value());
    return words;
}

} // namespace

RowBuilder::RowBuilder(const ProviderProfile& profile, const PageSlots& places)
    : m_places(places)
    , m_newestFirst(profile.attempts.newestFirst)
    , m_statusWords(wordsOf(profile.fields.status))
    , m_attemptStatusWords(wordsOf(profile.attempts.status))
{
}

void RowBuilder::found(const KeyTree::Node& node, QByteArrayView token)
{
    for (const KeyTree::Leaf& leaf : node.leaves) {
        const Slot slot = slotOf(leaf);
        if (m_errorItem > 0 && (maskOf({slot}) & errorSlots) != 0)
            continue; // a row shows an attempt's first error only
        setToken(slot, leaf.rank, token);
        if (slot == Slot::Attempts) {
            // A key that comes twice: the last one counts, as in most JSON readers.
            m_attempts.clear();
            m_attempt = -1;
        } else if (slot == Slot::Errors) {
            forget(errorSlots);
            m_errorItem = -1;
        }
    }
}

void RowBuilder::blocked(const KeyTree::Node& node, QByteArrayView token)
{
    if ((node.slotsBelow & maskOf({Slot::Items, Slot::Item, Slot::Id})) != 0)
        return; // found out, and told, where the id is missed
    const JsonKind kind = jsonTokenKind(token);
    const bool isError = (node.slotsBelow & ~errorSlots) == maskOf({Slot::ErrorItem});
    const bool isOptional = (node.slotsBelow & (expectedOfItem | expectedOfAttempt)) == 0;
    m_blocked |= node.slotsBelow;
    if ((isError && kind != JsonKind::Null) || (isOptional && kind == JsonKind::Null))
        return;
    note(node.pointer,
        u"%1 where %2 was expected"_s.arg(
            jsonKindName(kind), node.elements >= 0 ? u"an array"_s : u"an object"_s));
}

void RowBuilder::enter(const KeyTree::Node& node)
{
    const Slot slot = slotOf(node.leaves.front());
    if (slot == Slot::Item) {
        ++m_item;
        m_attempt = -1;
        m_attempts.clear();
        forget(itemSlots);
    } else if (slot == Slot::Attempt) {
        ++m_attempt;
        m_errorItem = -1;
        forget(attemptSlots);
    } else if (slot == Slot::ErrorItem) {
        ++m_errorItem;
    }
}

void RowBuilder::leave(const KeyTree::Node& node)
{
    const Slot slot = slotOf(node.leaves.front());
    if (slot == Slot::Item)
        finishItem();
    else if (slot == Slot::Attempt)
        finishAttempt();
    else if (slot == Slot::ErrorItem)
        finishError();
}

void RowBuilder::placeItem(quint32 offset, quint32 length)
{
    m_page.rows.back().sliceOffset = offset;
    m_page.rows.back().sliceLength = length;
}

QString RowBuilder::itemsProblem() const
{
    const JsonKind kind = jsonTokenKind(token(Slot::Items));
    if (kind == JsonKind::Array)
        return {};
    const QString pointer = m_places.pointers(Slot::Items).value(0);
    if (kind == JsonKind::Absent)
        return pointer + u": missing"_s;
    return u"%1: %2 where an array was expected"_s.arg(pointer, jsonKindName(kind));
}

PageRows RowBuilder::takeRows()
{
    // A negative count is no count: to believe it would end the reading early.
    const auto count = [this](Slot slot) {
        const std::optional<qint64> number = integer(slot);
        return number && *number >= 0 ? number : std::nullopt;
    };
    const auto small = [](std::optional<qint64> number) {
        const bool fits = number && *number <= std::numeric_limits<int>::max();
        return fits ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
    };
    PageTotals& totals = m_page.totals;
    totals.page = small(count(Slot::PageNumber));
    totals.pageCount = small(count(Slot::PageCount));
    totals.results = count(Slot::TotalResults);
    m_page.texts = m_texts.takeTexts();
    totals.hasNext = totals.page && totals.pageCount && *totals.page < *totals.pageCount;
    return std::move(m_page);
}

QByteArrayView RowBuilder::token(Slot slot) const
{
    return wasSeen(slot) ? m_tokens[indexOf(slot)] : QByteArrayView();
}

void RowBuilder::setToken(Slot slot, int rank, QByteArrayView token)
{
    const std::size_t at = indexOf(slot);
    if (wasSeen(slot) && !m_tokens[at].startsWith('n')) {
        if (rank > m_ranks[at] || (rank != m_ranks[at] && token.startsWith('n')))
            return;
    }
    m_tokens[at] = token;
    m_ranks[at] = rank;
    m_seen |= maskOf({slot});
}

void RowBuilder::forget(SlotMask mask)
{
    m_seen &= ~mask;
    m_blocked &= ~mask;
}

TextCode RowBuilder::text(Slot slot)
{
    const QByteArrayView found = token(slot);
    const bool isUsable = found.startsWith('"') || jsonTokenKind(found) == JsonKind::Number;
    return isMistyped(slot, found, isUsable, u"a string"_s) ? 0 : m_texts.codeOfToken(found);
}

QByteArray RowBuilder::id(Slot slot)
{
    const QByteArrayView found = token(slot);
    const bool isUsable = found.startsWith('"') || jsonTokenKind(found) == JsonKind::Number;
    return isMistyped(slot, found, isUsable, u"a string"_s) ? QByteArray() : jsonText(found);
}

qint64 RowBuilder::time(Slot slot)
{
    const QByteArrayView found = token(slot);
    if (isMistyped(slot, found, found.startsWith('"'), u"a time"_s))
        return unknownTime;
    const std::optional<Instant> instant = Instant::fromIso(jsonText(found));
    if (!instant)
        note(m_places.pointers(slot).at(m_ranks[indexOf(slot)]), u"not a time"_s);
    return instant ? instant->ns : unknownTime;
}

std::optional<qint64> RowBuilder::integer(Slot slot)
{
    const QByteArrayView found = token(slot);
    const std::optional<qint64> number = jsonInteger(found);
    isMistyped(slot, found, number.has_value(), u"a whole number"_s);
    return number;
}

DeliveryStatus RowBuilder::status(Slot slot, const StatusWords& words) const
{
    const QByteArray word = jsonText(token(slot));
    const auto isIt = [&](const auto& entry) { return entry.first == word; };
    const auto it = std::find_if(words.begin(), words.end(), isIt);
    return it == words.end() ? DeliveryStatus::Unknown : it->second;
}

bool RowBuilder::isMistyped(Slot slot, QByteArrayView found, bool isUsable, const QString& expected)
{
    if (isUsable)
        return false;
    const JsonKind kind = jsonTokenKind(found);
    const bool isExpected = (maskOf({slot}) & (expectedOfItem | expectedOfAttempt)) != 0;
    if (wasSeen(slot) && (kind != JsonKind::Null || isExpected))
        note(m_places.pointers(slot).at(m_ranks[indexOf(slot)]),
            u"%1 where %2 was expected"_s.arg(jsonKindName(kind), expected));
    return true;
}

void RowBuilder::finishItem()
{
    DeliveryRow row;
    row.id = jsonText(token(Slot::Id));
    if (row.id.isEmpty()) {
        const JsonKind kind = jsonTokenKind(token(Slot::Id));
        const QString what = kind == JsonKind::Absent ? u"missing"_s : jsonKindName(kind);
        m_error = here(m_places.pointers(Slot::Id).value(0)) + u": "_s
            + (kind == JsonKind::String ? u"empty"_s : what);
        return;
    }
    row.recordId = row.id;
    noteMissing(expectedOfItem);
    row.eventId = id(Slot::EventId);
    row.eventType = text(Slot::EventType);
    row.providerStatus = text(Slot::Status);
    row.status = status(Slot::Status, m_statusWords);
    row.occurredAt = time(Slot::OccurredAt);
    row.startedAt = time(Slot::StartedAt);
    row.finishedAt = time(Slot::FinishedAt);
    row.nextAttemptAt = time(Slot::NextAttemptAt);
    if (m_newestFirst)
        std::reverse(m_attempts.begin(), m_attempts.end());
    summariseAttempts(m_attempts, m_texts, row);
    m_page.rows.push_back(std::move(row));
}

void RowBuilder::finishAttempt()
{
    noteMissing(expectedOfAttempt);
    AttemptFacts facts;
    const auto textToken = [&](Slot slot) {
        const QByteArrayView found = token(slot);
        return isMistyped(slot, found, found.startsWith('"'), u"a string"_s) ? QByteArrayView()
                                                                             : found;
    };
    facts.url = textToken(Slot::RequestUrl);
    facts.body = textToken(Slot::ResponseBody);
    facts.errorCode = token(Slot::ErrorCode);
    facts.errorTitle = token(Slot::ErrorTitle);
    facts.status = status(Slot::AttemptStatus, m_attemptStatusWords);
    facts.startedAt = time(Slot::AttemptStartedAt);
    facts.finishedAt = time(Slot::AttemptFinishedAt);
    const qint64 httpStatus = integer(Slot::ResponseStatus).value_or(0);
    facts.httpStatus = httpStatus > 0 && httpStatus < 1000 ? static_cast<quint16>(httpStatus) : 0;
    m_attempts.push_back(facts);
}

/// An error that is a bare number or string is its own code.
void RowBuilder::finishError()
{
    const QByteArrayView itself = token(Slot::ErrorItem);
    if (m_errorItem == 0 && !itself.startsWith('{'))
        setToken(Slot::ErrorCode, 0, itself);
}

void RowBuilder::noteMissing(SlotMask expected)
{
    SlotMask missing = expected & ~(m_seen | m_blocked);
    for (int slot = 0; missing != 0; ++slot, missing >>= 1) {
        if ((missing & 1) != 0 && m_places.has(static_cast<Slot>(slot)))
            note(m_places.pointers(static_cast<Slot>(slot)).first(), u"missing"_s);
    }
}

void RowBuilder::note(const QString& pointer, const QString& reason)
{
    if (m_page.notes.size() < maxNotes)
        m_page.notes.append({here(pointer), reason});
}

/// `pointer` with the numbers of the elements the walk is in, in place of "*".
QString RowBuilder::here(const QString& pointer) const
{
    QString text = pointer;
    for (const int index : {m_item, m_attempt, m_errorItem}) {
        const qsizetype star = text.indexOf(u'*');
        if (star >= 0)
            text.replace(star, 1, QString::number(std::max(index, 0)));
    }
    return text;
}

} // namespace waybill
