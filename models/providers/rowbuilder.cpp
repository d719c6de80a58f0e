// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/rowbuilder.h"

#include "providers/fieldvalue.h"
#include "providers/jsontoken.h"
#include "providers/pagetotals.h"
#include "providers/providerprofile.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr SlotMask errorSlots = maskOf({Slot::ErrorCode, Slot::ErrorTitle});
constexpr SlotMask attemptSlots = errorSlots
    | maskOf({Slot::AttemptId, Slot::AttemptStatus, Slot::AttemptStartedAt, Slot::AttemptFinishedAt,
        Slot::Duration, Slot::RequestUrl, Slot::ResponseStatus, Slot::ResponseBody, Slot::Errors,
        Slot::ErrorItem});
constexpr SlotMask itemSlots = attemptSlots
    | maskOf({Slot::Id, Slot::Status, Slot::EventId, Slot::EventType, Slot::OccurredAt,
        Slot::StartedAt, Slot::FinishedAt, Slot::QueuedAt, Slot::ChangedAt, Slot::NextAttemptAt,
        Slot::AttemptCount, Slot::HttpStatus, Slot::DeliveryErrorCode, Slot::DeliveryErrorTitle,
        Slot::EndpointUrl, Slot::EndpointId, Slot::Attempts, Slot::Attempt});

Slot slotOf(const KeyTree::Leaf& leaf)
{
    return static_cast<Slot>(leaf.slot);
}

} // namespace

RowBuilder::RowBuilder(const ProviderProfile& profile, const PageSlots& places)
    : m_profile(profile)
    , m_places(places)
    , m_statuses(profile.fields.status)
    , m_attemptStatuses(profile.attempts.status)
    , m_tokens(places, m_notes, profile.numberTimes)
{
}

bool RowBuilder::foundOfList(
    const KeyTree::Node& node, const KeyTree::Leaf& leaf, QByteArrayView token)
{
    const Slot slot = slotOf(leaf);
    if (slot == Slot::Items && !takesItems(node, leaf.rank, token))
        return false;
    if (m_notes.error() > 0 && (maskOf({slot}) & errorSlots) != 0)
        return true; // a row shows an attempt's first error only
    m_tokens.set(slot, leaf.rank, token);
    if (slot == Slot::Attempts) {
        // A key that comes twice: the last one counts, as in most JSON readers.
        m_attempts.clear();
        m_notes.startAttempts();
    } else if (slot == Slot::Errors) {
        m_tokens.forget(errorSlots);
        m_notes.startErrors();
    }
    return true;
}

/// The first alternative that is an array counts, wherever it stands in the document.
bool RowBuilder::takesItems(const KeyTree::Node& node, int rank, QByteArrayView token)
{
    if (!token.startsWith('[')) {
        if (!node.pointer.isEmpty())
            m_passedOver = u"%1: %2 where an array was expected"_s.arg(
                node.pointer, jsonKindName(jsonTokenKind(token)));
        return true;
    }
    if (m_itemsRank >= 0 && rank > m_itemsRank)
        return false;
    m_itemsRank = rank;
    m_page.rows.clear();
    m_notes.clear();
    m_notes.startItems();
    return true;
}

void RowBuilder::blocked(const KeyTree::Node& node, QByteArrayView token)
{
    if ((node.slotsBelow & maskOf({Slot::Items, Slot::Item, Slot::Id})) != 0)
        return; // found out, and told, where the id is missed
    const JsonKind kind = jsonTokenKind(token);
    const bool isError = (node.slotsBelow & ~errorSlots) == maskOf({Slot::ErrorItem});
    const bool isOptional = (node.slotsBelow & (expectedOfItem | expectedOfAttempt)) == 0;
    m_tokens.block(node.slotsBelow);
    if ((isError && kind != JsonKind::Null) || (isOptional && kind == JsonKind::Null))
        return;
    m_notes.add(node.pointer,
        u"%1 where %2 was expected"_s.arg(
            jsonKindName(kind), node.elements >= 0 ? u"an array"_s : u"an object"_s));
}

