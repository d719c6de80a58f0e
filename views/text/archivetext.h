// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/archivemonitor.h"

#include <QString>

namespace waybill {

/// The status line's words: "1,002,113 archived", "1,002,113 archived, 2,500 waiting"; empty while
/// there is nothing to tell.
QString archiveText(const ArchiveState& state);

/// What the user can do about an archive that fails.
enum class ArchiveRemedy : quint8 {
    TryAgain,
    NewArchive, ///< the file stays as it is, another one is begun
};

/// An archive's trouble: what is wrong with which file, what becomes of what was read, what to do.
struct ArchiveTrouble
{
    QString text;
    ArchiveRemedy remedy = ArchiveRemedy::TryAgain;

    bool operator==(const ArchiveTrouble&) const = default;
};

/// Of an archive that has a fault.
ArchiveTrouble describeArchiveFault(const ArchiveState& state);

/// What is lost if the program ends before the archive works again: "1,250 deliveries and 1 replay
/// are kept in memory only."
QString unsavedText(const ArchiveState& state);

} // namespace waybill
