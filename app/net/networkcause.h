// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"

#include <QNetworkReply>
#include <QStringList>

namespace waybill {

/// Whether Qt's error only says that the HTTP status is 4xx or 5xx: an answer, not a failure.
bool isStatusError(QNetworkReply::NetworkError code);

/// What went wrong below HTTP, in our words for it. `text` is Qt's own; `tlsErrors` are what the
/// certificate check said and win over it. Nothing secret stays in the cause.
FetchError networkCause(
    QNetworkReply::NetworkError code, const QString& text, const QStringList& tlsErrors);

} // namespace waybill
