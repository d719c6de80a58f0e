// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"
#include "providers/pagerows.h"

#include <QByteArray>

#include <memory>

namespace waybill {

struct ProviderProfile;

/// Turns one answer of a list call into rows. Pure; const and safe to share between threads.
///
/// The items array and each item's id are required: without them the page is an error and no row is
/// given. Any other missing, null or mistyped field is empty with a note; the row stays. A bad
/// UTF-8 byte costs nothing but a mark on its row.
class DeliveryPageParser
{
public:
    explicit DeliveryPageParser(const std::shared_ptr<const ProviderProfile>& profile);
    ~DeliveryPageParser();

    /// Errors: Malformed (not JSON, cut short, a raw control character in a string anywhere),
    /// NotADeliveryLog. Depth is none: only what a pointer names is entered, and DeliveryReader
    /// notes a payload nested deeper than 512.
    Result<PageRows, FetchError> parse(QByteArray body) const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};

} // namespace waybill
