// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/systemkeychain.h"

#include <QFileInfo>
#include <qt6keychain/keychain.h>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

using Answer = std::function<void(const KeychainAnswer&)>;

// Without this check libdbus would try to launch a session of its own.
bool hasSession()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
#else
    return true;
#endif
}

KeychainAnswer answerOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return {KeychainAnswer::Kind::NotFound, {}, {}};
    if (job.error() != QKeychain::NoError)
        return {KeychainAnswer::Kind::Unavailable, {}, job.errorString()};
    const auto* read = qobject_cast<const QKeychain::ReadPasswordJob*>(&job);
    return {KeychainAnswer::Kind::Done, read == nullptr ? QString() : read->textData(), {}};
}

// A started job is never deleted from outside: libsecret would call back into freed memory. It
// deletes itself once it has finished, and if the desktop never answers it stays.
void start(QKeychain::Job* job, const QString& key, const Answer& answer)
{
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job,
        [answer](QKeychain::Job* done) { answer(answerOf(*done)); });
    job->start();
}

void ask(const KeychainQuestion& question, const Answer& answer)
{
    const QString service = u"waybill"_s;
    switch (question.verb) {
    case KeychainQuestion::Verb::Read:
        start(new QKeychain::ReadPasswordJob(service), question.key, answer);
        return;
    case KeychainQuestion::Verb::Write: {
        auto* job = new QKeychain::WritePasswordJob(service);
        job->setTextData(question.secret);
        start(job, question.key, answer);
        return;
    }
    case KeychainQuestion::Verb::Remove:
        start(new QKeychain::DeletePasswordJob(service), question.key, answer);
        return;
    }
}

} // namespace

Keychain systemKeychain()
{
    return [](const KeychainQuestion& question, const Answer& answer) {
        if (hasSession())
            ask(question, answer);
        else
            answer({KeychainAnswer::Kind::Unavailable, {}, u"no D-Bus session"_s});
    };
}

} // namespace waybill
