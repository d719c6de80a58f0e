// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ports/secretstore.h"
#include "services/testsigningkey.h"

#include <QMap>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

/// Answers from a map, later; `persistent` as told.
class MapSecretStore : public SecretStore
{
public:
    std::unique_ptr<SecretReply> read(const SourceId& source, const QString& name) override
    {
        const auto found = secrets.constFind(source.value + u'/' + name);
        SecretOutcome outcome{true, std::nullopt, persistent, {}};
        if (found != secrets.constEnd())
            outcome.secret = *found;
        return reply(outcome);
    }
    std::unique_ptr<SecretReply> write(
        const SourceId& source, const QString& name, const QString& secret) override
    {
        ++writes;
        secrets.insert(source.value + u'/' + name, secret);
        return reply({true, std::nullopt, persistent, {}});
    }
    std::unique_ptr<SecretReply> remove(const SourceId& source, const QString& name) override
    {
        secrets.remove(source.value + u'/' + name);
        return reply({true, std::nullopt, persistent, {}});
    }

    QMap<QString, QString> secrets;
    bool persistent = true;
    int writes = 0;

private:
    static std::unique_ptr<SecretReply> reply(const SecretOutcome& outcome)
    {
        auto made = std::make_unique<SecretReply>();
        SecretReply* raw = made.get();
        QMetaObject::invokeMethod(
            raw, [raw, outcome] { emit raw->finished(outcome); }, Qt::QueuedConnection);
        return made;
    }
};

} // namespace

class TestTestSigningKey : public QObject
{
    Q_OBJECT

private slots:
    void makesAKeyOnceAndKeepsIt();
    void replacesASpoiltKey();
    void saysWhenItIsNotKept();
    void dropsTheAnswerWhenItGoes();
};

void TestTestSigningKey::makesAKeyOnceAndKeepsIt()
{
    MapSecretStore store;
    TestSigningKey made(&store);
    QSignalSpy ready(&made, &TestSigningKey::ready);
    QVERIFY(made.publicKey().isEmpty());
    QVERIFY(made.key() == nullptr);
    made.load();
    made.load(); // while the first is under way
    QVERIFY(ready.wait());
    QVERIFY(isEd25519PublicKey(made.publicKey()));
    QVERIFY(made.isPersistent());
    made.load();
    QVERIFY(ready.wait());
    QCOMPARE(ready.size(), 2);
    QCOMPARE(store.writes, 1);
    QCOMPARE(store.secrets.keys(), QStringList{u"waybill/test-signing-key"_s});

    TestSigningKey again(&store);
    QSignalSpy againReady(&again, &TestSigningKey::ready);
    again.load();
    QVERIFY(againReady.wait());
    QCOMPARE(again.publicKey(), made.publicKey());
    QCOMPARE(store.writes, 1);
}

void TestTestSigningKey::replacesASpoiltKey()
{
    MapSecretStore store;
    store.secrets.insert(u"waybill/test-signing-key"_s, u"not a key"_s);
    TestSigningKey key(&store);
    QSignalSpy ready(&key, &TestSigningKey::ready);
    key.load();
    QVERIFY(ready.wait());
    QCOMPARE(store.writes, 1);
    QCOMPARE(store.secrets.first().toLatin1(), key.key()->seed());
}

void TestTestSigningKey::saysWhenItIsNotKept()
{
    MapSecretStore store;
    store.persistent = false;
    TestSigningKey key(&store);
    QSignalSpy ready(&key, &TestSigningKey::ready);
    key.load();
    QVERIFY(ready.wait());
    QVERIFY(!key.isPersistent());
    QVERIFY(key.key() != nullptr);
}

void TestTestSigningKey::dropsTheAnswerWhenItGoes()
{
    MapSecretStore store;
    {
        TestSigningKey key(&store);
        key.load();
    }
    QTest::qWait(10);
    QCOMPARE(store.writes, 0);
}

QTEST_GUILESS_MAIN(TestTestSigningKey)
#include "tst_testsigningkey.moc"
