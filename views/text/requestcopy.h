// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpexchange.h"

#include <QByteArray>
#include <QString>

namespace waybill {

/// How a request is written when it is copied as a whole.
struct RequestCopy
{
    RecordedRequest request;
    QByteArray body;
    QString bodyFile; ///< where the body was put; empty: it stands in the command
    bool withSecrets
        = false; ///< else values of secret headers are masked, and a first line says so
};

/// Larger bodies do not belong on a command line; nor do those with a zero byte, which no command
/// line can hold.
bool needsBodyFile(const QByteArray& body);

/// A command for a POSIX shell (bash or zsh where the body has control characters) that sends the
/// request: headers in order, the body byte for byte.
QString curlCommand(const RequestCopy& copy);

/// The same for HTTPie 3 (https://httpie.io/docs/cli).
QString httpieCommand(const RequestCopy& copy);

/// The request as HTTP/1.1 writes it, the body behind an empty line. Host and Content-Length are
/// added where the log has none.
QByteArray rawRequest(const RequestCopy& copy);

} // namespace waybill
