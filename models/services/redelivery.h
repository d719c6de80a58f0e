// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "ports/httptransport.h"
#include "providers/sourcerequests.h"

#include <QObject>

#include <memory>

namespace waybill {

class Clock;
class OnceJob;
class OnceSender;
struct Delivery;
struct OnceOutcome;
struct ProviderProfile;

/// What came of asking a provider to send a delivery again.
struct RedeliveryOutcome
{
    enum class Kind : quint8 {
        Accepted, ///< 2xx: the provider sends it
        Refused, ///< by the provider, or by Waybill before sending: nothing was done
        NotSent, ///< the provider was not reached: nothing was done
        Unknown, ///< it was sent, and no answer or a 5xx came: it may have been done
    };

    Kind kind = Kind::NotSent;
    FetchError error; ///< unless accepted: the provider's own words, or the cause

    bool operator==(const RedeliveryOutcome&) const = default;
};

/// What the call may name: where each row is an attempt, the newest of them.
RowNames redeliveryNames(const ProviderProfile& profile, const Delivery& delivery);

/// Asks providers to send deliveries again: one request at a time, each sent at most once.
class Redelivery : public QObject
{
    Q_OBJECT

public:
    /// Neither argument is owned; both must outlive this.
    Redelivery(OnceSender* sender, const Clock* clock, QObject* parent = nullptr);
    ~Redelivery() override;

    /// `request` is SourceRequests::redelivery(); an error there is the outcome. False, and nothing
    /// happens, while another is under way. finished() follows, never inside the call.
    bool send(const DeliveryKey& delivery, std::shared_ptr<const ProviderProfile> profile,
        const Result<HttpRequest, FetchError>& request);
    bool isSending() const { return m_isSending; }
    /// Of the last delivery asked for; nullptr before.
    const std::shared_ptr<const ProviderProfile>& profile() const { return m_profile; }

signals:
    void finished(const waybill::DeliveryKey& delivery, const waybill::RedeliveryOutcome& outcome);

private:
    RedeliveryOutcome judged(const OnceOutcome& outcome) const;
    void finish(const RedeliveryOutcome& outcome);

    OnceSender* m_sender;
    const Clock* m_clock;
    std::unique_ptr<OnceJob> m_job; ///< the last one; it may have ended
    bool m_isSending = false;
    DeliveryKey m_delivery;
    std::shared_ptr<const ProviderProfile> m_profile;
};

} // namespace waybill

Q_DECLARE_METATYPE(waybill::RedeliveryOutcome)
