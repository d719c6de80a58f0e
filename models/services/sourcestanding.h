// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/deliveryfeed.h"

namespace waybill {

/// How a source stands, the least to worry about first.
enum class SourceCondition : quint8 {
    Read, ///< all that was asked for
    Saved, ///< a saved file: there is nothing to ask for
    Archived, ///< only the archive knows it: likewise
    Unread,
    Opening, ///< its token is being looked up
    Loading,
    Waiting, ///< for the next try of a request
    Cancelled,
    PageLimit,
    NoToken,
    Failed, ///< see error
};

struct SourceStanding
{
    SourceCondition condition = SourceCondition::Unread;
    FeedProgress progress;
    std::optional<FetchError> error;

    bool isRunning() const
    {
        return condition == SourceCondition::Opening || condition == SourceCondition::Loading
            || condition == SourceCondition::Waiting;
    }
    /// The user has to do something about it.
    bool isTrouble() const { return condition >= SourceCondition::NoToken; }
    bool operator==(const SourceStanding&) const = default;
};

} // namespace waybill
