// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"

#include <QStringList>

#include <memory>

namespace waybill {

/// resources/providers/<id>.json, read; fails the test run if it cannot be.
std::shared_ptr<const ProviderProfile> shippedProfile(const QString& id);
std::shared_ptr<const ProviderProfile> telnyxProfile();

/// The ids of all profiles in resources/providers, sorted.
QStringList shippedProfileIds();

/// A file of tests/data.
QByteArray testData(const QString& path);

} // namespace waybill
