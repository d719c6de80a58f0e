// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/deliveryrecord.h"
#include "domain/ids.h"
#include "providers/recordpage.h"
#include "services/attemptgrouping.h"
#include "services/rowadditions.h"

#include <QObject>

#include <deque>
#include <memory>

namespace waybill {

class ArchiveRecordsReply;
class DeliveryArchive;
class DeliveryTableModel;

/// Takes the pages of one source to the archive and, a row for each delivery, to the table; in
/// order. Where rows are attempts, a page that brings a delivery which the table knows and this
/// does not waits until the archive has told that delivery's other attempts.
class PageIntake : public QObject
{
    Q_OBJECT

public:
    /// Attempts that are kept in memory, about; more are dropped and asked of the archive again.
    static constexpr qsizetype maxAttempts = 100'000;

    /// Not owned, and outliving this.
    struct Services
    {
        DeliveryArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
    };

    PageIntake(SourceId source, std::shared_ptr<const ProviderProfile> profile, Services services,
        QObject* parent = nullptr);
    ~PageIntake() override;

    /// A page of the log: kept in the archive, and shown.
    void take(const std::shared_ptr<const PageRows>& page);
    /// A page that the archive holds already: shown.
    void restore(const std::shared_ptr<const PageRows>& page);
    /// The archive may hold further answers about this delivery: what its row lacks is filled in.
    void readAnswers(const DeliveryId& delivery) { m_additions.look(delivery); }
    /// Forgets what it knows of attempts; pages that wait are dropped.
    void clear();
    bool isGrouping() const { return m_grouping.isNeeded(); }
    /// That attempts are known of.
    qsizetype deliveries() const { return m_grouping.deliveries(); }
    /// Pages were taken that are not in the table yet.
    bool isWaiting() const { return !m_waiting.empty(); }

signals:
    /// The page is in the table, a row for each of its deliveries.
    void merged(const std::shared_ptr<const waybill::PageRows>& page);

private:
    void goOn();
    QList<DeliveryId> strangers(const PageRows& page) const;
    void ask(const QList<DeliveryId>& deliveries);
    void learn(const QList<DeliveryRecord>& records);
    void merge(const std::shared_ptr<const PageRows>& page);

    const SourceId m_source;
    const std::shared_ptr<const ProviderProfile> m_profile;
    const Services m_services;
    const RecordPage m_records;
    AttemptGrouping m_grouping;
    RowAdditions m_additions;
    std::deque<std::shared_ptr<const PageRows>> m_waiting; ///< the first is being asked for
    std::unique_ptr<ArchiveRecordsReply> m_reply;
};

} // namespace waybill
