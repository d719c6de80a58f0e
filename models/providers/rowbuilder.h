// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/attemptsummary.h"
#include "providers/pagenotes.h"
#include "providers/pagerows.h"
#include "providers/pageslots.h"
#include "providers/slottokens.h"
#include "providers/statuslookup.h"
#include "providers/texttable.h"

#include <QByteArrayView>

#include <vector>

namespace waybill {

struct ProviderProfile;

/// Takes the tokens that a walk over a page finds, in document order, and makes rows of them.
/// Tokens are views into the page; they must outlive the builder.
class RowBuilder
{
public:
    RowBuilder(const ProviderProfile& profile, const PageSlots& places);

    /// A value at a pointer of the profile: its token, or the opening bracket of a container. False
    /// if what is inside is not wanted: another alternative's array of items was read.
    bool found(const KeyTree::Node& node, QByteArrayView token)
    {
        for (const KeyTree::Leaf& leaf : node.leaves) {
            const auto slot = static_cast<Slot>(leaf.slot);
            if ((maskOf({slot}) & listSlots) == 0)
                m_tokens.set(slot, leaf.rank, token);
            else if (!foundOfList(node, leaf, token))
                return false;
        }
        return true;
    }
    /// A value that is no container of the kind that the pointers below it need.
    void blocked(const KeyTree::Node& node, QByteArrayView token);

    /// An element of an array begins, or ends: an item, an attempt or an error.
    void enter(const KeyTree::Node& node);
    void leave(const KeyTree::Node& node);
    /// The item that was left last lies there.
    void placeItem(quint32 offset, quint32 length);
    /// About so many rows come; a guess.
    void expectRows(qsizetype count);

    /// Which item lacks its id ("/data/3/id: missing"); empty if none.
    const QString& error() const { return m_error; }
    /// Why there is no array of items ("/data: missing"); empty if there is one.
    QString itemsProblem() const;
    /// Rows, texts, totals and notes; bytes are left to the caller.
    PageRows takeRows();

private:
    /// Those that begin a list, or that count once in one.
    static constexpr SlotMask listSlots
        = maskOf({Slot::Items, Slot::Attempts, Slot::Errors, Slot::ErrorCode, Slot::ErrorTitle});

    bool foundOfList(const KeyTree::Node& node, const KeyTree::Leaf& leaf, QByteArrayView token);
    bool takesItems(const KeyTree::Node& node, int rank, QByteArrayView token);
    void finishItem();
    void finishAttempt();
    void finishError();

    bool readId(DeliveryRow& row);
    void readDelivery(DeliveryRow& row);
    AttemptFacts readAttempt();
    void readAttempts(DeliveryRow& row);
    void readRowAsAttempt(DeliveryRow& row);
    void readWhatAttemptsLack(DeliveryRow& row);
    TextCode wordCode(Slot slot);
    QByteArrayView reason(Slot slot);

    const ProviderProfile& m_profile;
    const PageSlots& m_places;
    StatusLookup m_statuses;
    StatusLookup m_attemptStatuses;
    PageNotes m_notes;
    SlotTokens m_tokens;
    std::vector<AttemptFacts> m_attempts;
    TextTable m_texts;
    PageRows m_page;
    int m_itemsRank = -1; ///< of the alternative that is read; -1: none yet
    QString m_passedOver; ///< what was found where an array of items was looked for
    QString m_error;
};

} // namespace waybill
