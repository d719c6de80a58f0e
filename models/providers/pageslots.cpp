// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pageslots.h"

#include "providers/providerprofile.h"

namespace waybill {

namespace {

const QStringList itself{QString()};
const QStringList elements{QStringLiteral("/*")};

} // namespace

PageSlots::PageSlots(const ProviderProfile& profile)
{
    const PageFields& page = profile.page;
    const DeliveryFields& fields = profile.fields;
    add(itself, page.number, Slot::PageNumber);
    add(itself, page.count, Slot::PageCount);
    add(itself, page.results, Slot::TotalResults);
    add(itself, page.items, Slot::Items);
    add(pointers(Slot::Items), elements, Slot::Item);
    const QStringList& item = pointers(Slot::Item);
    add(item, fields.id, Slot::Id);
    add(item, fields.status.pointers, Slot::Status);
    add(item, fields.eventId, Slot::EventId);
    add(item, fields.eventType, Slot::EventType);
    add(item, fields.occurredAt, Slot::OccurredAt);
    add(item, fields.startedAt, Slot::StartedAt);
    add(item, fields.finishedAt, Slot::FinishedAt);
    add(item, fields.nextAttemptAt, Slot::NextAttemptAt);
    addAttempts(profile);
}

void PageSlots::addAttempts(const ProviderProfile& profile)
{
    const AttemptFields& fields = profile.attempts;
    add(pointers(Slot::Item), fields.items, Slot::Attempts);
    add(pointers(Slot::Attempts), elements, Slot::Attempt);
    const QStringList& attempt = pointers(Slot::Attempt);
    add(attempt, fields.status.pointers, Slot::AttemptStatus);
    add(attempt, fields.startedAt, Slot::AttemptStartedAt);
    add(attempt, fields.finishedAt, Slot::AttemptFinishedAt);
    add(attempt, fields.requestUrl, Slot::RequestUrl);
    add(attempt, fields.responseStatus, Slot::ResponseStatus);
    add(attempt, fields.responseBody, Slot::ResponseBody);
    add(attempt, fields.errors, Slot::Errors);
    add(pointers(Slot::Errors), elements, Slot::ErrorItem);
    add(pointers(Slot::ErrorItem), fields.errorCode, Slot::ErrorCode);
    add(pointers(Slot::ErrorItem), fields.errorTitle, Slot::ErrorTitle);
}

void PageSlots::add(const QStringList& bases, const QStringList& alternatives, Slot slot)
{
    QStringList all;
    for (const QString& base : bases) {
        for (const QString& alternative : alternatives)
            all.append(base + alternative);
    }
    m_tree.add(all, static_cast<int>(slot));
    m_pointers[static_cast<std::size_t>(slot)] = all;
}

} // namespace waybill
