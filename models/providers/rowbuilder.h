// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/attemptsummary.h"
#include "providers/jsontoken.h"
#include "providers/pagerows.h"
#include "providers/pageslots.h"
#include "providers/texttable.h"

#include <QByteArrayView>

#include <array>
#include <optional>
#include <vector>

namespace waybill {

struct ProviderProfile;

/// Takes the tokens that a walk over a page finds, in document order, and makes rows of them.
/// Tokens are views into the page; they must outlive the builder.
class RowBuilder
{
public:
    RowBuilder(const ProviderProfile& profile, const PageSlots& places);

    /// A value at a pointer of the profile: its token, or the opening bracket of a container.
    void found(const KeyTree::Node& node, QByteArrayView token);
    /// A value that is no container of the kind that the pointers below it need.
    void blocked(const KeyTree::Node& node, QByteArrayView token);

    /// An element of an array begins, or ends: an item, an attempt or an error.
    void enter(const KeyTree::Node& node);
    void leave(const KeyTree::Node& node);
    /// The item that was left last lies there.
    void placeItem(quint32 offset, quint32 length);

    /// Which item lacks its id ("/data/3/id: missing"); empty if none.
    const QString& error() const { return m_error; }
    /// Why there is no array of items ("/data: missing"); empty if there is one.
    QString itemsProblem() const;
    /// Rows, texts, totals and notes; bytes are left to the caller.
    PageRows takeRows();

private:
    using StatusWords = std::vector<std::pair<QByteArray, DeliveryStatus>>;

    bool wasSeen(Slot slot) const { return (m_seen & maskOf({slot})) != 0; }
    QByteArrayView token(Slot slot) const;
    void setToken(Slot slot, int rank, QByteArrayView token);
    void forget(SlotMask mask);

    TextCode text(Slot slot);
    QByteArray id(Slot slot);
    qint64 time(Slot slot);
    std::optional<qint64> integer(Slot slot);
    DeliveryStatus status(Slot slot, const StatusWords& words) const;
    /// True, with a note, if the slot's value is of no use.
    bool isMistyped(Slot slot, QByteArrayView found, bool isUsable, const QString& expected);

    void finishItem();
    void finishAttempt();
    void finishError();
    void noteMissing(SlotMask expected);
    void note(const QString& pointer, const QString& reason);
    QString here(const QString& pointer) const;

    const PageSlots& m_places;
    bool m_newestFirst;
    StatusWords m_statusWords;
    StatusWords m_attemptStatusWords;

    std::array<QByteArrayView, static_cast<std::size_t>(Slot::SlotCount)> m_tokens;
    std::array<int, static_cast<std::size_t>(Slot::SlotCount)> m_ranks{};
    SlotMask m_seen = 0;
    SlotMask m_blocked = 0;
    int m_item = -1;
    int m_attempt = -1;
    int m_errorItem = -1;
    std::vector<AttemptFacts> m_attempts;
    TextTable m_texts;
    PageRows m_page;
    QString m_error;
};

} // namespace waybill
