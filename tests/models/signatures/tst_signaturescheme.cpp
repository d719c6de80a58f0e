// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/ed25519key.h"
#include "signatures/signaturescheme.h"
#include "signatures/telnyxverifier.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSignatureScheme : public QObject
{
    Q_OBJECT

private slots:
    void knowsNames();
    void replacesRecordedSignaturesInPlace();
    void leavesUnknownSchemesAlone();
};

void TestSignatureScheme::knowsNames()
{
    QCOMPARE(signatureScheme(u"telnyx-ed25519"_s), SignatureScheme::TelnyxEd25519);
    QCOMPARE(signatureScheme(u"hmac-of-the-future"_s), SignatureScheme::None);
    QCOMPARE(signatureScheme({}), SignatureScheme::None);
    QCOMPARE(signatureHeaders(SignatureScheme::TelnyxEd25519).size(), 2);
    QCOMPARE(publicKeyVariable(SignatureScheme::TelnyxEd25519), u"TELNYX_PUBLIC_KEY"_s);
}

void TestSignatureScheme::replacesRecordedSignaturesInPlace()
{
    const Ed25519Key key = Ed25519Key::generate();
    const Instant now{1'800'000'000'000'000'000};
    const HttpHeaders recorded{{"A", "1"}, {"Telnyx-Timestamp", "1"}, {"B", "2"},
        {"Telnyx-Signature-Ed25519", "old"}, {"telnyx-signature-ed25519", "older"}};
    const HttpHeaders made
        = signedHeaders(SignatureScheme::TelnyxEd25519, recorded, key, now, "body");
    QCOMPARE(made.size(), 4);
    QCOMPARE(made.at(1).value, "1800000000"_ba);
    QCOMPARE(made.at(2).name, "B"_ba);
    QCOMPARE(telnyx::verify(key.publicKey(), made, "body", now), SignatureVerdict::Valid);
}

void TestSignatureScheme::leavesUnknownSchemesAlone()
{
    const HttpHeaders recorded{{"A", "1"}};
    QCOMPARE(signedHeaders(SignatureScheme::None, recorded, Ed25519Key::generate(), {}, "body"),
        recorded);
}

QTEST_GUILESS_MAIN(TestSignatureScheme)
#include "tst_signaturescheme.moc"
