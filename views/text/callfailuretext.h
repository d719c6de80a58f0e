// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/deliverycalls.h"

#include <QStringList>

namespace waybill {

/// What could not be fetched of a delivery, a line for each reason: "payload: 404 from GitHub: Not
/// Found (3 attempts)".
QStringList callFailureLines(const QList<CallFailure>& failures, const QString& providerName);

} // namespace waybill
