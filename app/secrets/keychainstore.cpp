// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainstore.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;
using Verb = KeychainQuestion::Verb;

namespace {

QString keyOf(const SourceId& source, const QString& name)
{
    return source.value + u'/' + name;
}

SecretOutcome outcomeOf(const KeychainAnswer& answer, Verb verb)
{
    switch (answer.kind) {
    case KeychainAnswer::Kind::Done:
        if (verb == Verb::Read)
            return {true, answer.secret, true, {}};
        return {true, {}, true, {}};
    case KeychainAnswer::Kind::NotFound:
        return {verb != Verb::Write, {}, true, {}};
    case KeychainAnswer::Kind::Unavailable:
        return {false, {}, false, answer.cause};
    }
    return {};
}

// Settles once, by the keychain's answer or by the clock, whichever comes first.
class KeychainReply : public SecretReply
{
public:
    explicit KeychainReply(std::chrono::milliseconds patience)
    {
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, this, [this] {
            settle({false, {}, false, u"the keychain did not answer"_s});
        });
        m_clock.start(patience);
    }

    void settle(const SecretOutcome& outcome)
    {
        if (std::exchange(m_isSettled, true))
            return;
        m_clock.stop();
        QMetaObject::invokeMethod(
            this, [this, outcome] { emit finished(outcome); }, Qt::QueuedConnection);
    }

private:
    QTimer m_clock;
    bool m_isSettled = false;
};

} // namespace

KeychainStore::KeychainStore(Keychain keychain, std::chrono::milliseconds patience)
    : m_keychain(std::move(keychain))
    , m_patience(patience)
{
}

std::unique_ptr<SecretReply> KeychainStore::read(const SourceId& source, const QString& name)
{
    return ask({Verb::Read, keyOf(source, name), {}});
}

std::unique_ptr<SecretReply> KeychainStore::write(
    const SourceId& source, const QString& name, const QString& secret)
{
    return ask({Verb::Write, keyOf(source, name), secret});
}

std::unique_ptr<SecretReply> KeychainStore::remove(const SourceId& source, const QString& name)
{
    return ask({Verb::Remove, keyOf(source, name), {}});
}

std::unique_ptr<SecretReply> KeychainStore::ask(const KeychainQuestion& question) const
{
    auto reply = std::make_unique<KeychainReply>(m_patience);
    const QPointer<KeychainReply> listener = reply.get(); // the caller may drop the reply
    m_keychain(question, [listener, verb = question.verb](const KeychainAnswer& answer) {
        if (listener)
            listener->settle(outcomeOf(answer, verb));
    });
    return reply;
}

} // namespace waybill
