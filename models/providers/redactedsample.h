// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// The first bytes of an answer, 1 KiB at most, for an error report: the values of keys and headers
/// that carry secrets (authorization, cookie, token, secret, key, password, signature) are "…".
QByteArray redactedSample(QByteArrayView body);

} // namespace waybill
