// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/signaturescheme.h"

#include "signatures/telnyxsigner.h"

using namespace Qt::StringLiterals;

namespace waybill {

SignatureScheme signatureScheme(const QString& name)
{
    return name == "telnyx-ed25519"_L1 ? SignatureScheme::TelnyxEd25519 : SignatureScheme::None;
}

QByteArrayList signatureHeaders(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::None:
        return {};
    case SignatureScheme::TelnyxEd25519:
        return {telnyx::signatureHeader, telnyx::timestampHeader};
    }
    return {};
}

QString publicKeyVariable(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::None:
        return {};
    case SignatureScheme::TelnyxEd25519:
        return u"TELNYX_PUBLIC_KEY"_s;
    }
    return {};
}

HttpHeaders signedHeaders(SignatureScheme scheme, const HttpHeaders& headers, const Ed25519Key& key,
    Instant now, const QByteArray& body)
{
    HttpHeaders result = headers;
    switch (scheme) {
    case SignatureScheme::None:
        break;
    case SignatureScheme::TelnyxEd25519:
        for (const HttpHeader& header : telnyx::sign(key, now, body))
            result.set(header.name, header.value);
        break;
    }
    return result;
}

} // namespace waybill
