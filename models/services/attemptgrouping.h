// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"
#include "store/dictionary.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

namespace waybill {

struct ProviderProfile;

/// Folds rows that are attempts into rows that are deliveries: rows of equal DeliveryRow::id become
/// one, whichever pages they come on. Pages of a provider whose rows are deliveries pass unchanged.
///
/// A folded row tells of the newest attempt (status, HTTP status, answer, next attempt, recordId)
/// and of all: how many, marks and route oldest first, the newest failure's error, startedAt of the
/// oldest and finishedAt of the newest. An attempt whose recordId comes again replaces itself.
/// Memory grows with the number of attempts, about 100 bytes each.
class AttemptGrouping
{
public:
    explicit AttemptGrouping(const ProviderProfile& profile);

    /// False: fold() gives back what it gets.
    bool isNeeded() const { return m_isNeeded; }
    /// A row for each delivery that has an attempt on this page, where its first one stands. The
    /// row lies (slice) where the newest of them does. Bytes, totals and notes stay.
    std::shared_ptr<const PageRows> fold(const std::shared_ptr<const PageRows>& page);
    void clear();

    bool knows(const QByteArray& delivery) const { return m_places.contains(delivery); }
    qsizetype deliveries() const { return m_places.size(); }
    qsizetype attempts() const { return m_attempts; }

private:
    struct Try
    {
        QByteArray recordId;
        qint64 startedAt = unknownTime;
        qint64 finishedAt = unknownTime;
        qint64 deliveryStartedAt = unknownTime;
        qint64 nextAttemptAt = unknownTime;
        qint64 answerTime = unknownDuration;
        quint32 providerStatus = 0; ///< texts are codes of m_texts
        quint32 route = 0;
        quint32 errorCode = 0;
        quint32 errorTitle = 0;
        quint32 responseTitle = 0;
        quint16 httpStatus = 0;
        quint8 counted = 0; ///< by the provider
        DeliveryStatus status = DeliveryStatus::Unknown;
        AttemptMark mark = AttemptMark::None;
    };
    struct Group
    {
        std::vector<Try> tries; ///< oldest first
        quint64 page = 0; ///< that has news of it
        size_t row = 0; ///< there: the newest one's
    };
    class PageTexts;

    static Try tryOf(const DeliveryRow& row, PageTexts& texts);
    Group& groupOf(const QByteArray& id);
    bool isOlder(const Try& a, const Try& b) const;
    void keep(Group& group, const Try& attempt);
    static void tellOfNewest(const Try& newest, PageTexts& texts, DeliveryRow& row);
    static void tellOfAll(const std::vector<Try>& tries, PageTexts& texts, DeliveryRow& row);

    bool m_isNeeded;
    bool m_newestFirst;
    quint64 m_page = 0;
    Dictionary m_texts;
    QHash<QByteArray, quint32> m_places; ///< into m_groups, by delivery id
    std::vector<Group> m_groups;
    qsizetype m_attempts = 0;
};

} // namespace waybill
