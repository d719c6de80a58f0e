// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/redelivery.h"

#include <QString>

namespace waybill {

struct Delivery;
struct ProviderProfile;

/// The question before a provider is asked to send a delivery again.
struct RedeliveryQuestion
{
    QString headline;
    QString detail; ///< where it goes, and what the profile notes
    bool isLoud = false; ///< it was delivered before

    bool operator==(const RedeliveryQuestion&) const = default;
};

RedeliveryQuestion redeliveryQuestion(const Delivery& delivery, const ProviderProfile& profile);

/// What came of it: one or two sentences.
QString redeliveryOutcomeText(const RedeliveryOutcome& outcome, const QString& providerName);

} // namespace waybill
