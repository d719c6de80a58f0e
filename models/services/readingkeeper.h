// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <QByteArray>

#include <optional>

namespace waybill {

class Clock;
class DeliveryArchive;
struct Reading;

/// Keeps a source's reading in the archive: at once where it matters, else now and then, for every
/// poll moves it on a little.
class ReadingKeeper
{
public:
    static constexpr std::chrono::minutes pause{5};

    /// Not owned, and outliving this.
    ReadingKeeper(SourceId source, DeliveryArchive* archive, const Clock* clock);

    void keep(const Reading& reading);
    /// As keep(), unless something was kept in the last minutes.
    void keepLater(const Reading& reading);

private:
    const SourceId m_source;
    DeliveryArchive* m_archive;
    const Clock* m_clock;
    QByteArray m_kept;
    std::optional<Instant> m_keptAt;
};

} // namespace waybill
