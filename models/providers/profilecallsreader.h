// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilecalls.h"
#include "providers/profileobject.h"

namespace waybill {

/// The parts of a profile that say what is asked of a provider. Problems are reported to `in`.
Auth readAuth(ProfileObject in);
QList<Parameter> readParameters(QList<ProfileObject> list);
QList<Root> readRoots(QList<ProfileObject> list);
ListCall readListCall(ProfileObject in);
QList<RowCall> readRowCalls(QList<ProfileObject> list);
RedeliveryCall readRedelivery(ProfileObject in);
RateLimit readRateLimit(ProfileObject in);
LogLimits readLogLimits(ProfileObject in);

} // namespace waybill
