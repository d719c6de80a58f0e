// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/exchangepane.h"
#include "replay/replaybar.h"
#include "replay/replayeditor.h"
#include "replayreceiver.h"
#include "scriptedserver.h"
#include "signatures/telnyxverifier.h"
#include "window/detailpane.h"
#include "window/opensources.h"
#include "windowbench.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace waybill;

class TestReplayController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void refusesAnotherHostWithTheReason();
    void saysThatNothingListens();
    void aSlowAnswerCanBeCancelled();
    void nothingIsKeptOfASourceThatIsGone();
    void anEditedBodyIsSentAsEdited();
    void whatIsEditedIsSentWhateverIsShownByThen();
    void copiesThePublicKey();
    void keepsTheOriginalAsItWas();
    void sendsTheBytesOfTheLogOnce_data();
    void sendsTheBytesOfTheLogOnce();
    void aSignedReplayPassesTheVerifier();

private:
    void openLogWith(const QByteArray& webhook);
    void replayTo(const ReplayReceiver& receiver, bool sign);
    QByteArray copiedPublicKey();

    QString outcome() const
    {
        for (const QLabel* label : m_bench->window->replayBar()->findChildren<QLabel*>()) {
            if (label->accessibleName().contains(QStringLiteral("Outcome")))
                return label->text();
        }
        return {};
    }

    void setTarget(const QString& base)
    {
        ReplayChoices choices = m_bench->window->replayBar()->choices();
        choices.base = base;
        choices.keepPath = false;
        m_bench->window->replayBar()->setChoices(choices);
    }

    void replay() { m_bench->window->actions().replay->trigger(); }

    std::unique_ptr<ScriptedServer> m_log; ///< goes last: the bench reads from it
    std::unique_ptr<WindowBench> m_bench;
};

namespace {

/// A page of the log with one delivery, whose webhook is these bytes.
QByteArray pageWith(const QByteArray& webhook)
{
    return R"({"data":[{"id":"f5586561","status":"delivered","webhook":)" + webhook + R"(,
      "started_at":"2020-08-10T14:00:00.000Z","finished_at":"2020-08-10T14:00:05.595Z","attempts":[
      {"status":"delivered","started_at":"2020-08-10T14:00:05.364Z","http":{"request":{
        "url":"https://fallback.example.com/hooks/caf%C3%A9?a=1&b=%2F","headers":["Accept: */*"]},
        "response":{"status":200}}},
      {"status":"failed","started_at":"2020-08-10T14:00:05.004Z","http":{"request":{
        "url":"https://typo.example.com/hooks"},"response":{"status":404}}}]}],
      "meta":{"page_number":1,"page_size":250,"total_pages":1,"total_results":1}})";
}

/// Key order, a key twice, numbers no double holds, escapes and white space of every kind.
const QByteArray oddWebhook(
    " { \"record_type\" : \"event\" ,\r\n\t\"id\":\"C9C0797E\", \"z\":1 ,\"a\":2,\"z\": -0.0,"
    "\"big\":123456789012345678901234567890 , \"huge\" : 1e400,\"e\":1.50E+07,"
    "\"text\":\"\\u00e9\\/ \xc3\xa9 \xe2\x80\xa8 \\ud83d\\ude00\", \"none\" : [ ] ,\n\n\"o\":{ } "
    "} ");

QByteArray wireBodyOf(const QByteArray& webhook)
{
    return R"({"data":)" + webhook.trimmed()
        + R"(,"meta":{"attempt":2,"delivered_to":"https://fallback.example.com/hooks/caf%C3%A9?a=1&b=%2F"}})";
}

QByteArray bodyOf(const QByteArray& request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

HttpHeaders headersOf(const QByteArray& request)
{
    HttpHeaders headers;
    QList<QByteArray> lines = request.first(request.indexOf("\r\n\r\n")).split('\n');
    lines.removeFirst();
    for (const QByteArray& line : lines)
        headers.append(line.split(':').first(), line.mid(line.indexOf(':') + 1).trimmed());
    return headers;
}

} // namespace

