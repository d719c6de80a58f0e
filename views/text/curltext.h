// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpexchange.h"

#include <QByteArray>
#include <QString>

namespace waybill {

/// A command for a POSIX shell (bash or zsh where the body has control characters) that sends this
/// request: headers in order, the body byte for byte. Values of secret headers are masked, and a
/// first line says so: the command is made for sharing.
QString curlCommand(const RecordedRequest& request, const QByteArray& body);

} // namespace waybill
