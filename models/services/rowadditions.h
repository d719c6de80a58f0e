// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "providers/pagerows.h"
#include "providers/rowaddition.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace waybill {

class ArchiveReply;
class DeliveryArchive;
struct DeliveryRecord;
struct ProviderProfile;

/// Keeps what the answers to calls tell of a source's deliveries beyond the rows of its list
/// (GitHub's list has no endpoint, its detail has), and puts it into every page that lacks it.
class RowAdditions : public QObject
{
    Q_OBJECT

public:
    /// The archive is not owned and must outlive this.
    RowAdditions(SourceId source, std::shared_ptr<const ProviderProfile> profile,
        DeliveryArchive* archive, QObject* parent = nullptr);
    ~RowAdditions() override;

    /// The archive may hold further answers about this delivery: reads them, one delivery after
    /// the other. added() follows if they tell more than its rows do.
    void look(const DeliveryId& delivery);
    /// The page with what is known of its deliveries; the same one where it lacks nothing.
    std::shared_ptr<const PageRows> complete(const std::shared_ptr<const PageRows>& page);

signals:
    /// The delivery's rows as the archive has them: complete() now adds to them.
    void added(const std::shared_ptr<const waybill::PageRows>& page);

private:
    /// What was read of a delivery.
    struct Reading
    {
        RowAddition addition;
        std::shared_ptr<const PageRows> page;
    };

    static Reading read(const std::shared_ptr<const ProviderProfile>& profile,
        const QList<DeliveryRecord>& records);
    void loadNext();
    void take(const Reading& reading);

    const SourceId m_source;
    const std::shared_ptr<const ProviderProfile> m_profile;
    DeliveryArchive* m_archive;
    QHash<QByteArray, RowAddition> m_known; ///< by delivery id
    QList<DeliveryId> m_waiting;
    DeliveryId m_current; ///< being read; empty: none
    bool m_isOutdated = false; ///< a page brought the one being read
    std::unique_ptr<ArchiveReply> m_loading;
};

} // namespace waybill
