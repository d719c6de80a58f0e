// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "providers/providerprofile.h"

#include <QByteArray>
#include <QString>

namespace waybill {

/// Why a profile was refused: names the file, the pointer and the reason.
struct ProfileError
{
    QString file;
    QString pointer; ///< JSON Pointer into the profile; empty: the whole file
    QString reason;

    bool operator==(const ProfileError&) const = default;
};

/// Reads a provider profile. Unknown keys are errors: a typo must not become a silent default.
/// Schema: resources/providers/profile.schema.json.
Result<ProviderProfile, ProfileError> readProfile(const QByteArray& json, const QString& fileName);

} // namespace waybill
