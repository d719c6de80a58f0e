// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/listrestore.h"

#include "archive/listsnapshot.h"
#include "archive/sqlitearchive.h"
#include "items/deliverytablemodel.h"
#include "providers/recordpage.h"
#include "services/attemptgrouping.h"
#include "services/offthread.h"

namespace waybill {

/// What reads the rows of one provider.
struct ListRestore::Reader
{
    explicit Reader(std::shared_ptr<const ProviderProfile> from)
        : profile(std::move(from))
        , page(profile)
    {
    }

    const std::shared_ptr<const ProviderProfile> profile;
    const RecordPage page;
};

ListRestore::ListRestore(Services services, ProfileOf profileOf, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_profileOf(std::move(profileOf))
{
}

ListRestore::~ListRestore() = default;

void ListRestore::start()
{
    m_contentsReply = m_services.archive->contents();
    connect(m_contentsReply.get(), &ArchiveContentsReply::finished, this,
        qOverload<const ArchiveContentsResult&>(&ListRestore::take));
    m_services.snapshot->startReading();
}

void ListRestore::take(const ArchiveContentsResult& contents)
{
    m_contentsReply.release()->deleteLater();
    if (!contents) {
        emit finished();
        return;
    }
    m_contents = *contents;
    m_services.snapshot->restore(m_contents.mark, [this](qint64 seq) {
        for (const ArchivedSource& source : std::as_const(m_contents.sources)) {
            StoreSource known = m_services.table->source(source.id);
            known.isShown = false;
            m_services.table->setSource(known);
        }
        readOn(seq);
    });
}

void ListRestore::readOn(qint64 seq)
{
    if (seq >= m_contents.mark.seq) {
        emit finished();
        return;
    }
    m_batchReply = m_services.archive->changedSince(seq);
    connect(m_batchReply.get(), &ArchivedBatchReply::finished, this,
        [this](const ArchivedBatchResult& batch) {
            m_batchReply.release()->deleteLater();
            if (batch)
                take(*batch);
            else
                emit finished();
        });
}

/// All rows of a delivery come together, so each batch can be grouped by itself.
void ListRestore::take(const ArchivedBatch& batch)
{
    std::vector<std::shared_ptr<const Reader>> readers;
    for (const ArchivedBatch::Group& group : batch.groups)
        readers.push_back(readerOf(group.profile.providerId));
    offThread(
        this,
        [batch, readers] {
            Pages pages;
            for (size_t i = 0; i < readers.size(); ++i) {
                if (!readers[i])
                    continue;
                const ArchivedBatch::Group& group = batch.groups.at(qsizetype(i));
                AttemptGrouping grouping(*readers[i]->profile);
                for (const auto& page : readers[i]->page.pages(group.records))
                    pages.emplace_back(group.source, grouping.fold(page));
            }
            return pages;
        },
        [this, batch](const Pages& pages) { show(pages, batch); });
}

void ListRestore::show(const Pages& pages, const ArchivedBatch& batch)
{
    for (const auto& [source, page] : pages) {
        m_services.table->mergePage(source, page);
        m_rowsRead += qint64(page->rows.size());
    }
    qint64 all = 0;
    for (const ArchivedSource& source : std::as_const(m_contents.sources))
        all += source.deliveries;
    emit progressed(m_rowsRead, all);
    if (batch.isLast)
        emit finished();
    else
        readOn(batch.through);
}

/// nullptr: nobody knows that provider any more; its rows stay in the archive.
std::shared_ptr<const ListRestore::Reader> ListRestore::readerOf(const QString& providerId)
{
    const auto known = m_readers.find(providerId);
    if (known != m_readers.end())
        return known->second;
    auto profile = m_profileOf(providerId);
    auto reader = profile ? std::make_shared<const Reader>(std::move(profile)) : nullptr;
    return m_readers.emplace(providerId, std::move(reader)).first->second;
}

} // namespace waybill
