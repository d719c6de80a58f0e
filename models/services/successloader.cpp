// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/successloader.h"

#include "body/jsontree.h"
#include "ports/deliveryarchive.h"
#include "services/offthread.h"
#include "store/successes.h"

#include <utility>

namespace waybill {

namespace {

/// Some payloads may not be known, and some successes tell of a failure.
constexpr int candidates = 4 * SuccessLoader::most;

/// Larger ones are not learnt from: fifty of them would take too long.
constexpr qsizetype largestPayload = 4LL * 1024 * 1024;

/// The body of the last attempt, or what was to be sent; empty where it is not known.
QByteArray sentBody(const DeliveryDetail& detail)
{
    const qsizetype last = detail.delivery.attempts.size() - 1;
    return last < 0 ? detail.delivery.payload.value_or(QByteArray()) : detail.bodies.at(last).bytes;
}

} // namespace

struct SuccessLoader::Found
{
    std::shared_ptr<const DeliveryDetail> of;
    QList<DeliveryId> ids; ///< yet to be looked at
    Successes successes;
    std::shared_ptr<PayloadHistory> history = std::make_shared<PayloadHistory>();

    void learn(const ArchivedDelivery& archived);
};

/// Nothing, where it cannot be read or tells of a failure itself.
void SuccessLoader::Found::learn(const ArchivedDelivery& archived)
{
    const DetailResult detail = readDetail(of->source, of->profile, archived);
    if (!detail || !(*detail)->delivery.reportedFailures.isEmpty())
        return;
    const QByteArray body = sentBody(**detail);
    const int known = history->count();
    if (body.size() <= largestPayload)
        history->add(JsonTree(body));
    if (history->count() == known)
        ++successes.withoutPayload;
    else if (!successes.newest)
        successes.newest = *detail;
}

SuccessLoader::SuccessLoader(DeliveryArchive* archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

SuccessLoader::~SuccessLoader() = default;

void SuccessLoader::cancel()
{
    ++m_question;
    m_reply.reset();
}

void SuccessLoader::load(const DeliveryColumns& columns, std::shared_ptr<const DeliveryDetail> of)
{
    cancel();
    auto found = std::make_shared<Found>();
    found->of = std::move(of);
    const auto find
        = [columns, source = found->of->source, type = found->of->delivery.eventType.toUtf8()] {
              return newestSuccesses(columns, source, type, candidates);
          };
    offThread(this, find, [this, question = m_question, found](const QList<DeliveryId>& ids) {
        if (m_question != question)
            return;
        found->ids = ids;
        found->ids.removeAll(found->of->delivery.id);
        loadNext(found);
    });
}

void SuccessLoader::loadNext(std::shared_ptr<Found> found)
{
    if (found->ids.isEmpty() || found->history->count() >= most) {
        found->successes.history = found->history;
        emit loaded(found->successes);
        return;
    }
    m_reply = m_archive->load(found->of->source, found->ids.takeFirst());
    connect(m_reply.get(), &ArchiveReply::finished, this,
        [this, found = std::move(found)](const ArchiveResult& result) {
            // One that cannot be read is no reference; nor is one of which there is nothing.
            take(found, result ? *result : ArchivedDelivery());
        });
}

void SuccessLoader::take(const std::shared_ptr<Found>& found, const ArchivedDelivery& archived)
{
    // While this job runs nobody else touches what was found.
    const auto work = [found, archived] {
        found->learn(archived);
        return true;
    };
    offThread(this, work, [this, question = m_question, found](bool) {
        if (m_question == question)
            loadNext(found);
    });
}

} // namespace waybill
