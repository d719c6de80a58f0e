// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilereader.h"
#include "providers/providerprofile.h"

#include <QString>

#include <memory>

namespace waybill {

/// One profile file of those that Waybill knows, good or bad.
struct ProfileEntry
{
    QString file;
    bool isYours = false; ///< from the user's own folder, not one that comes with Waybill
    std::shared_ptr<const ProviderProfile> profile; ///< nullptr: it cannot be used, see `error`
    ProfileError error;
};

} // namespace waybill
