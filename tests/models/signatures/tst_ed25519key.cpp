// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/ed25519key.h"

#include <QTest>

using namespace waybill;

class TestEd25519Key : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithRfc8032_data();
    void agreesWithRfc8032();
    void generatesADifferentKeyEachTime();
    void survivesBeingKept();
    void refusesBadSeeds_data();
    void refusesBadSeeds();
    void moves();
    void refusesWhatIsNotSigned();
};

/// RFC 8032, 7.1, tests 1 to 3.
void TestEd25519Key::agreesWithRfc8032_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    const auto row = [](const char* name, const char* seed, const char* key, const char* message,
                         const char* signature) {
        QTest::newRow(name) << QByteArray::fromHex(seed).toBase64()
                            << QByteArray::fromHex(key).toBase64() << QByteArray::fromHex(message)
                            << QByteArray::fromHex(signature).toBase64();
    };
    row("1", "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
        "f9"
        "b46bd25bf5f0595bbe24655141438e7a100b");
    row("2", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
        "f1"
        "1d8c387b2eaeb4302aeeb00d291612bb0c00");
    row("3", "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f76098"
        "4d"
        "c6594a7c15e9716ed28dc027beceea1ec40a");
}

void TestEd25519Key::agreesWithRfc8032()
{
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, publicKey);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const auto key = Ed25519Key::fromSeed(seed);
    QVERIFY(key);
    QCOMPARE(key->publicKey(), publicKey);
    QCOMPARE(key->sign(message), signature);
    QVERIFY(ed25519Verifies(publicKey, signature, message));
}

void TestEd25519Key::generatesADifferentKeyEachTime()
{
    QVERIFY(Ed25519Key::generate().publicKey() != Ed25519Key::generate().publicKey());
    QVERIFY(isEd25519PublicKey(Ed25519Key::generate().publicKey()));
}

void TestEd25519Key::survivesBeingKept()
{
    const Ed25519Key key = Ed25519Key::generate();
    const auto again = Ed25519Key::fromSeed(key.seed());
    QVERIFY(again);
    QCOMPARE(again->publicKey(), key.publicKey());
    QCOMPARE(again->sign("x"), key.sign("x"));
}

void TestEd25519Key::refusesBadSeeds_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(31, 'x').toBase64();
    QTest::newRow("long") << QByteArray(33, 'x').toBase64();
    QTest::newRow("not base64") << QByteArray(44, '!');
}

void TestEd25519Key::refusesBadSeeds()
{
    QFETCH(QByteArray, seed);
    QVERIFY(!Ed25519Key::fromSeed(seed));
    QVERIFY(!isEd25519PublicKey(seed));
}

void TestEd25519Key::moves()
{
    Ed25519Key key = Ed25519Key::generate();
    const QByteArray publicKey = key.publicKey();
    Ed25519Key other = std::move(key);
    QCOMPARE(other.publicKey(), publicKey);
    key = std::move(other);
    QCOMPARE(key.publicKey(), publicKey);
    QCOMPARE(other.seed(), QByteArray(32, '\0').toBase64()); // wiped
}

void TestEd25519Key::refusesWhatIsNotSigned()
{
    const Ed25519Key key = Ed25519Key::generate();
    const QByteArray signature = key.sign("hello");
    QVERIFY(ed25519Verifies(key.publicKey(), signature, "hello"));
    QVERIFY(!ed25519Verifies(key.publicKey(), signature, "hellO"));
    QVERIFY(!ed25519Verifies(Ed25519Key::generate().publicKey(), signature, "hello"));
    QVERIFY(!ed25519Verifies(key.publicKey(), signature.chopped(4), "hello"));
    QVERIFY(!ed25519Verifies("", signature, "hello"));
}

QTEST_GUILESS_MAIN(TestEd25519Key)
#include "tst_ed25519key.moc"
