// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagenotes.h"
#include "providers/pagerows.h"
#include "providers/pageslots.h"
#include "providers/providerprofile.h"

#include <QByteArrayView>

#include <array>
#include <optional>

namespace waybill {

/// What every log should have; the rest may be absent without a word: an attempt that never got an
/// answer has no response, one that went well no errors.
constexpr SlotMask expectedOfAttempt = maskOf(
    {Slot::AttemptStatus, Slot::AttemptStartedAt, Slot::AttemptFinishedAt, Slot::RequestUrl});
constexpr SlotMask expectedOfItem = maskOf({Slot::Status, Slot::EventId, Slot::EventType,
    Slot::OccurredAt, Slot::StartedAt, Slot::FinishedAt, Slot::Attempts});

/// The tokens that a walk over a page found for the item it is in, by slot, and what they say. A
/// value of a wrong kind is none, with a note.
class SlotTokens
{
public:
    /// What is given is not owned and must outlive the tokens; so must the page.
    SlotTokens(const PageSlots& places, PageNotes& notes, ProviderProfile::NumberTimes numberTimes);

    /// Of alternatives the lowest rank counts, of equal ranks the last; null yields to any value.
    void set(Slot slot, int rank, QByteArrayView token)
    {
        const auto at = static_cast<std::size_t>(slot);
        if (wasSeen(slot) && !m_tokens[at].startsWith('n')) {
            if (rank > m_ranks[at] || (rank != m_ranks[at] && token.startsWith('n')))
                return;
        }
        m_tokens[at] = token;
        m_ranks[at] = rank;
        m_seen |= maskOf({slot});
    }
    void forget(SlotMask mask);
    /// What holds these slots is no container; a note tells of it.
    void block(SlotMask mask) { m_blocked |= mask; }
    void noteMissing(SlotMask expected);

    bool wasSeen(Slot slot) const { return (m_seen & maskOf({slot})) != 0; }
    QByteArrayView token(Slot slot) const
    {
        return wasSeen(slot) ? m_tokens[static_cast<std::size_t>(slot)] : QByteArrayView();
    }

    // Most slots of most rows are empty.
    /// The token of a string or a number.
    QByteArrayView text(Slot slot) { return wasSeen(slot) ? readText(slot) : QByteArrayView(); }
    /// The token of a string.
    QByteArrayView string(Slot slot) { return wasSeen(slot) ? readString(slot) : QByteArrayView(); }
    qint64 time(Slot slot) { return wasSeen(slot) ? readTime(slot) : unknownTime; }
    std::optional<qint64> integer(Slot slot)
    {
        return wasSeen(slot) ? readInteger(slot) : std::nullopt;
    }
    QByteArrayView word(Slot slot); ///< the token of any scalar but null
    QByteArrayView body(Slot slot); ///< the token of a string; a container is no mistake
    /// A whole number that is not negative.
    std::optional<qint64> count(Slot slot)
    {
        return wasSeen(slot) ? readCount(slot) : std::nullopt;
    }
    quint16 httpStatus(Slot slot); ///< 0: none
    qint64 duration(Slot slot, DurationField::Unit unit);

private:
    QByteArrayView readText(Slot slot);
    QByteArrayView readString(Slot slot);
    qint64 readTime(Slot slot);
    std::optional<qint64> readInteger(Slot slot);
    std::optional<qint64> readCount(Slot slot);
    /// True, with a note, if the slot's value is of no use.
    bool isMistyped(Slot slot, QByteArrayView found, bool isUsable, const char* expected);
    QString pointerOf(Slot slot) const;

    const PageSlots& m_places;
    PageNotes& m_notes;
    ProviderProfile::NumberTimes m_numberTimes;
    std::array<QByteArrayView, static_cast<std::size_t>(Slot::SlotCount)> m_tokens;
    std::array<int, static_cast<std::size_t>(Slot::SlotCount)> m_ranks{};
    SlotMask m_seen = 0;
    SlotMask m_blocked = 0;
};

} // namespace waybill
