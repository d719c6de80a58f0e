// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/telnyxsigner.h"

#include "signatures/ed25519key.h"

namespace waybill::telnyx {

QByteArray signedBytes(const QByteArray& timestamp, const QByteArray& body)
{
    return timestamp + '|' + body;
}

HttpHeaders sign(const Ed25519Key& key, Instant now, const QByteArray& body)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(Nanoseconds(now.ns));
    const QByteArray timestamp = QByteArray::number(qint64(seconds.count()));
    return {
        {signatureHeader, key.sign(signedBytes(timestamp, body))}, {timestampHeader, timestamp}};
}

} // namespace waybill::telnyx
