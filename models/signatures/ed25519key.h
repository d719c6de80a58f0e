// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace waybill {

/// An Ed25519 key pair (RFC 8032). The secret half is wiped from memory when the key goes.
class Ed25519Key
{
public:
    static Ed25519Key generate();
    /// From what seed() gave; empty if that is not base64 of 32 bytes.
    static std::optional<Ed25519Key> fromSeed(const QByteArray& base64);

    Ed25519Key(Ed25519Key&& other) noexcept;
    Ed25519Key& operator=(Ed25519Key&& other) noexcept;
    Ed25519Key(const Ed25519Key&) = delete;
    Ed25519Key& operator=(const Ed25519Key&) = delete;
    ~Ed25519Key();

    /// The 32 bytes that verify, in base64.
    QByteArray publicKey() const;
    /// The 32 secret bytes that fromSeed() takes, in base64. For a SecretStore only.
    QByteArray seed() const;
    /// 64 bytes, in base64.
    QByteArray sign(QByteArrayView message) const;

private:
    static constexpr size_t seedSize = 32;
    static constexpr size_t publicSize = 32;

    Ed25519Key() = default;
    static Ed25519Key fromSeedBytes(const unsigned char* seed);

    std::array<unsigned char, seedSize + publicSize> m_secret{}; ///< libsodium's form
};

/// Whether `signature` (64 bytes) is that of `message` under `publicKey` (32 bytes), both in
/// base64. False for anything that is not base64 of the right length.
bool ed25519Verifies(
    const QByteArray& publicKey, const QByteArray& signature, QByteArrayView message);

/// Whether that is base64 of 32 bytes.
bool isEd25519PublicKey(const QByteArray& base64);

/// Whether that is base64 of 64 bytes.
bool isEd25519Signature(const QByteArray& base64);

/// Of libsodium, as it is loaded.
QString sodiumVersion();

} // namespace waybill