void TestReplayController::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->start();
    QTRY_VERIFY(m_bench->window->detail()->detail());
    QTRY_VERIFY(!m_bench->workspace->isBusy());
}

void TestReplayController::cleanup()
{
    m_bench.reset();
    m_log.reset();
}

/// Opens the window on a log that holds one delivery.
void TestReplayController::openLogWith(const QByteArray& webhook)
{
    cleanup();
    m_log = std::make_unique<ScriptedServer>(
        [page = pageWith(webhook)](const SeenRequest&) { return ScriptedAnswer::json(page); });
    m_bench = std::make_unique<WindowBench>();
    QList<Source> sources = m_bench->settings.sources();
    sources.first().baseUrl = m_log->url({});
    m_bench->settings.setSources(sources);
    m_bench->start();
    QTRY_VERIFY(m_bench->window->detail()->detail());
}

void TestReplayController::replayTo(const ReplayReceiver& receiver, bool sign)
{
    ReplayChoices choices = m_bench->window->replayBar()->choices();
    choices.base = receiver.url({});
    choices.keepPath = true;
    choices.signWithTestKey = sign;
    m_bench->window->replayBar()->setChoices(choices);
    replay();
    QTRY_COMPARE(m_bench->archive.replays().size(), 1);
}

QByteArray TestReplayController::copiedPublicKey()
{
    QGuiApplication::clipboard()->clear();
    auto* bar = m_bench->window->replayBar();
    for (QPushButton* button : bar->findChildren<QPushButton*>()) {
        if (button->accessibleName().contains(QStringLiteral("TELNYX_PUBLIC_KEY")))
            button->click();
    }
    [] { QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty()); }();
    return QGuiApplication::clipboard()->text().toLatin1();
}

void TestReplayController::refusesAnotherHostWithTheReason()
{
    setTarget(QStringLiteral("http://192.0.2.1:9/"));
    replay();
    QTRY_VERIFY2(outcome().contains(QStringLiteral("192.0.2.1")), qPrintable(outcome()));
    QVERIFY(m_bench->archive.replays().isEmpty());
}

void TestReplayController::saysThatNothingListens()
{
    setTarget(QStringLiteral("http://127.0.0.1:1/"));
    replay();
    QTRY_VERIFY2(outcome().contains(QStringLiteral("listens")), qPrintable(outcome()));
    QVERIFY(outcome().contains(QStringLiteral("127.0.0.1:1")));
    QCOMPARE(m_bench->archive.replays().size(), 1); // a result, not a dialog
}

void TestReplayController::aSlowAnswerCanBeCancelled()
{
    setTarget(m_bench->receiver.baseUrl().toString() + QStringLiteral("/slow"));
    replay();
    QVERIFY(m_bench->window->replayBar()->isSending());
    QVERIFY(!m_bench->window->close()); // asks first
    m_bench->window->actions().cancelReplay->trigger();
    QTRY_VERIFY(!m_bench->window->replayBar()->isSending());
    QTRY_VERIFY2(outcome().contains(QStringLiteral("ancelled")), qPrintable(outcome()));
}

void TestReplayController::nothingIsKeptOfASourceThatIsGone()
{
    setTarget(m_bench->receiver.baseUrl().toString() + QStringLiteral("/slow"));
    replay();
    OpenSources* sources = m_bench->workspace->openSources();
    emit sources->forgotten(SourceId{QStringLiteral("another")});
    QVERIFY(m_bench->window->replayBar()->isSending());
    emit sources->forgotten(SourceId{QStringLiteral("demo")});
    QTRY_VERIFY(!m_bench->window->replayBar()->isSending());
    QVERIFY2(outcome().contains(QStringLiteral("source is closed")), qPrintable(outcome()));
    QVERIFY(m_bench->archive.replays().isEmpty());
    QVERIFY(m_bench->window->close()); // nothing to ask about
}

