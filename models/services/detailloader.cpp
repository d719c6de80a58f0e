// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/detailloader.h"

#include "ports/deliveryarchive.h"
#include "providers/deliveryreader.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace waybill {

namespace {

using DetailResult = Result<std::shared_ptr<const DeliveryDetail>, FetchError>;

DetailResult readDetail(const SourceId& source,
    const std::shared_ptr<const ProviderProfile>& profile, const ArchivedDelivery& archived)
{
    auto delivery = DeliveryReader(profile).read(archived.records.constFirst().row);
    if (!delivery)
        return Failure{delivery.error()};
    auto detail = std::make_shared<DeliveryDetail>();
    detail->source = source;
    detail->profile = profile;
    detail->delivery = std::move(delivery).value();
    detail->replays = archived.replays;
    for (qsizetype i = 0; i < detail->attemptCount(); ++i)
        detail->bodies.append(wireBody(*profile, detail->delivery, detail->attempt(i)));
    return std::shared_ptr<const DeliveryDetail>(std::move(detail));
}

} // namespace

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
    // A payload may be 10 MB: off this thread. The loader may be gone when the answer comes, so the
    // hand-over goes through the application object, which outlives the pool's work.
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), question = m_question, source, profile, delivery, archived] {
            const DetailResult result = readDetail(source, profile, archived);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, question, delivery, result] {
                    if (!self || self->m_question != question)
                        return;
                    if (result)
                        emit self->loaded(*result);
                    else
                        emit self->failed(delivery, result.error());
                },
                Qt::QueuedConnection);
        });
}

void DetailLoader::cancel()
{
    ++m_question;
    m_reply.reset();
}

} // namespace waybill
