// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/payloadhistory.h"
#include "services/deliverydetail.h"
#include "store/deliverycolumns.h"

#include <QObject>

#include <memory>

namespace waybill {

class ArchiveReply;
class DeliveryArchive;

/// What went well of late, to hold something against that did not.
struct Successes
{
    std::shared_ptr<const DeliveryDetail> newest; ///< null: there is none whose payload is known
    std::shared_ptr<const PayloadHistory> history; ///< of all of them, the newest too
    int withoutPayload = 0; ///< went well, too, but their payload is not in the archive
};

/// Collects the last successes of a delivery's event type and source: delivered, and not themselves
/// telling of a failure. Only the last question is answered.
class SuccessLoader : public QObject
{
    Q_OBJECT

public:
    /// How many payloads are looked at.
    static constexpr int most = 50;

    /// The archive is not owned and must outlive the loader.
    explicit SuccessLoader(DeliveryArchive* archive, QObject* parent = nullptr);
    ~SuccessLoader() override;

    /// `columns`: where they are found, whatever the filter. `of` itself is none of them.
    void load(const DeliveryColumns& columns, std::shared_ptr<const DeliveryDetail> of);
    void cancel();

signals:
    void loaded(const waybill::Successes& successes);

private:
    struct Found;

    void loadNext(std::shared_ptr<Found> found);
    void take(const std::shared_ptr<Found>& found, const ArchivedDelivery& archived);

    DeliveryArchive* m_archive;
    std::unique_ptr<ArchiveReply> m_reply;
    quint64 m_question = 0; ///< number of the last question
};

} // namespace waybill
