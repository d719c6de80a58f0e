// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/detailloader.h"

#include "ports/deliveryarchive.h"
#include "services/offthread.h"

namespace waybill {

DetailLoader::DetailLoader(DeliveryArchive* archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

DetailLoader::~DetailLoader() = default;

void DetailLoader::load(const SourceId& source, std::shared_ptr<const ProviderProfile> profile,
    const DeliveryId& delivery)
{
    ++m_question;
    m_reply = m_archive->load(source, delivery);
    connect(m_reply.get(), &ArchiveReply::finished, this,
        [this, source, profile = std::move(profile), delivery](const ArchiveResult& result) {
            if (result)
                read(source, profile, delivery, *result);
            else
                emit failed(delivery, result.error());
        });
}

void DetailLoader::read(const SourceId& source,
    const std::shared_ptr<const ProviderProfile>& profile, const DeliveryId& delivery,
    const ArchivedDelivery& archived)
{
    // A payload may be 10 MB: off this thread.
    offThread(
        this, [source, profile, archived] { return readDetail(source, profile, archived); },
        [this, question = m_question, delivery](const DetailResult& result) {
            if (m_question != question)
                return;
            if (result)
                emit loaded(*result);
            else
                emit failed(delivery, result.error());
        });
}

void DetailLoader::cancel()
{
    ++m_question;
    m_reply.reset();
}

} // namespace waybill
