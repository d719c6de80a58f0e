// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replayeditor.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace waybill;

class TestReplayEditor : public QObject
{
    Q_OBJECT

private slots:
    void anUntouchedRequestComesBackTheSame();
    void untouchedBytesNeverPassTheEditor();
    void editedTextIsSentAsUtf8();
    void headersCanBeChangedAndRepeated();
    void badHeaderKeepsItFromBeingSent();
    void ctrlEnterSends();

private:
    static ReplayDraft draft(const QByteArray& body)
    {
        ReplayDraft draft;
        draft.target = QStringLiteral("http://localhost:3000/webhooks?a=%20b");
        draft.method = "POST";
        draft.headers = {{"X-A", "1", false}, {"x-a", "\xe9", false},
            {"Content-Type", "application/json", true}};
        draft.body = body;
        draft.fidelity = Fidelity::Rebuilt;
        return draft;
    }
};

void TestReplayEditor::anUntouchedRequestComesBackTheSame()
{
    const ReplayEditor editor(draft("{\"id\": 12345678901234567890}"));
    QCOMPARE(editor.draft(), draft("{\"id\": 12345678901234567890}"));
    const auto* headers = editor.findChild<QTableWidget*>();
    QVERIFY(headers->item(0, 2)->text().isEmpty());
    QVERIFY(!headers->item(2, 2)->text().isEmpty());
}

void TestReplayEditor::untouchedBytesNeverPassTheEditor()
{
    for (const QByteArray& body :
        {QByteArray("a\r\nb"), QByteArray("\xff\x00z", 3), QByteArray("\xef\xbb\xbf{}")}) {
        ReplayEditor editor(draft(body));
        editor.show();
        QCOMPARE(editor.draft().body, body);
        QVERIFY(!editor.findChild<QPlainTextEdit*>()->isVisible());
    }
}

void TestReplayEditor::editedTextIsSentAsUtf8()
{
    ReplayEditor editor(draft("{}"));
    auto* text = editor.findChild<QPlainTextEdit*>();
    text->selectAll();
    text->insertPlainText(QStringLiteral("{\"a\":\"é\"}"));
    QCOMPARE(editor.draft().body, QByteArray("{\"a\":\"\xc3\xa9\"}"));
}

void TestReplayEditor::headersCanBeChangedAndRepeated()
{
    const ReplayEditor editor(draft("{}"));
    auto* headers = editor.findChild<QTableWidget*>();
    headers->item(0, 1)->setText(QStringLiteral("2"));
    headers->item(2, 0)->setText(QString());
    QCOMPARE(
        editor.draft().headers, (QList<DraftHeader>{{"X-A", "2", false}, {"x-a", "\xe9", false}}));
}

void TestReplayEditor::badHeaderKeepsItFromBeingSent()
{
    const ReplayEditor editor(draft("{}"));
    QPushButton* send = nullptr;
    for (QPushButton* button : editor.findChildren<QPushButton*>()) {
        if (button->text().contains(QLatin1String("Send")))
            send = button;
    }
    QVERIFY(send && send->isEnabled());
    editor.findChild<QTableWidget*>()->item(0, 1)->setText(QStringLiteral("1\r\nX-Evil: 1"));
    QVERIFY(!send->isEnabled());
    editor.findChild<QTableWidget*>()->item(0, 1)->setText(QStringLiteral("1"));
    QVERIFY(send->isEnabled());
}

void TestReplayEditor::ctrlEnterSends()
{
    ReplayEditor editor(draft("{}"));
    QSignalSpy accepted(&editor, &QDialog::accepted);
    editor.show();
    editor.activateWindow(); // without a window manager nobody else does
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(accepted.count(), 1); // the button is seen to be pressed first
}

QTEST_MAIN(TestReplayEditor)
#include "tst_replayeditor.moc"
