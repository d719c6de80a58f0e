// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"

#include <QList>

#include <memory>

namespace waybill {

/// Every profile of resources/providers, by file name; fails the test run if one cannot be read.
QList<std::shared_ptr<const ProviderProfile>> shippedProfiles();

} // namespace waybill
