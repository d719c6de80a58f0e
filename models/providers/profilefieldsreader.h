// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilefields.h"
#include "providers/profileobject.h"

namespace waybill {

/// The parts of a profile that say where in an answer things are. Problems are reported to `in`.
Flag readFlag(ProfileObject in);
PageFields readPageFields(ProfileObject in);
DeliveryFields readDeliveryFields(ProfileObject in);
AttemptFields readAttemptFields(ProfileObject in);
ErrorBodyFields readErrorBodyFields(ProfileObject in);
ReportedFailureFields readReportedFailureFields(ProfileObject in);

} // namespace waybill
