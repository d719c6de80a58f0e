// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace waybill {

/// How true a body is to the bytes that were sent.
enum class Fidelity : quint8 {
    Captured, ///< received by Waybill itself
    ProviderRaw, ///< the provider kept the bytes
    Proved, ///< a hash or signature matches
    Rebuilt, ///< made from parsed JSON: bytes may differ
    Supplied, ///< given by the user
    HashOnly, ///< only a hash is known
    Absent,
};

} // namespace waybill
