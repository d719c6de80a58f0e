// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "services/deliverydetail.h"

#include <QObject>

#include <memory>

namespace waybill {

class ArchiveReply;
class DeliveryArchive;
struct ArchivedDelivery;
struct ProviderProfile;

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
