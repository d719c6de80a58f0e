// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/instant.h"
#include "services/livestate.h"

#include <QList>
#include <QString>

#include <optional>

namespace waybill {

/// One source that is or could be read live.
struct LiveSource
{
    QString name;
    LiveState state;
    std::optional<FetchError> error; ///< why its last polls failed

    bool operator==(const LiveSource&) const = default;
};

/// "on, 20 s", "off"; a source that fails: "waiting, 3 tries".
QString liveStateText(const LiveState& state);

/// Of all sources shown: "Live: on, 20 s", "Live: off", "Live: 2 of 4".
QString liveActionText(const QList<LiveSource>& sources);

/// The status line's words: "Live · next in 12 s"; where a source fails, which and why: "Live:
/// waiting, Telnyx answered 503. (3 tries)"; empty: none is live.
QString liveStatusText(const QList<LiveSource>& sources, Instant now);

} // namespace waybill
