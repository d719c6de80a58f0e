// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"
#include "domain/instant.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace waybill {

class Ed25519Key;

/// How a provider signs its webhooks: a profile's "signatureScheme".
enum class SignatureScheme : quint8 { None, TelnyxEd25519 };

/// "telnyx-ed25519"; None for the empty name and for names this version does not know.
SignatureScheme signatureScheme(const QString& name);

/// The headers in which that scheme's signature travels; empty for None.
QByteArrayList signatureHeaders(SignatureScheme scheme);

/// The environment variable in which the provider's SDK expects the public key; empty for None.
QString publicKeyVariable(SignatureScheme scheme);

/// `headers` with the scheme's own replaced by ones that sign `body` at `now`, in the recorded
/// ones' place where there were any. Unchanged for None.
HttpHeaders signedHeaders(SignatureScheme scheme, const HttpHeaders& headers, const Ed25519Key& key,
    Instant now, const QByteArray& body);

} // namespace waybill
