// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "signatures/ed25519key.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace waybill {

class SecretReply;
class SecretStore;
struct SecretOutcome;

/// Waybill's own key pair for signing replays, the same for all sources: read from the secret
/// store, or made and put there on first use.
class TestSigningKey : public QObject
{
    Q_OBJECT

public:
    /// The store is not owned and must outlive this.
    explicit TestSigningKey(SecretStore* store, QObject* parent = nullptr);
    ~TestSigningKey() override;

    /// Under which the seed is kept: not a real source, so that removing one leaves it alone.
    static SourceId owner();
    static QString secretName();

    /// Reads or makes the key; ready() follows, also if it was there already.
    void load();

    /// nullptr until ready().
    const Ed25519Key* key() const { return m_key ? &*m_key : nullptr; }
    /// In base64, for TELNYX_PUBLIC_KEY; empty until ready().
    QByteArray publicKey() const { return m_key ? m_key->publicKey() : QByteArray(); }
    /// Kept beyond this run. False where there is no keychain: the public key changes next time.
    bool isPersistent() const { return m_persistent; }

signals:
    void ready();

private:
    void adopt(const SecretOutcome& outcome);
    void keep(const SecretOutcome& outcome);

    SecretStore* m_store;
    std::unique_ptr<SecretReply> m_reply;
    std::unique_ptr<SecretReply> m_settled; ///< the last one; goes with the next
    std::optional<Ed25519Key> m_key;
    bool m_persistent = false;
};

} // namespace waybill
