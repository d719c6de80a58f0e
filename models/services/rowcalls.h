// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/deliverycalls.h"
#include "services/qttimers.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace waybill {

struct PageRows;
struct ProviderProfile;

/// What of a source is fetched when a delivery is looked at: the profile's calls (detail, attempts,
/// payload) that the archive has no answer to. The delivery looked at comes first; those on screen
/// follow one by one in the background. A call that failed is kept as failed until tryAgain() or
/// forgetFailures(). Without requests, and for a profile without calls, nothing happens.
class RowCalls : public QObject
{
    Q_OBJECT

public:
    /// How long a delivery must be looked at before its calls go out: a held arrow key passes many.
    static constexpr std::chrono::milliseconds restTime{100};
    /// Answers that come within this time are told of together.
    static constexpr std::chrono::milliseconds gatherTime{50};

    /// Not owned, and outliving the calls.
    struct Services
    {
        RequestQueue* queue = nullptr;
        DeliveryArchive* archive = nullptr;
        Timers* timers = nullptr; ///< nullptr: Qt's
    };

    RowCalls(SourceId source, std::shared_ptr<const ProviderProfile> profile, Services services,
        QObject* parent = nullptr);
    ~RowCalls() override;

    /// Cancels what is under way. nullptr: no calls can be made.
    void setRequests(std::shared_ptr<const SourceRequests> requests);

    /// What was looked at before is cancelled. An empty id: nothing is looked at.
    void look(const DeliveryId& delivery);
    /// These are on screen, the most wanted first; takes the place of the last such list. One
    /// failure ends it, and it stays idle while the provider lets few requests through.
    void prefetch(const QList<DeliveryId>& onScreen);
    /// The failed calls of the delivery looked at once more.
    void tryAgain();
    void forgetFailures() { m_failures.clear(); }
    /// The archive holds these rows now: their answers may be gone.
    void takePage(const PageRows& page);

    const DeliveryId& lookedAt() const { return m_looked; }
    /// Calls of the delivery looked at are under way, or may be.
    bool isLoading() const { return m_isLoading; }
    /// Of the delivery looked at.
    QList<CallFailure> failures() const { return m_failures.value(m_looked); }

signals:
    /// isLoading() or failures() changed.
    void changed();
    /// The archive holds more of the delivery looked at, or something else.
    void archiveChanged();
    /// All calls of a delivery, looked at or fetched ahead, have an answer or a failure, now or
    /// since before.
    void settled(const waybill::DeliveryId& delivery);

private:
    bool canCall() const;
    std::unique_ptr<DeliveryCalls> callsOf(
        const DeliveryId& delivery, RequestQueue::Priority priority);
    void startLooking();
    void fetchLooked();
    void finishLooking();
    void keepOutcome(std::unique_ptr<DeliveryCalls> settled);
    void prefetchNext();
    void finishAhead();
    void tellSoon();
    void tell();

    const SourceId m_source;
    const std::shared_ptr<const ProviderProfile> m_profile;
    const Services m_services;
    QtTimers m_ownTimers;
    Timers* m_timers;
    std::shared_ptr<const SourceRequests> m_requests;
    DeliveryId m_looked;
    std::unique_ptr<DeliveryCalls> m_lookedCalls;
    bool m_isLoading = false;
    bool m_isOutdated = false; ///< a page brought the delivery looked at while its calls ran
    std::unique_ptr<QObject> m_rest;
    std::unique_ptr<QObject> m_gathering;
    QList<DeliveryId> m_onScreen; ///< still to be fetched
    std::unique_ptr<DeliveryCalls> m_aheadCalls;
    QSet<QByteArray> m_complete; ///< UTF-8 ids of those that lacked nothing when last seen
    QHash<DeliveryId, QList<CallFailure>> m_failures;
};

} // namespace waybill
