// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowbench.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace waybill;

class TestQuitGuard : public QObject
{
    Q_OBJECT

private slots:
    void nothingToLoseClosesAtOnce();
    void offersToSaveReplays();

private:
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

QTEST_MAIN(TestQuitGuard)
#include "tst_quitguard.moc"