void RowBuilder::enter(const KeyTree::Node& node)
{
    const Slot slot = slotOf(node.leaves.front());
    if (slot == Slot::Item) {
        m_notes.nextItem();
        m_attempts.clear();
        m_tokens.forget(itemSlots);
    } else if (slot == Slot::Attempt) {
        m_notes.nextAttempt();
        m_tokens.forget(attemptSlots);
    } else if (slot == Slot::ErrorItem) {
        m_notes.nextError();
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

void RowBuilder::expectRows(qsizetype count)
{
    static constexpr qsizetype most = 1000; // what a page says may be a lie
    m_page.rows.reserve(static_cast<std::size_t>(std::min(count, most)));
}

QString RowBuilder::itemsProblem() const
{
    if (m_itemsRank >= 0)
        return {};
    if (!m_passedOver.isEmpty())
        return m_passedOver;
    const QStringList& places = m_places.pointers(Slot::Items);
    const auto named
        = std::ranges::find_if(places, [](const QString& pointer) { return !pointer.isEmpty(); });
    return named == places.end() ? u"an object where an array was expected"_s
                                 : *named + u": missing"_s;
}

PageRows RowBuilder::takeRows()
{
    m_page.totals = readPageTotals(m_profile.page, m_tokens);
    m_page.texts = m_texts.takeTexts();
    m_page.notes = m_notes.take();
    return std::move(m_page);
}

void RowBuilder::finishItem()
{
    DeliveryRow& row = m_page.rows.emplace_back();
    if (!readId(row))
        return; // and no row is given
    m_tokens.noteMissing(expectedOfItem);
    readDelivery(row);
    switch (m_profile.attempts.from) {
    case AttemptFields::From::Nested:
        readAttempts(row);
        break;
    case AttemptFields::From::Rows:
        readRowAsAttempt(row);
        break;
    case AttemptFields::From::Nowhere:
        break;
    }
    readWhatAttemptsLack(row);
}

bool RowBuilder::readId(DeliveryRow& row)
{
    row.id = jsonText(m_tokens.token(Slot::Id));
    row.recordId = jsonText(m_tokens.token(Slot::AttemptId));
    if (row.recordId.isEmpty())
        row.recordId = row.id;
    if (!row.id.isEmpty())
        return true;
    const JsonKind kind = jsonTokenKind(m_tokens.token(Slot::Id));
    const QString what = kind == JsonKind::Absent ? u"missing"_s : jsonKindName(kind);
    m_error = m_notes.here(m_places.pointers(Slot::Id).value(0)) + u": "_s
        + (kind == JsonKind::String ? u"empty"_s : what);
    return false;
}

void RowBuilder::readDelivery(DeliveryRow& row)
{
    row.eventId = jsonText(m_tokens.text(Slot::EventId));
    row.eventType = m_texts.codeOfToken(m_tokens.text(Slot::EventType));
    row.endpointId = m_texts.codeOfToken(m_tokens.text(Slot::EndpointId));
    row.providerStatus = wordCode(Slot::Status);
    row.status = m_statuses.statusOf(m_tokens.token(Slot::Status));
    row.occurredAt = m_tokens.time(Slot::OccurredAt);
    row.startedAt = m_tokens.time(Slot::StartedAt);
    row.finishedAt = m_tokens.time(Slot::FinishedAt);
    row.queuedAt = m_tokens.time(Slot::QueuedAt);
    row.changedAt = m_tokens.time(Slot::ChangedAt);
    row.nextAttemptAt = m_tokens.time(Slot::NextAttemptAt);
}

void RowBuilder::readAttempts(DeliveryRow& row)
{
    if (m_profile.attempts.newestFirst)
        std::ranges::reverse(m_attempts);
    summariseAttempts(m_attempts, m_texts, row);
}

void RowBuilder::readRowAsAttempt(DeliveryRow& row)
{
    AttemptFacts facts = readAttempt();
    if (!m_places.has(Slot::AttemptStatus))
        facts.status = row.status;
    if (!m_places.has(Slot::Status)) {
        row.status = facts.status;
        row.providerStatus = wordCode(Slot::AttemptStatus);
    }
    if (!m_places.has(Slot::StartedAt))
        row.startedAt = facts.startedAt;
    if (!m_places.has(Slot::FinishedAt))
        row.finishedAt = facts.finishedAt;
    summariseAttempts({facts}, m_texts, row);
}

/// Where the log counts attempts only, the delivery tells of the newest.
void RowBuilder::readWhatAttemptsLack(DeliveryRow& row)
{
    const qint64 counted = m_tokens.count(Slot::AttemptCount).value_or(0);
    row.attemptCount = static_cast<quint8>(std::clamp<qint64>(counted, row.attemptCount, 255));
    if (row.route == 0)
        row.route = m_texts.codeOfToken(m_tokens.string(Slot::EndpointUrl));
    if (row.attemptMarks != 0)
        return;
    row.httpStatus = m_tokens.httpStatus(Slot::HttpStatus);
    row.errorCode = m_texts.codeOfToken(m_tokens.text(Slot::DeliveryErrorCode));
    row.errorTitle = m_texts.codeOfToken(reason(Slot::DeliveryErrorTitle));
}

void RowBuilder::finishAttempt()
{
    m_tokens.noteMissing(expectedOfAttempt);
    m_attempts.push_back(readAttempt());
}

AttemptFacts RowBuilder::readAttempt()
{
    AttemptFacts facts;
    facts.url = m_tokens.string(Slot::RequestUrl);
    facts.body = m_tokens.body(Slot::ResponseBody);
    facts.status = m_attemptStatuses.statusOf(m_tokens.token(Slot::AttemptStatus));
    facts.startedAt = m_tokens.time(Slot::AttemptStartedAt);
    facts.finishedAt = m_tokens.time(Slot::AttemptFinishedAt);
    facts.duration = m_tokens.duration(Slot::Duration, m_profile.attempts.duration.unit);
    facts.httpStatus = m_tokens.httpStatus(Slot::ResponseStatus);
    facts.errorCode = m_tokens.token(Slot::ErrorCode);
    const bool isFlat = m_profile.attempts.errors.isEmpty();
    facts.errorTitle = isFlat ? reason(Slot::ErrorTitle) : m_tokens.token(Slot::ErrorTitle);
    facts.completeTimes();
    return facts;
}

/// An error that is a bare number or string is its own code.
void RowBuilder::finishError()
{
    const QByteArrayView itself = m_tokens.token(Slot::ErrorItem);
    if (m_notes.error() == 0 && !itself.startsWith('{'))
        m_tokens.set(Slot::ErrorCode, 0, itself);
}

TextCode RowBuilder::wordCode(Slot slot)
{
    const QByteArrayView word = m_tokens.word(slot);
    return word.startsWith('"') ? m_texts.codeOfToken(word) : m_texts.codeOf(jsonWord(word));
}

/// Why it failed, in words; none if they only repeat the HTTP status.
QByteArrayView RowBuilder::reason(Slot slot)
{
    const QByteArrayView token = m_tokens.text(slot);
    return !token.isEmpty() && repeatsHttpStatus(jsonText(token)) ? QByteArrayView() : token;
}

} // namespace waybill
