// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/fetchoptions.h"
#include "domain/result.h"
#include "providers/providerprofile.h"

#include <QString>

#include <memory>

namespace waybill {

class ProfileCatalogue;

/// The usable profile of that id. The error is a sentence for the user, with a line for each
/// profile that cannot be used.
Result<std::shared_ptr<const ProviderProfile>, QString> knownProfile(
    const ProfileCatalogue& catalogue, const QString& id);

/// What is wrong with the options' parameters, in a sentence with the names the profile knows;
/// empty if nothing is. What is missing the first request tells.
QString parameterProblem(const ProviderProfile& profile, const FetchOptions& options);

/// The token the options name: the first line of a file, or an environment variable (by default
/// the provider's id in capitals and _API_KEY); empty where the profile sends none. The error is a
/// sentence for the user and never holds the token.
Result<QString, QString> readToken(const FetchOptions& options, const ProviderProfile& profile);

} // namespace waybill
