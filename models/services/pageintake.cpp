// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pageintake.h"

#include "items/deliverytablemodel.h"
#include "ports/deliveryarchive.h"
#include "providers/providerprofile.h"

#include <QPointer>
#include <QSet>

namespace waybill {

PageIntake::PageIntake(SourceId source, std::shared_ptr<const ProviderProfile> profile,
    Services services, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_profile(std::move(profile))
    , m_services(services)
    , m_records(m_profile)
    , m_grouping(*m_profile)
    , m_additions(m_source, m_profile, services.archive)
{
    connect(&m_additions, &RowAdditions::added, this, &PageIntake::restore);
}

PageIntake::~PageIntake() = default;

void PageIntake::take(const std::shared_ptr<const PageRows>& page)
{
    m_services.archive->storePage(m_source, {m_profile->id, m_profile->version}, page);
    restore(page);
}

void PageIntake::restore(const std::shared_ptr<const PageRows>& page)
{
    m_waiting.push_back(page);
    if (m_waiting.size() == 1)
        goOn();
}

void PageIntake::clear()
{
    m_reply.reset();
    m_waiting.clear();
    m_grouping.clear();
}

/// Merges what waits, up to a page with attempts that must be asked for.
void PageIntake::goOn()
{
    const QPointer<PageIntake> self(this);
    while (self && !m_waiting.empty()) {
        if (m_grouping.attempts() > maxAttempts)
            m_grouping.clear();
        const auto page = m_waiting.front();
        const QList<DeliveryId> unknown = strangers(*page);
        if (!unknown.isEmpty())
            return ask(unknown);
        m_waiting.pop_front();
        merge(page);
    }
}

/// Deliveries of the page that the table knows and the grouping does not.
QList<DeliveryId> PageIntake::strangers(const PageRows& page) const
{
    QList<DeliveryId> deliveries;
    if (!m_grouping.isNeeded())
        return deliveries;
    QSet<QByteArray> seen;
    for (const DeliveryRow& row : page.rows) {
        const bool isAlone = row.recordId == row.id; // such logs never tell two of a delivery
        if (isAlone || m_grouping.knows(row.id) || seen.contains(row.id))
            continue;
        seen.insert(row.id);
        const DeliveryId id{QString::fromUtf8(row.id)};
        if (m_services.table->contains({m_source, id}))
            deliveries.append(id);
    }
    return deliveries;
}

void PageIntake::ask(const QList<DeliveryId>& deliveries)
{
    m_reply = m_services.archive->loadRecords(m_source, deliveries);
    connect(m_reply.get(), &ArchiveRecordsReply::finished, this,
        [this](const ArchiveRecordsResult& result) {
            m_reply.release()->deleteLater(); // it is emitting
            if (result)
                learn(*result);
            // What the archive could not tell is not asked for again: the page goes as it is.
            const auto page = m_waiting.front();
            m_waiting.pop_front();
            const QPointer<PageIntake> self(this);
            merge(page);
            if (self)
                goOn();
        });
}

void PageIntake::learn(const QList<DeliveryRecord>& records)
{
    for (const auto& page : m_records.pages(records))
        m_grouping.fold(page);
}

void PageIntake::merge(const std::shared_ptr<const PageRows>& page)
{
    const auto folded = m_additions.complete(m_grouping.fold(page));
    m_services.table->mergePage(m_source, folded);
    emit merged(folded);
}

} // namespace waybill
