// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/attempt.h"
#include "providers/providerprofile.h"
#include "services/replaydraft.h"
#include "signatures/ed25519key.h"
#include "signatures/telnyxverifier.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestReplayDraft : public QObject
{
    Q_OBJECT

private slots:
    void joinsTargets_data();
    void joinsTargets();
    void keepsRecordedHeadersInOrder();
    void addsMissingDefaultsMarked();
    void assumesPost();
    void sendsNoRebuiltBodyWithGet();
    void keepsTheOriginalBytesUntilEdited();
    void namesFaults_data();
    void namesFaults();
    void tellsAboutSignatures();
    void signsWhatIsSent();
    void tellsWhatWasAdded_data();
    void tellsWhatWasAdded();
    void aReplayOfAReplayKeepsTheMarks();
};

namespace {

ProviderProfile profile()
{
    ProviderProfile profile;
    profile.replayDefaults = {{"Content-Type", "application/json"}, {"User-Agent", "waybill"}};
    profile.signatureScheme = u"telnyx-ed25519"_s;
    return profile;
}

Attempt attemptWith(const RecordedRequest& request)
{
    Attempt attempt;
    attempt.request = request;
    return attempt;
}

ReplayDraft draftOf(const RecordedRequest& request, const ReplaySettings& settings = {})
{
    const WireBody body{"{\"data\":1}", Fidelity::Rebuilt, true};
    return makeReplayDraft(profile(), attemptWith(request), body, settings);
}

} // namespace

void TestReplayDraft::joinsTargets_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<bool>("keepPath");
    QTest::addColumn<QString>("target");
    const auto row = [](const char* name, const char* base, const char* recorded, bool keepPath,
                         const char* target) {
        QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(recorded)
                            << keepPath << QString::fromLatin1(target);
    };
    const char* const local = "http://localhost:3000";
    row("path and query", local, "https://a.example/hooks?x=1&y=%2F#f", true,
        "http://localhost:3000/hooks?x=1&y=%2F");
    row("exact path", local, "https://a.example/a%7eb//c/../d", true,
        "http://localhost:3000/a%7eb//c/../d");
    row("no path", local, "https://a.example", true, local);
    row("query only", local, "https://a.example?x=1", true, "http://localhost:3000/?x=1");
    row("nothing recorded", local, "", true, local);
    row("base with path", "http://localhost:3000/api/", "https://a.example/hooks", true,
        "http://localhost:3000/api/hooks");
    row("base with query", "http://localhost:3000/api?k=v#z", "https://a.example/hooks", true,
        "http://localhost:3000/api/hooks");
    row("no scheme", " localhost:3000 ", "https://a.example/hooks", true,
        "http://localhost:3000/hooks");
    row("path dropped", "https://localhost/in?k=v", "https://a.example/hooks?x=1", false,
        "https://localhost/in?k=v");
    row("URL in the query", local, "https://a.example/h?u=http://b/c", true,
        "http://localhost:3000/h?u=http://b/c");
    row("empty base", "", "https://a.example/hooks", true, "/hooks");
}

void TestReplayDraft::joinsTargets()
{
    QFETCH(QString, base);
    QFETCH(QString, recorded);
    QFETCH(bool, keepPath);
    QFETCH(QString, target);
    QCOMPARE(replayTarget(base, recorded, keepPath), target);
}

void TestReplayDraft::keepsRecordedHeadersInOrder()
{
    const ReplayDraft draft = draftOf({"POST", u"http://a.example/"_s,
        {{"Host", "a.example"}, {"X-B", "1"}, {"Connection", "close, X-Hop"}, {"x-hop", "drop"},
            {"content-length", "9"}, {"X-A", "2"}, {"X-B", "3"}, {"Keep-Alive", "5"},
            {"Proxy-Authorization", "x"}, {"TE", "trailers"}, {"Trailer", "x"}, {"Upgrade", "h2c"},
            {"Transfer-Encoding", "chunked"}, {"Accept-Encoding", "gzip"}, {"user-agent", "t"},
            {"Content-Type", "text/plain"}},
        {}});
    const QList<DraftHeader> expected{{"X-B", "1"}, {"X-A", "2"}, {"X-B", "3"},
        {"Accept-Encoding", "gzip"}, {"user-agent", "t"}, {"Content-Type", "text/plain"}};
    QCOMPARE(draft.headers, expected);
}

