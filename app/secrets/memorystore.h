// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/secretstore.h"

#include <QHash>
#include <QString>

#include <utility>

namespace waybill {

/// Secrets in memory, for this run only. Every outcome is ok and not persistent.
class MemoryStore : public SecretStore
{
public:
    std::unique_ptr<SecretReply> read(const SourceId& source, const QString& name) override;
    std::unique_ptr<SecretReply> write(
        const SourceId& source, const QString& name, const QString& secret) override;
    std::unique_ptr<SecretReply> remove(const SourceId& source, const QString& name) override;

private:
    QHash<std::pair<SourceId, QString>, QString> m_secrets;
};

} // namespace waybill
