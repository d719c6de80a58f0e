// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourcedialog.h"
#include "windowbench.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestSourcesController : public QObject
{
    Q_OBJECT

private slots:
    void addsASourceWithItsToken();
    void testsAConnection_data();
    void testsAConnection();
    void aTokenDoesNotFollowToAnotherOrigin();
    void removingForgetsTheToken();

private:
    struct Bench : WindowBench
    {
        Bench()
            : controller({.settings = &settings,
                .secrets = &secrets,
                .transport = &transport,
                .clock = &clock,
                .catalogue = &catalogue,
                .window = window.get()})
        {
        }

        SourceDialog* dialog() const { return window->findChild<SourceDialog*>(); }

        QLineEdit* field(const char* name) const
        {
            for (QLineEdit* edit : dialog()->findChildren<QLineEdit*>()) {
                if (edit->accessibleName() == QLatin1String(name))
                    return edit;
            }
            return nullptr;
        }

        QString token(const SourceId& id)
        {
            QString found;
            QSignalSpy spy(&controller, &SourcesController::tokenRead);
            controller.readToken(id);
            [&spy] { QTRY_COMPARE(spy.count(), 1); }();
            return spy.isEmpty() ? QString() : spy.at(0).at(1).toString();
        }

        SourcesController controller;
        const SourceId demo{QStringLiteral("demo")};
    };
};

void TestSourcesController::addsASourceWithItsToken()
{
    Bench bench;
    QSignalSpy saved(&bench.controller, &SourcesController::sourceSaved);
    QSignalSpy notice(&bench.controller, &SourcesController::notice);
    bench.controller.add();
    QVERIFY(bench.dialog());
    bench.field("Name")->setText(QStringLiteral("Second"));
    bench.field("Token")->setText(QStringLiteral("Bearer KEY02"));
    bench.dialog()->accept();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(bench.controller.sources().size(), 2);
    QCOMPARE(bench.settings.sources().size(), 2);
    QCOMPARE(bench.token(bench.controller.sources().last().id), QStringLiteral("KEY02"));
    QCOMPARE(notice.count(), 1); // memory only, said so
    QFile file(bench.folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("KEY02"));
}

void TestSourcesController::testsAConnection_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("says");
    QTest::newRow("right") << DemoProvider::token() << QStringLiteral("60 deliveries, newest");
    QTest::newRow("wrong") << QStringLiteral("KEYwrong") << QStringLiteral("401");
}

void TestSourcesController::testsAConnection()
{
    QFETCH(QString, token);
    QFETCH(QString, says);
    Bench bench;
    bench.controller.add();
    bench.field("Base URL")->setText(bench.provider.baseUrl().toString());
    bench.field("Token")->setText(token);
    for (QPushButton* button : bench.dialog()->findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("Test")))
            button->click();
    }
    QLabel* result = nullptr;
    for (QLabel* label : bench.dialog()->findChildren<QLabel*>()) {
        if (label->accessibleName().contains(QStringLiteral("connection test")))
            result = label;
    }
    QVERIFY(result);
    QTRY_VERIFY2(result->text().contains(says), qPrintable(result->text()));
    QCOMPARE(bench.field("Token")->text(), token);
}

void TestSourcesController::aTokenDoesNotFollowToAnotherOrigin()
{
    Bench bench;
    QCOMPARE(bench.token(bench.demo), DemoProvider::token());
    bench.controller.edit(bench.demo);
    bench.field("Base URL")->setText(QStringLiteral("https://elsewhere.example.com/v2"));
    bench.dialog()->accept();
    QTRY_COMPARE(bench.token(bench.demo), QString());
}

void TestSourcesController::removingForgetsTheToken()
{
    Bench bench;
    QSignalSpy removed(&bench.controller, &SourcesController::sourceRemoved);
    bench.controller.remove(bench.demo);
    auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(bench.settings.sources().isEmpty());
    QCOMPARE(bench.token(bench.demo), QString());
}

QTEST_MAIN(TestSourcesController)
#include "tst_sourcescontroller.moc"
