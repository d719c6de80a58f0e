// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/fallbackstore.h"
#include "secrets/keychainstore.h"
#include "secrets/memorystore.h"
#include "settled.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestFallbackStore : public QObject
{
    Q_OBJECT

private slots:
    void prefersTheKeychain();
    void keepsInMemoryWithoutOne();
    void waitsForALockedOneOnce();
    void losesItInMidRun();
    void repliesOutliveTheStore();
};

namespace {

using Answer = std::function<void(const KeychainAnswer&)>;

// A keychain of one entry that a test can take away.
struct OneEntry
{
    std::optional<QString> secret;
    bool isAway = false;
    bool isMute = false; ///< an unlock prompt that nobody answers
    int questions = 0;

    void ask(const KeychainQuestion& question, const Answer& answer)
    {
        ++questions;
        if (isMute)
            return;
        if (isAway) {
            answer({KeychainAnswer::Kind::Unavailable, {}, u"away"_s});
            return;
        }
        if (question.verb == KeychainQuestion::Verb::Write)
            secret = question.secret;
        const auto kind = secret ? KeychainAnswer::Kind::Done : KeychainAnswer::Kind::NotFound;
        answer({kind, secret.value_or(QString()), {}});
    }
};

std::unique_ptr<FallbackStore> storeOver(OneEntry& entry)
{
    const auto ask = [&entry](const KeychainQuestion& question, const Answer& answer) {
        entry.ask(question, answer);
    };
    return std::make_unique<FallbackStore>(
        std::make_unique<KeychainStore>(ask, 50ms), std::make_unique<MemoryStore>());
}

const SourceId source{u"s1"_s};

} // namespace

void TestFallbackStore::prefersTheKeychain()
{
    OneEntry entry;
    const auto store = storeOver(entry);
    const auto none = settled(store->read(source, u"token"_s));
    QVERIFY(none && none->ok && none->persistent);
    QVERIFY(!none->secret);
    QVERIFY(settled(store->write(source, u"token"_s, u"KEY1"_s))->persistent);
    QCOMPARE(entry.secret, std::optional(u"KEY1"_s));
    QCOMPARE(settled(store->read(source, u"token"_s))->secret, std::optional(u"KEY1"_s));
}

void TestFallbackStore::keepsInMemoryWithoutOne()
{
    OneEntry entry;
    entry.isAway = true;
    const auto store = storeOver(entry);
    const auto written = settled(store->write(source, u"token"_s, u"KEY1"_s));
    QVERIFY(written && written->ok);
    QVERIFY(!written->persistent);
    QCOMPARE(written->cause, u"away"_s);
    const auto read = settled(store->read(source, u"token"_s));
    QCOMPARE(read->secret, std::optional(u"KEY1"_s));
    QVERIFY(!read->persistent);
    QCOMPARE(read->cause, u"away"_s);
    QVERIFY(settled(store->remove(source, u"token"_s))->ok);
    QVERIFY(!settled(store->read(source, u"token"_s))->secret);
}

void TestFallbackStore::waitsForALockedOneOnce()
{
    OneEntry entry;
    entry.isMute = true;
    const auto store = storeOver(entry);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(settled(store->read(source, u"token"_s))->cause, u"the keychain did not answer"_s);
    QCOMPARE(entry.questions, 1);
}

void TestFallbackStore::losesItInMidRun()
{
    OneEntry entry;
    const auto store = storeOver(entry);
    QVERIFY(settled(store->write(source, u"token"_s, u"KEY1"_s))->persistent);
    entry.isAway = true;
    const auto written = settled(store->write(source, u"token"_s, u"KEY2"_s));
    QVERIFY(written->ok);
    QVERIFY(!written->persistent);
    QCOMPARE(settled(store->read(source, u"token"_s))->secret, std::optional(u"KEY2"_s));
}

void TestFallbackStore::repliesOutliveTheStore()
{
    OneEntry entry;
    entry.isAway = true;
    auto store = storeOver(entry);
    store->read(source, u"token"_s).reset();
    const auto reply = store->write(source, u"token"_s, u"KEY1"_s);
    store.reset();
    const auto outcome = settled(reply);
    QVERIFY(outcome && outcome->ok);
    QCOMPARE(outcome->cause, u"away"_s);
}

QTEST_GUILESS_MAIN(TestFallbackStore)
#include "tst_fallbackstore.moc"
