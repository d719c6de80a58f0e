// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/memorystore.h"

namespace waybill {

namespace {

std::unique_ptr<SecretReply> answered(std::optional<QString> secret)
{
    auto reply = std::make_unique<SecretReply>();
    const SecretOutcome outcome{true, std::move(secret), false, {}};
    QMetaObject::invokeMethod(
        reply.get(), [reply = reply.get(), outcome] { emit reply->finished(outcome); },
        Qt::QueuedConnection);
    return reply;
}

} // namespace

std::unique_ptr<SecretReply> MemoryStore::read(const SourceId& source, const QString& name)
{
    const auto hit = m_secrets.constFind({source, name});
    return answered(hit == m_secrets.cend() ? std::optional<QString>() : *hit);
}

std::unique_ptr<SecretReply> MemoryStore::write(
    const SourceId& source, const QString& name, const QString& secret)
{
    m_secrets.insert({source, name}, secret);
    return answered({});
}

std::unique_ptr<SecretReply> MemoryStore::remove(const SourceId& source, const QString& name)
{
    m_secrets.remove({source, name});
    return answered({});
}

} // namespace waybill
