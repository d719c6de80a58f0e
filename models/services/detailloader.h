// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/observation.h"
#include "providers/wirebody.h"

#include <QObject>

#include <memory>

namespace waybill {

class ArchiveReply;
class DeliveryArchive;
struct ArchivedDelivery;
struct ProviderProfile;

/// All there is to show of one delivery.
struct DeliveryDetail
{
    SourceId source;
    std::shared_ptr<const ProviderProfile> profile;
    Delivery delivery;
    QList<Attempt> replays; ///< oldest first
    QList<Observation> seen; ///< oldest first, the last is how it stands; empty: not known
    QList<WireBody> bodies; ///< request bodies: one per provider attempt, then one per replay

    qsizetype attemptCount() const { return delivery.attempts.size() + replays.size(); }
    /// Provider attempts come first, then replays; `index` is below attemptCount().
    const Attempt& attempt(qsizetype index) const
    {
        const qsizetype own = delivery.attempts.size();
        return index < own ? delivery.attempts.at(index) : replays.at(index - own);
    }

    bool operator==(const DeliveryDetail&) const = default;
};

/// Fetches a delivery's bytes from the archive and reads them on another thread. Only the last
/// question is answered.
class DetailLoader : public QObject
{
    Q_OBJECT

public:
    /// The archive is not owned and must outlive the loader.
    explicit DetailLoader(DeliveryArchive* archive, QObject* parent = nullptr);
    ~DetailLoader() override;

    void load(const SourceId& source, std::shared_ptr<const ProviderProfile> profile,
        const DeliveryId& delivery);
    void cancel();

signals:
    void loaded(std::shared_ptr<const waybill::DeliveryDetail> detail);
    void failed(const waybill::DeliveryId& delivery, const waybill::FetchError& error);

private:
    void read(const SourceId& source, const std::shared_ptr<const ProviderProfile>& profile,
        const DeliveryId& delivery, const ArchivedDelivery& archived);

    DeliveryArchive* m_archive;
    std::unique_ptr<ArchiveReply> m_reply;
    quint64 m_question = 0; ///< number of the last question
};

} // namespace waybill
