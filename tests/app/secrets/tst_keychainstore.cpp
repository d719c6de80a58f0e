// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainstore.h"
#include "settled.h"

#include <QElapsedTimer>
#include <QList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void asksBySourceAndName();
    void tellsOutcomes_data();
    void tellsOutcomes();
    void givesUpOnAnUnlockPrompt();
    void aLateAnswerIsDropped();
    void survivesDroppedReplies();
    void worksWithoutADesktop();
};

namespace {

using Verb = KeychainQuestion::Verb;
using Answer = std::function<void(const KeychainAnswer&)>;

Keychain answering(KeychainAnswer answer)
{
    return [answer](const KeychainQuestion&, const Answer& done) { done(answer); };
}

// Keeps its callers waiting until a test answers.
struct SlowKeychain
{
    QList<KeychainQuestion> questions;
    QList<Answer> answers;

    Keychain keychain()
    {
        return [this](const KeychainQuestion& question, const Answer& answer) {
            questions.append(question);
            answers.append(answer);
        };
    }
};

} // namespace

void TestKeychainStore::asksBySourceAndName()
{
    SlowKeychain slow;
    KeychainStore store(slow.keychain(), 5s);
    const auto read = store.read({u"s1"_s}, u"token"_s);
    const auto written = store.write({u"s1"_s}, u"token"_s, u"KEY1"_s);
    const auto removed = store.remove({u"s2"_s}, u"key"_s);
    QCOMPARE(slow.questions.size(), 3);
    QCOMPARE(slow.questions[0].verb, Verb::Read);
    QCOMPARE(slow.questions[0].key, u"s1/token"_s);
    QCOMPARE(slow.questions[1].verb, Verb::Write);
    QCOMPARE(slow.questions[1].secret, u"KEY1"_s);
    QCOMPARE(slow.questions[2].verb, Verb::Remove);
    QCOMPARE(slow.questions[2].key, u"s2/key"_s);
}

void TestKeychainStore::tellsOutcomes_data()
{
    using Kind = KeychainAnswer::Kind;
    QTest::addColumn<KeychainAnswer::Kind>("kind");
    QTest::addColumn<KeychainQuestion::Verb>("verb");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<bool>("hasSecret");
    QTest::newRow("read") << Kind::Done << Verb::Read << true << true;
    QTest::newRow("read, none kept") << Kind::NotFound << Verb::Read << true << false;
    QTest::newRow("read, no keychain") << Kind::Unavailable << Verb::Read << false << false;
    QTest::newRow("write") << Kind::Done << Verb::Write << true << false;
    QTest::newRow("write, no keychain") << Kind::Unavailable << Verb::Write << false << false;
    QTest::newRow("remove") << Kind::Done << Verb::Remove << true << false;
    QTest::newRow("remove, none kept") << Kind::NotFound << Verb::Remove << true << false;
    QTest::newRow("remove, no keychain") << Kind::Unavailable << Verb::Remove << false << false;
}

void TestKeychainStore::tellsOutcomes()
{
    QFETCH(const KeychainAnswer::Kind, kind);
    QFETCH(const KeychainQuestion::Verb, verb);
    QFETCH(const bool, ok);
    QFETCH(const bool, hasSecret);
    const bool isAway = kind == KeychainAnswer::Kind::Unavailable;
    KeychainStore store(
        answering({kind, hasSecret ? u"KEY1"_s : QString(), isAway ? u"away"_s : QString()}));
    const SourceId source{u"s1"_s};
    std::unique_ptr<SecretReply> reply;
    if (verb == Verb::Read)
        reply = store.read(source, u"token"_s);
    else if (verb == Verb::Write)
        reply = store.write(source, u"token"_s, u"KEY1"_s);
    else
        reply = store.remove(source, u"token"_s);
    const auto outcome = settled(reply);
    QVERIFY(outcome);
    QCOMPARE(outcome->ok, ok);
    QCOMPARE(outcome->persistent, ok);
    QCOMPARE(outcome->secret, hasSecret ? std::optional(u"KEY1"_s) : std::nullopt);
    QCOMPARE(outcome->cause, isAway ? u"away"_s : QString());
}

void TestKeychainStore::givesUpOnAnUnlockPrompt()
{
    SlowKeychain slow;
    KeychainStore store(slow.keychain(), 60ms);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = settled(store.read({u"s1"_s}, u"token"_s));
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(outcome);
    QVERIFY(!outcome->ok);
    QVERIFY(!outcome->persistent);
    QCOMPARE(outcome->cause, u"the keychain did not answer"_s);
}

void TestKeychainStore::aLateAnswerIsDropped()
{
    SlowKeychain slow;
    KeychainStore store(slow.keychain(), 20ms);
    const auto reply = store.read({u"s1"_s}, u"token"_s);
    QSignalSpy spy(reply.get(), &SecretReply::finished);
    QVERIFY(spy.wait(5000));
    slow.answers.first()({KeychainAnswer::Kind::Done, u"late"_s, {}});
    QVERIFY(!spy.wait(50));
    QCOMPARE(spy.count(), 1);
}

void TestKeychainStore::survivesDroppedReplies()
{
    SlowKeychain slow;
    auto store = std::make_unique<KeychainStore>(slow.keychain(), 5s);
    store->read({u"s1"_s}, u"token"_s).reset();
    auto answered = store->read({u"s1"_s}, u"token"_s);
    slow.answers.at(1)({KeychainAnswer::Kind::Done, u"KEY1"_s, {}});
    answered.reset(); // with its signal queued
    store.reset();
    slow.answers.at(0)({KeychainAnswer::Kind::Done, u"KEY1"_s, {}});
    QTest::qWait(20);
}

// Whatever this machine has, an outcome comes.
void TestKeychainStore::worksWithoutADesktop()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    KeychainStore store;
    const auto outcome = settled(store.read({u"s1"_s}, u"token"_s));
    QVERIFY(outcome);
    QVERIFY(!outcome->ok);
    QCOMPARE(outcome->cause, u"no D-Bus session"_s);
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
