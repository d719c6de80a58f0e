// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/readplan.h"

namespace waybill {

struct ProviderProfile;
struct Reading;

/// A read that is over.
struct EndedRead
{
    enum class End : quint8 {
        ListEnd, ///< all the list has, or all of the window
        FarEnough, ///< where it was wanted to end; the list goes on
        CutOff, ///< by an error, by the user, by a limit
    };
    End end = End::ListEnd;
    ReadStep step; ///< its window as it was asked for
    ReadTrack track;
    Instant startedAt; ///< by this computer's clock
};

/// Enters in the reading what the read covered, and, where it does not reach what was known, why:
/// the log shows its newest rows only, or has forgotten, or the read was cut off.
void enterRead(Reading& reading, const ProviderProfile& profile, const EndedRead& read);

/// As enterRead() of a read that the program's end cut off: reading.open.
void enterOpenRead(Reading& reading, const ProviderProfile& profile);

/// All holes, that of a cut off read of an unordered list too.
QList<Gap> gapsOf(const Reading& reading, const SourceId& source);

} // namespace waybill
