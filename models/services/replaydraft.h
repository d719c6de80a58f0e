// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fidelity.h"
#include "domain/replay.h"
#include "providers/wirebody.h"
#include "services/replayguard.h"
#include "signatures/signaturescheme.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace waybill {

class Ed25519Key;
struct ProviderProfile;

/// Where replays go and how; the same for every delivery until the user changes it.
struct ReplaySettings
{
    QString baseUrl = QStringLiteral("http://localhost:3000"); ///< "http://" may be left out
    bool keepPath = true; ///< append the recorded path and query to the base
    bool signWithTestKey = false;
    bool acceptSelfSigned = false;
    std::optional<std::chrono::milliseconds> timeout; ///< empty: none

    bool operator==(const ReplaySettings&) const = default;
};

/// A header of a draft; `added`: not in the recording, put in by the profile's defaults.
struct DraftHeader
{
    QByteArray name;
    QByteArray value;
    bool added = false;

    bool operator==(const DraftHeader&) const = default;
};

/// A replay before it is sent: made from a recorded attempt, edited by the user.
struct ReplayDraft
{
    QString target; ///< the URL as text, not checked
    QByteArray method;
    bool methodAssumed = false; ///< the log has none: POST
    QList<DraftHeader> headers; ///< in wire order
    QByteArray body; ///< the bytes that will be sent
    Fidelity fidelity = Fidelity::Absent; ///< of the body; Supplied once it was edited
    bool bodyIsJson = true; ///< false: the payload slice does not validate
    SignatureScheme scheme = SignatureScheme::None;
    bool signWithTestKey = false;
    bool acceptSelfSigned = false;
    std::optional<std::chrono::milliseconds> timeout;

    bool operator==(const ReplayDraft&) const = default;

    /// Replaces the body by text the user wrote: its UTF-8 bytes.
    void setBodyText(const QString& text);
    /// Replaces the body by the bytes of a file.
    void setBodyBytes(const QByteArray& bytes);
};

/// The draft of a replay of `attempt`. Headers: the recorded ones in order without those of the
/// connection, then the profile's defaults that are missing. A recorded GET or HEAD carries a body
/// only if one was recorded: its payload is in the query. `body`: wireBody() of the same attempt.
ReplayDraft makeReplayDraft(const ProviderProfile& profile, const Attempt& attempt,
    const WireBody& body, const ReplaySettings& settings);

/// The base (scheme optional, a path of its own kept) with the path and query of `recordedUrl`, as
/// text: no byte of the recorded path is normalised.
QString replayTarget(const QString& baseUrl, const QString& recordedUrl, bool keepPath);

/// Why the draft cannot be sent; empty: it can.
std::optional<ReplayFault> faultOf(const ReplayDraft& draft);

/// What the receiver will find when it checks the signature.
enum class DraftSignature : quint8 {
    NotNeeded, ///< the provider is not known to sign
    Missing, ///< an app that verifies will refuse it
    Recorded, ///< the log's own: may be too old, or not match a rebuilt body
    TestKey, ///< made when it is sent
};
DraftSignature signatureOf(const ReplayDraft& draft);

/// The names among `sent` (what went over the wire for the draft) that neither the log nor the user
/// gave: the profile's defaults, the test signature, what the connection needs.
QByteArrayList addedHeaders(const ReplayDraft& draft, const HttpHeaders& sent);

/// The request as it is sent now: signed with `key` if the draft asks for it and there is one.
ReplayRequest toRequest(const ReplayDraft& draft, const Ed25519Key* key, Instant now);

} // namespace waybill
