// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/readtrack.h"

#include <QList>

namespace waybill {

struct ListCall;
struct Reading;

/// How a list can be kept up to date.
enum class ListKind : quint8 {
    Windowed, ///< it can be asked for a stretch of time
    TopDown, ///< newest first: from the top until it meets what is known
    Whole, ///< its order is not known: all of it, every time
};

ListKind listKind(const ListCall& list);

/// One read of a list.
struct ReadStep
{
    TimeRange window;
    ReadTrack::Goal goal;
    bool isOlder = false; ///< goes on below what was read before, not from the newest row

    bool operator==(const ReadStep&) const = default;
};

/// How thoroughly a sync looks at what it has read before.
enum class SyncDepth : quint8 {
    NewOnly, ///< what is new, and what may just have changed
    Mending, ///< and what was cut off
    Thorough, ///< and all that may still change
};

/// The reads that bring a reading up to date, in their order: first what is new. `settle`: start of
/// the oldest row that is to be read again. Nothing was read yet: all that is wanted.
QList<ReadStep> readPlan(const Reading& reading, const ListCall& list, SyncDepth depth,
    std::optional<Instant> settle, Instant now);

} // namespace waybill
