// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatures/ed25519key.h"
#include "signatures/telnyxsigner.h"
#include "signatures/telnyxverifier.h"

#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;

class TestTelnyxVerifier : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTelnyxsOwnVector();
    void acceptsWhatTheSignerSigned();
    void allowsFiveMinutesBothWays_data();
    void allowsFiveMinutesBothWays();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
};

namespace {

constexpr Instant vectorTime{1'614'265'330'000'000'000};
constexpr char vectorKey[] = "1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
constexpr char vectorSignature[]
    = "2BeFc/qvUwF4u3tnnBIzNcC2gQ0088gZxZg1u/Xvf7xXTFQKVfpRC/GcxJHtWz835oNo7/6AluZBpmpeWwXCBw==";
constexpr char vectorBody[] = R"({"test": 2432232314})";

HttpHeaders vectorHeaders()
{
    return {{"Telnyx-Timestamp", "1614265330"}, {"Telnyx-Signature-Ed25519", vectorSignature}};
}

} // namespace

/// Made with Telnyx's Node SDK (telnyx 7.24.0).
void TestTelnyxVerifier::acceptsTelnyxsOwnVector()
{
    QCOMPARE(telnyx::verify(vectorKey, vectorHeaders(), vectorBody, vectorTime),
        SignatureVerdict::Valid);
}

void TestTelnyxVerifier::acceptsWhatTheSignerSigned()
{
    const Ed25519Key key = Ed25519Key::generate();
    const QByteArray body("\xEF\xBB\xBF\0\r\n\xff|", 8);
    const HttpHeaders headers = telnyx::sign(key, vectorTime, body);
    QCOMPARE(telnyx::verify(key.publicKey(), headers, body, vectorTime), SignatureVerdict::Valid);
}

void TestTelnyxVerifier::allowsFiveMinutesBothWays_data()
{
    QTest::addColumn<Instant>("now");
    QTest::addColumn<SignatureVerdict>("verdict");
    QTest::newRow("300 s later") << vectorTime + 300s << SignatureVerdict::Valid;
    QTest::newRow("301 s later") << vectorTime + 301s << SignatureVerdict::Expired;
    QTest::newRow("300 s before") << vectorTime - 300s << SignatureVerdict::Valid;
    QTest::newRow("301 s before") << vectorTime - 301s << SignatureVerdict::Expired;
}

void TestTelnyxVerifier::allowsFiveMinutesBothWays()
{
    QFETCH(Instant, now);
    QFETCH(SignatureVerdict, verdict);
    QCOMPARE(telnyx::verify(vectorKey, vectorHeaders(), vectorBody, now), verdict);
}

void TestTelnyxVerifier::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("timestamp");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<SignatureVerdict>("verdict");
    const QByteArray key(vectorKey);
    const QByteArray mark(vectorSignature);
    const QByteArray body(vectorBody);
    const QByteArray time("1614265330");
    using V = SignatureVerdict;
    QTest::newRow("other body") << key << time << mark << body + '\n' << V::Mismatch;
    QTest::newRow("other time") << key << QByteArray("1614265331") << mark << body << V::Mismatch;
    QTest::newRow("other key") << QByteArray(32, 'k').toBase64() << time << mark << body
                               << V::Mismatch;
    QTest::newRow("no signature") << key << time << QByteArray() << body << V::Missing;
    QTest::newRow("no time") << key << QByteArray() << mark << body << V::Missing;
    QTest::newRow("time in words") << key << QByteArray("noon") << mark << body << V::Unreadable;
    QTest::newRow("short signature") << key << time << QByteArray("AAAA") << body << V::Unreadable;
    QTest::newRow("bad key") << QByteArray("?") << time << mark << body << V::Unreadable;
}

void TestTelnyxVerifier::tellsWhatIsWrong()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, timestamp);
    QFETCH(QByteArray, signature);
    QFETCH(QByteArray, body);
    QFETCH(SignatureVerdict, verdict);
    HttpHeaders headers;
    if (!timestamp.isEmpty())
        headers.append("telnyx-timestamp", timestamp);
    if (!signature.isEmpty())
        headers.append("telnyx-signature-ed25519", signature);
    QCOMPARE(telnyx::verify(key, headers, body, vectorTime), verdict);
}

QTEST_GUILESS_MAIN(TestTelnyxVerifier)
#include "tst_telnyxverifier.moc"
