// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace waybill {

/// Where an exchange may go, checked on the address really connected to.
enum class CurlReach : quint8 {
    Loopback, ///< nowhere else; no proxy
    Secure, ///< https anywhere, through the proxy that the environment names; http to loopback only
};

} // namespace waybill
