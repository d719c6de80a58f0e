// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndex>
#include <QString>

namespace waybill {

/// What a delivery's newest try came to. What is empty was not in the log.
struct ResultFacts
{
    int httpStatus = 0;
    QString responseTitle;
    QString errorText; ///< the profile's short words
    QString errorTitle; ///< the provider's words
    QString errorCode;

    bool operator==(const ResultFacts&) const = default;
};

/// From an index over DeliveryTableModel's roles.
ResultFacts resultFacts(const QModelIndex& index);

/// "404 Not Found", "500 · NoMethodError in Webhooks", "DNS: could not
/// resolve", "error 75001"; empty where nothing is known.
QString resultText(const ResultFacts& facts);

/// Everything that is known, a line each, for a tooltip; empty where the text
/// says it all.
QString resultDetails(const ResultFacts& facts);

} // namespace waybill
