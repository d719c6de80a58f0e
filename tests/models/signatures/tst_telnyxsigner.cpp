// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/ed25519key.h"
#include "signatures/telnyxsigner.h"

#include <QTest>

using namespace waybill;

class TestTelnyxSigner : public QObject
{
    Q_OBJECT

private slots:
    void signsTimeAndRawBody();
    void writesWholeSeconds();
};

void TestTelnyxSigner::signsTimeAndRawBody()
{
    const Ed25519Key key = Ed25519Key::generate();
    const QByteArray body("{\"a\":\r\n\"\0\xff\"}", 12);
    const HttpHeaders headers = telnyx::sign(key, Instant{1'614'265'330'000'000'000}, body);
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers.value("Telnyx-Timestamp"), QByteArray("1614265330"));
    QVERIFY(ed25519Verifies(
        key.publicKey(), *headers.value("telnyx-signature-ed25519"), "1614265330|" + body));
}

void TestTelnyxSigner::writesWholeSeconds()
{
    const Ed25519Key key = Ed25519Key::generate();
    QCOMPARE(
        telnyx::sign(key, Instant{1'999'999'999}, "").value("telnyx-timestamp"), QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestTelnyxSigner)
#include "tst_telnyxsigner.moc"
