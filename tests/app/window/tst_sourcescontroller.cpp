// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/providerpicker.h"
#include "sources/sourcedialog.h"
#include "sources/sourcesdialog.h"
#include "windowbench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace waybill;

class TestSourcesController : public QObject
{
    Q_OBJECT

private slots:
    void addsASourceWithItsToken();
    void theDemoSaysThatItForgets();
    void testsAConnection();
    void duplicatesWithItsToken_data();
    void duplicatesWithItsToken();
    void disablesAndEnables();
    void managesTheList();
    void aSourceWithoutAProfileIsNotEdited();
    void tellsHowToWriteAProfile();
    void aTokenDoesNotFollowToAnotherOrigin();
    void removingForgetsTheToken_data();
    void removingForgetsTheToken();
    void originsAreCompared();

private:
    struct Bench : WindowBench
    {
        explicit Bench(bool isDemo = false)
            : controller({.settings = &settings,
                .secrets = &secrets,
                .transport = &transport,
                .clock = &clock,
                .catalogue = &catalogue,
                .window = window.get(),
                .isDemo = isDemo})
        {
        }

        SourceDialog* dialog() const { return window->findChild<SourceDialog*>(); }

        /// The provider's form of the dialog that adds a source.
        void choose(const QString& id) const
        {
            auto* picker = dialog()->findChild<ProviderPicker*>();
            emit picker->chosen(id);
        }

        QLineEdit* field(const char* name) const
        {
            for (QLineEdit* edit : dialog()->findChildren<QLineEdit*>()) {
                if (edit->accessibleName() == QLatin1String(name))
                    return edit;
            }
            return nullptr;
        }

        bool says(const QString& text) const
        {
            for (const QLabel* label : dialog()->findChildren<QLabel*>()) {
                if (label->isVisibleTo(dialog()) && label->text().contains(text))
                    return true;
            }
            return false;
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
    bench.choose(QStringLiteral("telnyx"));
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

void TestSourcesController::theDemoSaysThatItForgets()
{
    Bench ordinary;
    ordinary.controller.add();
    QVERIFY(!ordinary.says(QStringLiteral("demo")));

    Bench bench(true);
    QSignalSpy notice(&bench.controller, &SourcesController::notice);
    bench.controller.add();
    QVERIFY(bench.says(QStringLiteral("Leave the demo")));
    bench.choose(QStringLiteral("telnyx"));
    QVERIFY(bench.says(QStringLiteral("Leave the demo")));
    bench.field("Token")->setText(QStringLiteral("KEY02"));
    bench.dialog()->accept();
    QTRY_COMPARE(notice.count(), 1);
    QVERIFY(notice.at(0).at(0).toString().contains(QStringLiteral("forgotten")));
}

void TestSourcesController::testsAConnection()
{
    Bench bench;
    bench.controller.edit(bench.demo);
    for (QPushButton* button : bench.dialog()->findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("Test")))
            button->click();
    }
    QTRY_VERIFY(bench.says(QStringLiteral("60 deliveries, newest")));
}

void TestSourcesController::duplicatesWithItsToken_data()
{
    QTest::addColumn<QString>("baseUrl"); // empty: as it is
    QTest::addColumn<QString>("token");
    QTest::newRow("same origin") << QString() << DemoProvider::token();
    QTest::newRow("another origin")
        << QStringLiteral("https://elsewhere.example.com/v2") << QString();
}

void TestSourcesController::duplicatesWithItsToken()
{
    QFETCH(QString, baseUrl);
    QFETCH(QString, token);
    Bench bench;
    QSignalSpy saved(&bench.controller, &SourcesController::sourceSaved);
    bench.controller.duplicate(bench.demo);
    QCOMPARE(bench.field("Name")->text(), QStringLiteral("Telnyx demo (copy)"));
    QCOMPARE(bench.controller.sources().size(), 1); // until it is saved
    if (!baseUrl.isEmpty())
        bench.field("Base URL")->setText(baseUrl);
    bench.dialog()->accept();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(bench.controller.sources().size(), 2);
    const SourceId copy = bench.controller.sources().last().id;
    QVERIFY(copy != bench.demo);
    QCOMPARE(bench.token(copy), token);
    QCOMPARE(bench.token(bench.demo), DemoProvider::token());
}

void TestSourcesController::disablesAndEnables()
{
    Bench bench;
    QSignalSpy enabled(&bench.controller, &SourcesController::sourceEnabled);
    bench.controller.setEnabled(bench.demo, false);
    QVERIFY(!bench.settings.sources().first().enabled);
    bench.controller.setEnabled(bench.demo, false);
    QCOMPARE(enabled.count(), 1);
    bench.controller.setEnabled(bench.demo, true);
    QVERIFY(bench.settings.sources().first().enabled);
    QCOMPARE(enabled.count(), 2);
}

void TestSourcesController::managesTheList()
{
    Bench bench;
    bench.controller.manage();
    auto* manager = bench.window->findChild<SourcesDialog*>();
    QVERIFY(manager);
    const auto* list = manager->findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Telnyx"));
    emit manager->enableRequested(bench.demo, false);
    QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("disabled"));
    emit manager->editRequested(bench.demo);
    QVERIFY(bench.dialog());
    QCOMPARE(bench.dialog()->parentWidget(), manager);
    bench.dialog()->reject();
    bench.controller.manage();
    QCOMPARE(bench.window->findChildren<SourcesDialog*>().size(), 1);
}

