// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/testsigningkey.h"

#include "ports/secretstore.h"

using namespace Qt::StringLiterals;

namespace waybill {

TestSigningKey::TestSigningKey(SecretStore* store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
}

TestSigningKey::~TestSigningKey() = default;

SourceId TestSigningKey::owner()
{
    return SourceId{u"waybill"_s};
}

QString TestSigningKey::secretName()
{
    return u"test-signing-key"_s;
}

void TestSigningKey::load()
{
    if (m_reply)
        return; // ready() is on its way
    if (m_key) {
        QMetaObject::invokeMethod(this, &TestSigningKey::ready, Qt::QueuedConnection);
        return;
    }
    m_reply = m_store->read(owner(), secretName());
    connect(m_reply.get(), &SecretReply::finished, this, &TestSigningKey::adopt);
}

void TestSigningKey::adopt(const SecretOutcome& outcome)
{
    m_settled = std::move(m_reply); // it is the sender of this signal
    m_persistent = outcome.persistent;
    if (outcome.secret)
        m_key = Ed25519Key::fromSeed(outcome.secret->toLatin1());
    if (m_key) {
        emit ready();
        return;
    }
    m_key = Ed25519Key::generate();
    m_reply = m_store->write(owner(), secretName(), QString::fromLatin1(m_key->seed()));
    connect(m_reply.get(), &SecretReply::finished, this, &TestSigningKey::keep);
}

void TestSigningKey::keep(const SecretOutcome& outcome)
{
    m_settled = std::move(m_reply);
    m_persistent = outcome.ok && outcome.persistent;
    emit ready();
}

} // namespace waybill
