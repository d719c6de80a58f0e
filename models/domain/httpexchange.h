// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace waybill {

/// A request as the log (or a replay) recorded it. What is empty was not recorded.
struct RecordedRequest
{
    QByteArray method; ///< empty: not in the log
    QString url;
    HttpHeaders headers;
    std::optional<QByteArray> body; ///< the bytes sent, where they are known
    QByteArrayList added = {}; ///< of a replay: names of headers that Waybill put in

    bool operator==(const RecordedRequest&) const = default;
};

/// An answer as the log (or a replay) recorded it.
struct RecordedResponse
{
    std::optional<int> status;
    QByteArray reason; ///< the phrase of the status line; empty: not recorded
    HttpHeaders headers;
    std::optional<QByteArray> body;

    bool operator==(const RecordedResponse&) const = default;
};

} // namespace waybill