void TestReplayController::anEditedBodyIsSentAsEdited()
{
    m_bench->window->actions().editReplay->trigger();
    auto* editor = m_bench->window->findChild<ReplayEditor*>();
    QVERIFY(editor);
    auto* text = editor->findChild<QPlainTextEdit*>();
    text->selectAll();
    text->insertPlainText(QStringLiteral("{\"edited\":true}"));
    editor->accept();
    QTRY_COMPARE(m_bench->archive.replays().size(), 1);
    QCOMPARE(
        *m_bench->archive.replays().at(0).replay.request->body, QByteArray("{\"edited\":true}"));
}

void TestReplayController::whatIsEditedIsSentWhateverIsShownByThen()
{
    const DeliveryId edited = m_bench->window->detail()->detail()->delivery.id;
    m_bench->window->actions().editReplay->trigger();
    auto* editor = m_bench->window->findChild<ReplayEditor*>();
    QVERIFY(editor);
    m_bench->window->detail()->clear();
    editor->accept();
    QTRY_COMPARE(m_bench->archive.replays().size(), 1);
    QCOMPARE(m_bench->archive.replays().at(0).delivery, edited);
}

void TestReplayController::copiesThePublicKey()
{
    auto* bar = m_bench->window->replayBar();
    bar->findChild<QComboBox*>()->setCurrentIndex(1);
    for (QPushButton* button : bar->findChildren<QPushButton*>()) {
        if (button->accessibleName().contains(QStringLiteral("TELNYX_PUBLIC_KEY")))
            button->click();
    }
    QTRY_COMPARE(
        QByteArray::fromBase64(QGuiApplication::clipboard()->text().toLatin1()).size(), 32);
    replay();
    QTRY_COMPARE(m_bench->archive.replays().size(), 1);
    const HttpHeaders headers = m_bench->archive.replays().at(0).replay.request->headers;
    QVERIFY(headers.contains("telnyx-signature-ed25519"));
    QVERIFY(headers.contains("telnyx-timestamp"));
}

void TestReplayController::keepsTheOriginalAsItWas()
{
    const Delivery before = m_bench->window->detail()->detail()->delivery;
    replay();
    QTRY_COMPARE(m_bench->window->detail()->detail()->replays.size(), 1);
    QCOMPARE(m_bench->window->detail()->detail()->delivery, before);
}

void TestReplayController::sendsTheBytesOfTheLogOnce_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("answers") << ReplayReceiver::ok();
    QTest::newRow("closes without a word") << QByteArray();
    QTest::newRow("asks to expect less") << QByteArray("HTTP/1.1 417 Expectation Failed\r\n\r\n");
    QTest::newRow("sends elsewhere") << QByteArray("HTTP/1.1 307 There\r\nLocation: /\r\n\r\n");
}

void TestReplayController::sendsTheBytesOfTheLogOnce()
{
    QFETCH(QByteArray, answer);
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(answer));
    openLogWith(oddWebhook);
    replayTo(receiver, false);
    QCOMPARE(receiver.requests().size(), 1);
    QCOMPARE(receiver.connections(), 1);
    const QByteArray request = receiver.requests().first();
    QVERIFY2(
        request.startsWith("POST /hooks/caf%C3%A9?a=1&b=%2F HTTP/1.1\r\n"), request.constData());
    QCOMPARE(bodyOf(request), wireBodyOf(oddWebhook));
    QCOMPARE(receiver.bytesReceived(), request.size());
    QCOMPARE(*m_bench->archive.replays().first().replay.request->body, bodyOf(request));
}

void TestReplayController::aSignedReplayPassesTheVerifier()
{
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    openLogWith(oddWebhook);
    m_bench->window->replayBar()->findChild<QComboBox*>()->setCurrentIndex(1);
    const QByteArray key = copiedPublicKey();
    replayTo(receiver, true);
    const QByteArray request = receiver.requests().value(0);
    const HttpHeaders headers = headersOf(request);
    const Instant now = m_bench->clock.now();
    QCOMPARE(telnyx::verify(key, headers, bodyOf(request), now), SignatureVerdict::Valid);
    QCOMPARE(bodyOf(request), wireBodyOf(oddWebhook));
    QCOMPARE(telnyx::verify(key, headers, bodyOf(request) + ' ', now), SignatureVerdict::Mismatch);
}

QTEST_MAIN(TestReplayController)
#include "tst_replaycontroller.moc"
