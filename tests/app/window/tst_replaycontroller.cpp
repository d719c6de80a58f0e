// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/exchangepane.h"
#include "replay/replaybar.h"
#include "replay/replayeditor.h"
#include "window/detailpane.h"
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
    void cleanup() { m_bench.reset(); }
    void refusesAnotherHostWithTheReason();
    void saysThatNothingListens();
    void aSlowAnswerCanBeCancelled();
    void anEditedBodyIsSentAsEdited();
    void copiesThePublicKey();
    void keepsTheOriginalAsItWas();

private:
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

    std::unique_ptr<WindowBench> m_bench;
};

void TestReplayController::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->start();
    QTRY_VERIFY(m_bench->window->detail()->detail());
    QTRY_VERIFY(!m_bench->workspace->isBusy());
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

QTEST_MAIN(TestReplayController)
#include "tst_replaycontroller.moc"
