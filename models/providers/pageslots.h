// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/keytree.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <array>
#include <cstdint>
#include <initializer_list>

namespace waybill {

struct AttemptFields;
struct DeliveryFields;
struct ProviderProfile;

/// What a row needs from a page. Item, Attempt and ErrorItem stand for one element of their array.
/// Where each row is an attempt, the slots of an attempt lie in the item.
enum class Slot : quint8 {
    PageNumber,
    PageCount,
    TotalResults,
    Next,
    HasMore,
    Items,
    Item,
    Id,
    Status,
    EventId,
    EventType,
    OccurredAt,
    StartedAt,
    FinishedAt,
    QueuedAt,
    ChangedAt,
    NextAttemptAt,
    AttemptCount,
    HttpStatus,
    DeliveryErrorCode,
    DeliveryErrorTitle,
    EndpointUrl,
    EndpointId,
    Attempts,
    Attempt,
    AttemptId,
    AttemptStatus,
    AttemptStartedAt,
    AttemptFinishedAt,
    Duration,
    RequestUrl,
    ResponseStatus,
    ResponseBody,
    Errors,
    ErrorItem,
    ErrorCode,
    ErrorTitle,
    SlotCount
};

using SlotMask = std::uint64_t;

constexpr SlotMask maskOf(std::initializer_list<Slot> list)
{
    SlotMask mask = 0;
    for (const Slot slot : list)
        mask |= SlotMask{1} << static_cast<unsigned>(slot);
    return mask;
}

/// A profile's pointers compiled for the walk over a page, in one tree from the document's root.
/// Pointers into the answers of other calls are left out.
class PageSlots
{
public:
    explicit PageSlots(const ProviderProfile& profile);

    const KeyTree& tree() const { return m_tree; }
    bool has(Slot slot) const { return !pointers(slot).isEmpty(); }

    /// The slot's pointers from the root, "*" for array elements, in order of rank.
    const QStringList& pointers(Slot slot) const
    {
        return m_pointers[static_cast<std::size_t>(slot)];
    }

private:
    void add(const QStringList& bases, const QStringList& alternatives, Slot slot);
    void addDelivery(const DeliveryFields& fields);
    void addAttempts(const AttemptFields& fields);
    void addAttempt(const QStringList& attempt, const AttemptFields& fields);

    KeyTree m_tree;
    std::array<QStringList, static_cast<std::size_t>(Slot::SlotCount)> m_pointers;
};

} // namespace waybill