void TestReplayDraft::addsMissingDefaultsMarked()
{
    const ReplayDraft draft
        = draftOf({"POST", u"http://a.example/"_s, {{"user-agent", "telnyx"}}, {}});
    const QList<DraftHeader> expected{
        {"user-agent", "telnyx", false}, {"Content-Type", "application/json", true}};
    QCOMPARE(draft.headers, expected);
}

void TestReplayDraft::assumesPost()
{
    const ReplayDraft assumed = draftOf({"", u"http://a.example/"_s, {}, {}});
    QCOMPARE(assumed.method, "POST"_ba);
    QVERIFY(assumed.methodAssumed);
    const ReplayDraft known = draftOf({"PUT", u"http://a.example/"_s, {}, {}});
    QCOMPARE(known.method, "PUT"_ba);
    QVERIFY(!known.methodAssumed);
    const ReplayDraft nothing = makeReplayDraft(profile(), Attempt(), WireBody(), {});
    QCOMPARE(nothing.target, u"http://localhost:3000"_s);
    QVERIFY(nothing.methodAssumed);
}

void TestReplayDraft::sendsNoRebuiltBodyWithGet()
{
    const ReplayDraft bare = draftOf({"GET", u"http://a.example/?data=1"_s, {}, {}});
    QVERIFY(bare.body.isEmpty());
    QCOMPARE(bare.fidelity, Fidelity::Absent);
    QVERIFY(!faultOf(bare));
    const ReplayDraft full = draftOf({"GET", u"http://a.example/"_s, {}, "{\"data\":1}"_ba});
    QCOMPARE(full.body, "{\"data\":1}"_ba);
}

void TestReplayDraft::keepsTheOriginalBytesUntilEdited()
{
    const QByteArray bytes("\xEF\xBB\xBF{\r\n\"\0\xff\"}", 11);
    ReplayDraft draft = makeReplayDraft(profile(), attemptWith({"POST", u"http://a/"_s, {}, bytes}),
        {bytes, Fidelity::ProviderRaw, false}, {});
    QCOMPARE(toRequest(draft, nullptr, {}).body, bytes);
    QCOMPARE(draft.fidelity, Fidelity::ProviderRaw);
    QVERIFY(!draft.bodyIsJson);
    draft.setBodyText(u"caf\u00e9"_s);
    QCOMPARE(toRequest(draft, nullptr, {}).body, "caf\xc3\xa9"_ba);
    QCOMPARE(draft.fidelity, Fidelity::Supplied);
}

void TestReplayDraft::namesFaults_data()
{
    using Kind = ReplayFault::Kind;
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("headerValue");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::newRow("good") << u"http://localhost:3000/a"_s << "x"_ba << -1;
    QTest::newRow("empty") << u""_s << "x"_ba << int(Kind::BadUrl);
    QTest::newRow("no host") << u"http:///a"_s << "x"_ba << int(Kind::NoHost);
    QTest::newRow("scheme") << u"ftp://localhost/"_s << "x"_ba << int(Kind::BadScheme);
    QTest::newRow("user") << u"http://u:p@localhost/"_s << "x"_ba << int(Kind::UserInfo);
    QTest::newRow("CR LF in URL") << u"http://localhost/\r\nX: y"_s << "x"_ba << int(Kind::BadUrl);
    QTest::newRow("header") << u"http://localhost/"_s << "x\r\nY: z"_ba
                            << int(Kind::BadHeaderValue);
}

void TestReplayDraft::namesFaults()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, headerValue);
    QFETCH(int, kind);
    ReplayDraft draft = draftOf({"POST", u"http://a.example/"_s, {{"X", headerValue}}, {}});
    draft.target = target;
    const auto fault = faultOf(draft);
    QCOMPARE(fault ? int(fault->kind) : -1, kind);
}

