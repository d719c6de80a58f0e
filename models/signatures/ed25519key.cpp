// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/ed25519key.h"

#include <sodium.h>
#include <utility>

namespace waybill {

namespace {

/// Picks the fastest code for this machine and seeds the random source; once, from any thread.
void initialiseSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot be initialised");
}

const unsigned char* bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

/// Strict base64 of exactly `size` bytes, else empty.
QByteArray decoded(const QByteArray& base64, qsizetype size)
{
    auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return result && result.decoded.size() == size ? std::move(result.decoded) : QByteArray();
}

QByteArray encoded(const unsigned char* data, size_t size)
{
    return QByteArray::fromRawData(
        reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))
        .toBase64();
}

} // namespace

Ed25519Key Ed25519Key::generate()
{
    initialiseSodium();
    std::array<unsigned char, seedSize> seed{};
    randombytes_buf(seed.data(), seed.size());
    Ed25519Key key = fromSeedBytes(seed.data());
    sodium_memzero(seed.data(), seed.size());
    return key;
}

std::optional<Ed25519Key> Ed25519Key::fromSeed(const QByteArray& base64)
{
    initialiseSodium();
    QByteArray seed = decoded(base64, seedSize);
    if (seed.isEmpty())
        return std::nullopt;
    Ed25519Key key = fromSeedBytes(bytes(seed));
    sodium_memzero(seed.data(), static_cast<size_t>(seed.size()));
    return key;
}

Ed25519Key Ed25519Key::fromSeedBytes(const unsigned char* seed)
{
    Ed25519Key key;
    static_assert(sizeof key.m_secret == crypto_sign_SECRETKEYBYTES);
    std::array<unsigned char, publicSize> publicHalf{};
    crypto_sign_seed_keypair(publicHalf.data(), key.m_secret.data(), seed);
    return key;
}

Ed25519Key::Ed25519Key(Ed25519Key&& other) noexcept
    : m_secret(other.m_secret)
{
    sodium_memzero(other.m_secret.data(), other.m_secret.size());
}

Ed25519Key& Ed25519Key::operator=(Ed25519Key&& other) noexcept
{
    if (this != &other) {
        m_secret = other.m_secret;
        sodium_memzero(other.m_secret.data(), other.m_secret.size());
    }
    return *this;
}

Ed25519Key::~Ed25519Key()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

QByteArray Ed25519Key::publicKey() const
{
    return encoded(m_secret.data() + seedSize, publicSize);
}

QByteArray Ed25519Key::seed() const
{
    return encoded(m_secret.data(), seedSize);
}

QByteArray Ed25519Key::sign(QByteArrayView message) const
{
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes(message),
        static_cast<unsigned long long>(message.size()), m_secret.data());
    return encoded(signature.data(), signature.size());
}

bool ed25519Verifies(
    const QByteArray& publicKey, const QByteArray& signature, QByteArrayView message)
{
    initialiseSodium();
    const QByteArray key = decoded(publicKey, crypto_sign_PUBLICKEYBYTES);
    const QByteArray mark = decoded(signature, crypto_sign_BYTES);
    return !key.isEmpty() && !mark.isEmpty()
        && crypto_sign_verify_detached(bytes(mark), bytes(message),
               static_cast<unsigned long long>(message.size()), bytes(key))
        == 0;
}

bool isEd25519PublicKey(const QByteArray& base64)
{
    return !decoded(base64, crypto_sign_PUBLICKEYBYTES).isEmpty();
}

bool isEd25519Signature(const QByteArray& base64)
{
    return !decoded(base64, crypto_sign_BYTES).isEmpty();
}

QString sodiumVersion()
{
    return QString::fromLatin1(sodium_version_string());
}

} // namespace waybill
