// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/readingkeeper.h"

#include "ports/clock.h"
#include "ports/deliveryarchive.h"
#include "services/reading.h"

namespace waybill {

ReadingKeeper::ReadingKeeper(SourceId source, DeliveryArchive* archive, const Clock* clock)
    : m_source(std::move(source))
    , m_archive(archive)
    , m_clock(clock)
{
}

void ReadingKeeper::keep(const Reading& reading)
{
    const QByteArray bytes = reading.toBytes();
    if (bytes == m_kept)
        return;
    m_kept = bytes;
    m_keptAt = m_clock->now();
    m_archive->storeReading(m_source, bytes);
}

void ReadingKeeper::keepLater(const Reading& reading)
{
    const Instant now = m_clock->now();
    const bool isFresh = m_keptAt && *m_keptAt <= now && now - *m_keptAt < pause;
    if (!isFresh)
        keep(reading);
}

} // namespace waybill
