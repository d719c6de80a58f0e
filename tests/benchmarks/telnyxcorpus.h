// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace waybill {

/// A made-up page of Telnyx deliveries, the same for the same number: about 4.5 kB a delivery, 1.36
/// attempts, 12 + 12 headers an attempt, answers of 0.1 to 4 kB.
QByteArray telnyxCorpusPage(int number, int deliveries);

} // namespace waybill
