// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pageslots.h"

#include "providers/fieldvalue.h"
#include "providers/providerprofile.h"

namespace waybill {

namespace {

const QStringList itself{QString()};
const QStringList elements{QStringLiteral("/*")};

} // namespace

PageSlots::PageSlots(const ProviderProfile& profile)
{
    const PageFields& page = profile.page;
    add(itself, page.number, Slot::PageNumber);
    add(itself, page.count, Slot::PageCount);
    add(itself, page.results, Slot::TotalResults);
    add(itself, page.next, Slot::Next);
    add(itself, page.hasMore.pointers, Slot::HasMore);
    add(itself, page.items, Slot::Items);
    add(pointers(Slot::Items), elements, Slot::Item);
    addDelivery(profile.fields);
    addAttempts(profile.attempts);
}

void PageSlots::addDelivery(const DeliveryFields& fields)
{
    const QStringList& item = pointers(Slot::Item);
    add(item, fields.id, Slot::Id);
    add(item, fields.status.pointers, Slot::Status);
    add(item, fields.eventId, Slot::EventId);
    add(item, fields.eventType, Slot::EventType);
    add(item, fields.occurredAt, Slot::OccurredAt);
    add(item, fields.startedAt, Slot::StartedAt);
    add(item, fields.finishedAt, Slot::FinishedAt);
    add(item, fields.queuedAt, Slot::QueuedAt);
    add(item, fields.changedAt, Slot::ChangedAt);
    add(item, fields.nextAttemptAt, Slot::NextAttemptAt);
    add(item, fields.attemptCount, Slot::AttemptCount);
    add(item, fields.httpStatus, Slot::HttpStatus);
    add(item, fields.errorCode, Slot::DeliveryErrorCode);
    add(item, fields.errorTitle, Slot::DeliveryErrorTitle);
    add(item, fields.endpointUrl, Slot::EndpointUrl);
    add(item, fields.endpointId, Slot::EndpointId);
}

void PageSlots::addAttempts(const AttemptFields& fields)
{
    switch (fields.from) {
    case AttemptFields::From::Nowhere:
        return;
    case AttemptFields::From::Nested:
        add(pointers(Slot::Item), fields.items, Slot::Attempts);
        add(pointers(Slot::Attempts), elements, Slot::Attempt);
        return addAttempt(pointers(Slot::Attempt), fields);
    case AttemptFields::From::Rows:
        add(pointers(Slot::Item), fields.id, Slot::AttemptId);
        return addAttempt(pointers(Slot::Item), fields);
    }
}

void PageSlots::addAttempt(const QStringList& attempt, const AttemptFields& fields)
{
    add(attempt, fields.status.pointers, Slot::AttemptStatus);
    add(attempt, fields.startedAt, Slot::AttemptStartedAt);
    add(attempt, fields.finishedAt, Slot::AttemptFinishedAt);
    add(attempt, fields.duration.pointers, Slot::Duration);
    add(attempt, fields.requestUrl, Slot::RequestUrl);
    add(attempt, fields.responseStatus, Slot::ResponseStatus);
    add(attempt, fields.responseBody, Slot::ResponseBody);
    add(attempt, fields.errors, Slot::Errors);
    add(pointers(Slot::Errors), elements, Slot::ErrorItem);
    const QStringList& error = fields.errors.isEmpty() ? attempt : pointers(Slot::ErrorItem);
    add(error, fields.errorCode, Slot::ErrorCode);
    add(error, fields.errorTitle, Slot::ErrorTitle);
}

void PageSlots::add(const QStringList& bases, const QStringList& alternatives, Slot slot)
{
    QStringList all;
    const Pointers own = rowPointers(alternatives);
    for (const QString& base : bases) {
        for (const QString& alternative : own)
            all.append(base + alternative);
    }
    m_tree.add(all, static_cast<int>(slot));
    m_pointers[static_cast<std::size_t>(slot)] = all;
}

} // namespace waybill
