// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace waybill {

struct ReplayFault;

/// What keeps a request from being sent, and what to do about it.
QString replayFaultText(const ReplayFault& fault);

} // namespace waybill
