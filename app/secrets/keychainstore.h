// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/secretstore.h"
#include "secrets/systemkeychain.h"

#include <chrono>

namespace waybill {

/// Secrets in a keychain. An outcome is ok when the keychain did what was asked, which for read()
/// and remove() includes that there was no such entry; else its cause tells why there is no
/// keychain to use.
class KeychainStore : public SecretStore
{
public:
    /// `patience`: how long an unlock prompt may stay open before the keychain counts as absent.
    explicit KeychainStore(Keychain keychain = systemKeychain(),
        std::chrono::milliseconds patience = std::chrono::seconds(10));

    std::unique_ptr<SecretReply> read(const SourceId& source, const QString& name) override;
    std::unique_ptr<SecretReply> write(
        const SourceId& source, const QString& name, const QString& secret) override;
    std::unique_ptr<SecretReply> remove(const SourceId& source, const QString& name) override;

private:
    std::unique_ptr<SecretReply> ask(const KeychainQuestion& question) const;

    Keychain m_keychain;
    std::chrono::milliseconds m_patience;
};

} // namespace waybill
