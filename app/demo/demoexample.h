// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QByteArray>

namespace waybill {

/// The example of Telnyx's documentation (delivery f5586561-8ff0-4291-a0ac-84fe544797bd: a mistyped
/// host answers 404, the second URL accepts), with the payload that its webhook page shows, moved
/// to another time. One JSON object, compact.
QByteArray demoExample(Instant startedAt);

} // namespace waybill
