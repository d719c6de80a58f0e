// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/secretstore.h"

#include <QString>

#include <memory>

namespace waybill {

/// A keychain where there is one, else memory. The first question that the keychain cannot answer
/// settles it for the rest of the run: a locked keychain must not make every question wait. From
/// then on outcomes are not persistent and their cause says why.
class FallbackStore : public SecretStore
{
public:
    FallbackStore(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> memory);
    ~FallbackStore() override;

    std::unique_ptr<SecretReply> read(const SourceId& source, const QString& name) override;
    std::unique_ptr<SecretReply> write(
        const SourceId& source, const QString& name, const QString& secret) override;
    std::unique_ptr<SecretReply> remove(const SourceId& source, const QString& name) override;

private:
    struct Stores;
    class Reply;

    std::shared_ptr<Stores> m_stores; ///< replies under way keep it alive
};

} // namespace waybill
