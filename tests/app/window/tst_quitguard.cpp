// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replaybar.h"
#include "scriptedserver.h"
#include "windowbench.h"

#include <QAction>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace waybill;

class TestQuitGuard : public QObject
{
    Q_OBJECT

private slots:
    void nothingToLoseClosesAtOnce();
    void offersToSaveReplays();
    void asksWhileTheArchiveCannotKeepWhatWasRead();
    void quitsInMidReplay();
    void waitsInMidReplay();
    void goesAwayInMidReplay();
    void quitsInMidRedelivery();

private:
    /// A window whose replay is under way, to a receiver that never answers.
    struct SendingBench : WindowBench
    {
        bool send()
        {
            if (!silent.listen(QHostAddress::LocalHost))
                return false;
            ReplayChoices choices;
            choices.base = QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort());
            settings.setReplayChoices(choices);
            start();
            const auto ready = [this] { return window->actions().replay->isEnabled(); };
            if (!QTest::qWaitFor(ready, 20'000))
                return false;
            window->actions().replay->trigger();
            return QTest::qWaitFor([this] { return silent.hasPendingConnections(); }, 20'000)
                && window->replayBar()->isSending();
        }

        QTcpServer silent;
    };

    static QAbstractButton* button(const QMessageBox& box, QMessageBox::ButtonRole role)
    {
        for (QAbstractButton* button : box.buttons()) {
            if (box.buttonRole(button) == role)
                return button;
        }
        return nullptr;
    }
};

void TestQuitGuard::nothingToLoseClosesAtOnce()
{
    WindowBench bench;
    bench.start();
    bench.archiveMonitor.setState({.deliveries = 1, .waiting = 9}); // about to be written
    QVERIFY(bench.window->close());
}

void TestQuitGuard::offersToSaveReplays()
{
    WindowBench bench;
    bench.start();
    Attempt replay;
    replay.origin = AttemptOrigin::Replay;
    bench.archive.storeReplay(
        SourceId{QStringLiteral("demo")}, DeliveryId{QStringLiteral("d1")}, replay);
    QVERIFY(!bench.window->close());
    auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question && question->isVisible());
    button(*question, QMessageBox::AcceptRole)->click();
    auto* dialog = bench.window->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString file = bench.folder.filePath(QStringLiteral("replays.ndjson"));
    emit dialog->fileSelected(file);
    QTRY_VERIFY(!bench.window->isVisible());
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray line = saved.readAll();
    QVERIFY(line.contains("\"d1\""));
    QVERIFY(line.contains("Telnyx demo"));
}

void TestQuitGuard::asksWhileTheArchiveCannotKeepWhatWasRead()
{
    WindowBench bench;
    bench.start();
    const ArchiveFault full{ArchiveFault::Kind::DiskFull, QStringLiteral("/archive"), {}};
    bench.archiveMonitor.setState({.waiting = 250, .waitingReplays = 1, .fault = full});
    const auto ask = [&]() -> QMessageBox* {
        return bench.window->close() ? nullptr : bench.window->findChild<QMessageBox*>();
    };
    QPointer<QMessageBox> question = ask();
    QVERIFY(question && question->isVisible());
    QCOMPARE(
        question->text(), QStringLiteral("250 deliveries and 1 replay are kept in memory only."));
    button(*question, QMessageBox::RejectRole)->click();
    QVERIFY(bench.window->isVisible());
    QTRY_VERIFY(!question);
    question = ask();
    QVERIFY(question);
    button(*question, QMessageBox::DestructiveRole)->click();
    QVERIFY(!bench.window->isVisible());
}

void TestQuitGuard::quitsInMidReplay()
{
    SendingBench bench;
    QVERIFY(bench.send());
    QVERIFY(!bench.window->close());
    auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question && question->isVisible());
    button(*question, QMessageBox::DestructiveRole)->click();
    QVERIFY(!bench.window->isVisible());
    const QTcpSocket* connection = bench.silent.nextPendingConnection();
    QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
}

void TestQuitGuard::waitsInMidReplay()
{
    SendingBench bench;
    QVERIFY(bench.send());
    QVERIFY(!bench.window->close());
    auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question);
    button(*question, QMessageBox::RejectRole)->click();
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.window->replayBar()->isSending());
    bench.silent.nextPendingConnection()->write("HTTP/1.1 204 No Content\r\n\r\n");
    QTRY_VERIFY(!bench.window->replayBar()->isSending());
    QCOMPARE(bench.archive.replays().at(0).replay.response->status, std::optional<int>(204));
}

/// What the application does when the session ends: no window is asked, all is destroyed.
void TestQuitGuard::goesAwayInMidReplay()
{
    auto bench = std::make_unique<SendingBench>();
    QVERIFY(bench->send());
    const QPointer<MainWindow> window = bench->window.get();
    bench->workspace.reset();
    QVERIFY(window->close()); // its guard went with the workspace
    bench.reset();
    QVERIFY(!window);
    QCoreApplication::sendPostedEvents();
}

void TestQuitGuard::quitsInMidRedelivery()
{
    ScriptedServer github;
    github.script("/app/hook/deliveries",
        {ScriptedAnswer::json(R"([{"id": 9, "guid": "g", "status_code": 500}])")});
    github.script("/app/hook/deliveries/9", {ScriptedAnswer::json(R"({"id": 9, "guid": "g"})")});
    github.script("/app/hook/deliveries/9/attempts", {ScriptedAnswer::silence()});
    WindowBench bench;
    Source source = bench.settings.sources().constFirst();
    source.providerId = QStringLiteral("github");
    source.baseUrl = github.url("");
    bench.settings.setSources({source});
    bench.start();
    QTRY_VERIFY(bench.workspace->select(DeliveryId{QStringLiteral("g")}));
    QAction* redeliver = bench.window->actions().redeliver;
    QTRY_VERIFY(redeliver->isEnabled());
    redeliver->trigger();
    QPointer<QMessageBox> first;
    QTRY_VERIFY(first = bench.window->findChild<QMessageBox*>());
    button(*first, QMessageBox::AcceptRole)->click();
    QTRY_VERIFY(github.receivedBytes().contains("POST /app/hook/deliveries/9/attempts"));
    QTRY_VERIFY(!first);

    QVERIFY(!bench.window->close());
    const auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->text(), QStringLiteral("A redelivery was sent and waits for its answer."));
    button(*question, QMessageBox::RejectRole)->click();
    QVERIFY(bench.window->isVisible());
    QTRY_VERIFY(!bench.window->findChild<QMessageBox*>());
    QVERIFY(!bench.window->close());
    question = bench.window->findChild<QMessageBox*>();
    button(*question, QMessageBox::DestructiveRole)->click();
    QVERIFY(!bench.window->isVisible());
}

QTEST_MAIN(TestQuitGuard)
#include "tst_quitguard.moc"
