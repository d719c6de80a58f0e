// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// The fields of a form (application/x-www-form-urlencoded) in their order, decoded, a line each:
/// "name = value". Line breaks inside a value become "⏎".
QByteArray formText(QByteArrayView form);

} // namespace waybill
