// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/rowadditions.h"

#include "ports/deliveryarchive.h"
#include "providers/deliveryreader.h"
#include "providers/providerprofile.h"
#include "providers/recordpage.h"
#include "services/offthread.h"

#include <utility>

namespace waybill {

RowAdditions::RowAdditions(SourceId source, std::shared_ptr<const ProviderProfile> profile,
    DeliveryArchive* archive, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_profile(std::move(profile))
    , m_archive(archive)
{
}

RowAdditions::~RowAdditions() = default;

void RowAdditions::look(const DeliveryId& delivery)
{
    if (m_profile->calls.isEmpty() || m_waiting.contains(delivery))
        return;
    m_waiting.append(delivery);
    if (m_current.isEmpty())
        loadNext();
}

void RowAdditions::loadNext()
{
    m_current = m_waiting.isEmpty() ? DeliveryId{} : m_waiting.takeFirst();
    m_isOutdated = false;
    if (m_current.isEmpty())
        return;
    if (m_loading)
        m_loading.release()->deleteLater(); // it may be emitting
    m_loading = m_archive->load(m_source, m_current);
    connect(m_loading.get(), &ArchiveReply::finished, this, [this](const ArchiveResult& result) {
        if (!result) {
            loadNext();
            return;
        }
        offThread(
            this,
            [profile = m_profile, records = result->records] { return read(profile, records); },
            [this](const Reading& reading) { take(reading); });
    });
}

RowAdditions::Reading RowAdditions::read(
    const std::shared_ptr<const ProviderProfile>& profile, const QList<DeliveryRecord>& records)
{
    const auto delivery = DeliveryReader(profile).read(records);
    if (!delivery)
        return {};
    return {RowAddition::of(*delivery),
        std::make_shared<const PageRows>(RecordPage(profile).read(records))};
}

void RowAdditions::take(const Reading& reading)
{
    if (m_isOutdated) {
        m_waiting.prepend(m_current);
    } else if (reading.page) {
        const QByteArray id = m_current.value.toUtf8();
        const RowAddition before = m_known.value(id);
        m_known.insert(id, reading.addition);
        if (complete(reading.page) == reading.page)
            m_known.remove(id); // its rows say all of that themselves
        else if (before != reading.addition)
            emit added(reading.page);
    }
    loadNext();
}

std::shared_ptr<const PageRows> RowAdditions::complete(const std::shared_ptr<const PageRows>& page)
{
    std::shared_ptr<PageRows> more;
    const QByteArray current = m_current.value.toUtf8();
    for (size_t i = 0; i < page->rows.size(); ++i) {
        const DeliveryRow& row = page->rows[i];
        m_isOutdated = m_isOutdated || row.id == current;
        const auto known = m_known.constFind(row.id);
        if (known == m_known.cend() || !known->isMoreThan(row))
            continue;
        if (!more)
            more = std::make_shared<PageRows>(*page);
        known->addTo(more->rows[i], more->texts);
    }
    return more ? more : page;
}

} // namespace waybill