void TestReplayDraft::tellsAboutSignatures()
{
    const RecordedRequest plain{"POST", u"http://a.example/"_s, {}, {}};
    QCOMPARE(signatureOf(draftOf(plain)), DraftSignature::Missing);
    RecordedRequest recorded = plain;
    recorded.headers = {{"Telnyx-Timestamp", "1"}, {"Telnyx-Signature-Ed25519", "x"}};
    QCOMPARE(signatureOf(draftOf(recorded)), DraftSignature::Recorded);
    ReplaySettings settings;
    settings.signWithTestKey = true;
    QCOMPARE(signatureOf(draftOf(recorded, settings)), DraftSignature::TestKey);
    ProviderProfile unsigned_ = profile();
    unsigned_.signatureScheme.clear();
    const ReplayDraft other = makeReplayDraft(unsigned_, attemptWith(plain), WireBody(), settings);
    QCOMPARE(signatureOf(other), DraftSignature::NotNeeded);
    QVERIFY(!other.signWithTestKey);
}

void TestReplayDraft::signsWhatIsSent()
{
    const Ed25519Key key = Ed25519Key::generate();
    const Instant now{1'700'000'000'000'000'000};
    ReplaySettings settings;
    settings.signWithTestKey = true;
    settings.acceptSelfSigned = true;
    settings.timeout = std::chrono::seconds(5);
    ReplayDraft draft
        = draftOf({"POST", u"http://a.example/h"_s,
                      {{"telnyx-timestamp", "1"}, {"telnyx-signature-ed25519", "x"}}, {}},
            settings);
    draft.setBodyText(u"{\"edited\":true}"_s);
    const ReplayRequest request = toRequest(draft, &key, now);
    QCOMPARE(telnyx::verify(key.publicKey(), request.headers, request.body, now),
        SignatureVerdict::Valid);
    QCOMPARE(request.headers.size(), 4);
    QCOMPARE(request.target, QUrl(u"http://localhost:3000/h"_s));
    QVERIFY(request.acceptSelfSigned);
    QCOMPARE(request.timeout, settings.timeout);
}

void TestReplayDraft::tellsWhatWasAdded_data()
{
    QTest::addColumn<HttpHeaders>("recorded");
    QTest::addColumn<bool>("sign");
    QTest::addColumn<QByteArrayList>("added");
    const HttpHeaders bare{{"X-A", "1"}};
    const HttpHeaders whole{{"content-type", "text/plain"}, {"USER-AGENT", "telnyx"}};
    const HttpHeaders signed_{
        {"content-type", "a/b"}, {"user-agent", "t"}, {"telnyx-timestamp", "1"}};
    QTest::newRow("defaults") << bare << false
                              << QByteArrayList{
                                     "Host", "Content-Type", "User-Agent", "Content-Length"};
    QTest::newRow("recorded") << whole << false << QByteArrayList{"Host", "Content-Length"};
    QTest::newRow("recorded signature")
        << signed_ << false << QByteArrayList{"Host", "Content-Length"};
    QTest::newRow("test signature")
        << signed_ << true
        << QByteArrayList{"Host", "telnyx-timestamp", "telnyx-signature-ed25519", "Content-Length"};
}

/// A header of the user's own is none of Waybill's.
void TestReplayDraft::tellsWhatWasAdded()
{
    QFETCH(HttpHeaders, recorded);
    QFETCH(bool, sign);
    ReplaySettings settings;
    settings.signWithTestKey = sign;
    ReplayDraft draft = draftOf({"POST", u"http://a.example/"_s, recorded, {}}, settings);
    draft.headers.append({"X-Mine", "1", false});
    const Ed25519Key key = Ed25519Key::generate();
    HttpHeaders sent{{"Host", "localhost:3000"}};
    for (const HttpHeader& header : toRequest(draft, &key, {}).headers)
        sent.append(header.name, header.value);
    sent.append("Content-Length", "10");
    QTEST(addedHeaders(draft, sent), "added");
}

void TestReplayDraft::aReplayOfAReplayKeepsTheMarks()
{
    RecordedRequest sent{"POST", u"http://localhost/"_s,
        {{"Host", "localhost"}, {"X-A", "1"}, {"content-type", "a/b"}, {"user-agent", "w"}}, {}};
    sent.added = {"Host", "Content-Type", "user-agent"};
    const QList<DraftHeader> expected{
        {"X-A", "1", false}, {"content-type", "a/b", true}, {"user-agent", "w", true}};
    QCOMPARE(draftOf(sent).headers, expected);
}

QTEST_GUILESS_MAIN(TestReplayDraft)
#include "tst_replaydraft.moc"
