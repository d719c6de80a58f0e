// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "domain/fidelity.h"

#include <QByteArray>

namespace waybill {

struct ProviderProfile;

/// A request body and how far it can be trusted.
struct WireBody
{
    QByteArray bytes;
    Fidelity fidelity = Fidelity::Absent;
    bool isJson = true; ///< false: the payload slice does not validate

    bool operator==(const WireBody&) const = default;
};

/// The body of an attempt as it went over the wire: the recorded bytes where there are any, of the
/// attempt or else of the delivery (Delivery::payloadIsSent); else rebuilt from the payload by the
/// profile's template (Telnyx: {"data":<slice>,"meta":{…}}).
WireBody wireBody(const ProviderProfile& profile, const Delivery& delivery, const Attempt& attempt);

} // namespace waybill
