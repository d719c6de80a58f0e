// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/fallbackstore.h"

#include <functional>
#include <utility>

namespace waybill {

namespace {

using Question = std::function<std::unique_ptr<SecretReply>(SecretStore& store)>;

} // namespace

struct FallbackStore::Stores
{
    std::unique_ptr<SecretStore> keychain;
    std::unique_ptr<SecretStore> memory;
    bool hasKeychain = true; ///< as far as known
    QString cause; ///< why there is none
};

class FallbackStore::Reply : public SecretReply
{
public:
    Reply(std::shared_ptr<Stores> stores, Question question)
        : m_stores(std::move(stores))
        , m_question(std::move(question))
    {
        if (m_stores->hasKeychain)
            askKeychain();
        else
            askMemory();
    }

private:
    void askKeychain()
    {
        m_fromKeychain = m_question(*m_stores->keychain);
        connect(m_fromKeychain.get(), &SecretReply::finished, this,
            [this](const SecretOutcome& outcome) {
                if (outcome.ok) {
                    emit finished(outcome);
                    return;
                }
                m_stores->hasKeychain = false;
                m_stores->cause = outcome.cause;
                askMemory();
            });
    }

    void askMemory()
    {
        m_fromMemory = m_question(*m_stores->memory);
        connect(m_fromMemory.get(), &SecretReply::finished, this, [this](SecretOutcome outcome) {
            outcome.cause = m_stores->cause;
            emit finished(outcome);
        });
    }

    std::shared_ptr<Stores> m_stores;
    Question m_question;
    std::unique_ptr<SecretReply> m_fromKeychain;
    std::unique_ptr<SecretReply> m_fromMemory;
};

FallbackStore::FallbackStore(
    std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> memory)
    : m_stores(std::make_shared<Stores>(Stores{std::move(keychain), std::move(memory), true, {}}))
{
}

FallbackStore::~FallbackStore() = default;

std::unique_ptr<SecretReply> FallbackStore::read(const SourceId& source, const QString& name)
{
    return std::make_unique<Reply>(
        m_stores, [source, name](SecretStore& store) { return store.read(source, name); });
}

std::unique_ptr<SecretReply> FallbackStore::write(
    const SourceId& source, const QString& name, const QString& secret)
{
    return std::make_unique<Reply>(m_stores,
        [source, name, secret](SecretStore& store) { return store.write(source, name, secret); });
}

std::unique_ptr<SecretReply> FallbackStore::remove(const SourceId& source, const QString& name)
{
    return std::make_unique<Reply>(
        m_stores, [source, name](SecretStore& store) { return store.remove(source, name); });
}

} // namespace waybill