void TestSourcesController::aSourceWithoutAProfileIsNotEdited()
{
    Bench bench;
    Source orphan;
    orphan.id = SourceId{QStringLiteral("orphan")};
    orphan.providerId = QStringLiteral("gone");
    bench.settings.setSources({orphan});
    SourcesController controller({.settings = &bench.settings,
        .secrets = &bench.secrets,
        .transport = &bench.transport,
        .clock = &bench.clock,
        .catalogue = &bench.catalogue,
        .window = bench.window.get()});
    QSignalSpy notice(&controller, &SourcesController::notice);
    controller.edit(orphan.id);
    QCOMPARE(notice.count(), 1);
    QVERIFY(notice.at(0).at(0).toString().contains(QStringLiteral("gone")));
    QVERIFY(!bench.dialog());
}

void TestSourcesController::tellsHowToWriteAProfile()
{
    Bench bench;
    bench.controller.add();
    emit bench.dialog()->writeProfileHelpRequested();
    const auto* help = bench.window->findChild<QMessageBox*>();
    QVERIFY(help);
    QVERIFY(help->informativeText().contains(ProfileCatalogue::ownFolder()));
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

void TestSourcesController::removingForgetsTheToken_data()
{
    QTest::addColumn<bool>("withDeliveries");
    QTest::newRow("keeps the deliveries") << false;
    QTest::newRow("deletes the deliveries") << true;
}

void TestSourcesController::removingForgetsTheToken()
{
    Bench bench;
    QSignalSpy removed(&bench.controller, &SourcesController::sourceRemoved);
    bench.controller.remove(bench.demo);
    auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QStringLiteral("stay in the archive")));
    QFETCH(bool, withDeliveries);
    QVERIFY(!question->checkBox()->isChecked());
    question->checkBox()->setChecked(withDeliveries);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed.at(0).at(0).value<Source>().id, bench.demo);
    QCOMPARE(removed.at(0).at(1).toBool(), withDeliveries);
    QVERIFY(bench.settings.sources().isEmpty());
    QCOMPARE(bench.token(bench.demo), QString());
}

void TestSourcesController::originsAreCompared()
{
    const QUrl api(QStringLiteral("https://api.example.com/v2"));
    QVERIFY(SourcesController::isSameOrigin(api, QUrl(QStringLiteral("https://api.example.com"))));
    QVERIFY(
        SourcesController::isSameOrigin(api, QUrl(QStringLiteral("https://api.example.com:443/"))));
    for (const char* other :
        {"http://api.example.com/v2", "https://example.com/v2", "https://api.example.com:8443/v2"})
        QVERIFY(!SourcesController::isSameOrigin(api, QUrl(QString::fromLatin1(other))));
}

QTEST_MAIN(TestSourcesController)
#include "tst_sourcescontroller.moc"
