// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "profilecatalogue.h"
#include "scriptedserver.h"
#include "secrets/memorystore.h"
#include "sources/sourcedialog.h"
#include "sources/sourceeditor.h"
#include "window/sourcedialogcontroller.h"
#include "window/sourcescontroller.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSourceDialogController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void tellsOfAHostThatIsNot();
    void choosesFromTheProvidersList();
    void choosesFromAllPagesOfTheKindsList();
    void aLookUpCanBeCancelled();
    void saysWhyALookUpFailed();
    void theKeptTokenStaysAtItsOrigin_data();
    void theKeptTokenStaysAtItsOrigin();
    void hasOneDialog();
    void savesWhatWasAsked();
    void asksToOpenAFile();

private:
    Source github(const QUrl& baseUrl) const
    {
        Source source;
        source.id = SourceId{u"one"_s};
        source.name = u"Hooks"_s;
        source.providerId = u"github"_s;
        source.baseUrl = baseUrl;
        source.parameters = {{u"owner"_s, u"o"_s}, {u"repo"_s, u"r"_s}, {u"hook_id"_s, u"7"_s}};
        return source;
    }

    void edit(const Source& source)
    {
        m_controller->edit(source, source, m_catalogue.profile(source.providerId), &m_window);
    }

    SourceDialog* dialog() const { return m_window.findChild<SourceDialog*>(); }

    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : dialog()->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == text && each->isVisible())
                return each;
        }
        return nullptr;
    }

    bool says(const QString& text) const
    {
        const auto labels = dialog()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    QLineEdit* field(const QString& name) const
    {
        for (QLineEdit* each : dialog()->findChildren<QLineEdit*>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        return nullptr;
    }

    /// What is listed to choose from; nullptr: nothing is.
    QListWidget* choices() const
    {
        for (QListWidget* list : dialog()->editor()->findChildren<QListWidget*>()) {
            if (list->isVisible())
                return list;
        }
        return nullptr;
    }

    const ProfileCatalogue m_catalogue = ProfileCatalogue::load({});
    SystemClock m_clock;
    MemoryStore m_secrets;
    QnamTransport m_transport;
    QWidget m_window;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<SourceDialogController> m_controller;
};

void TestSourceDialogController::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_secrets.write(SourceId{u"one"_s}, SourcesController::tokenName(), u"kept-canary"_s);
    m_controller = std::make_unique<SourceDialogController>(
        SourceDialogController::Services{.secrets = &m_secrets,
            .transport = &m_transport,
            .clock = &m_clock,
            .catalogue = &m_catalogue});
    m_window.show();
}

void TestSourceDialogController::cleanup()
{
    delete dialog();
    m_controller.reset();
    m_server.reset();
}

void TestSourceDialogController::tellsWhatIsWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("401") << 401 << QByteArray("{\"message\": \"Bad credentials\"}")
                         << QStringList{u"401"_s, u"Bad credentials"_s};
    QTest::newRow("wrong id") << 404 << QByteArray("{\"message\": \"Not Found\"}")
                              << QStringList{u"404"_s, u"Owner, Repository, Webhook"_s};
    QTest::newRow("another API") << 200 << QByteArray("{\"hello\": \"world\"}")
                                 << QStringList{u"not a delivery log"_s};
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << QStringList{u"not valid JSON"_s};
    QTest::newRow("none yet") << 200 << QByteArray("[]")
                              << QStringList{u"✓ Connected. There are no deliveries yet."_s};
}

void TestSourceDialogController::tellsWhatIsWrong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, words);
    m_server->script("/repos/o/r/hooks/7/deliveries", {ScriptedAnswer::json(body, status)});
    edit(github(m_server->url("")));
    QTest::mouseClick(button(u"Test connection"_s), Qt::LeftButton);
    QVERIFY(says(u"Asking http://127.0.0.1"_s));
    for (const QString& word : words)
        QTRY_VERIFY2(says(word), qPrintable(word));
}

void TestSourceDialogController::tellsOfAHostThatIsNot()
{
    edit(github(QUrl(u"https://nowhere.invalid"_s)));
    field(u"Token"_s)->setText(u"t"_s);
    QTest::mouseClick(button(u"Test connection"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"⚠ "_s));
    QVERIFY(says(u"host"_s) || says(u"reached"_s)); // a sandbox may have no resolver at all
}

void TestSourceDialogController::choosesFromTheProvidersList()
{
    m_server->script("/repos/o/r/hooks",
        {ScriptedAnswer::json("[{\"id\": 7, \"name\": \"web\"}, {\"id\": 8, \"name\": \"web\"}]")});
    edit(github(m_server->url("")));
    QTest::mouseClick(button(u"Choose…"_s), Qt::LeftButton);
    QTRY_VERIFY(choices());
    QCOMPARE(choices()->count(), 2);
    QTest::keyClick(choices(), Qt::Key_Down);
    QTest::keyClick(choices(), Qt::Key_Return);
    QCOMPARE(dialog()->form().source.parameters.value(u"hook_id"_s), u"8"_s);
    QCOMPARE(m_server->requests().constLast().headers.value("authorization").value_or(QByteArray()),
        QByteArray("Bearer kept-canary"));
}

void TestSourceDialogController::choosesFromAllPagesOfTheKindsList()
{
    const QByteArray second = m_server->url("/orgs/acme/hooks?per_page=100&page=2").toEncoded();
    const auto first = ScriptedAnswer::http(200, "[{\"id\": 7}]",
        {{"Content-Type", "application/json"}, {"Link", "<" + second + ">; rel=\"next\""}});
    m_server->script("/orgs/acme/hooks", {first, ScriptedAnswer::json("[{\"id\": 8}]")});
    Source source = github(m_server->url(""));
    source.parameters = {{u"org"_s, u"acme"_s}, {u"hook_id"_s, u"1"_s}};
    edit(source);
    for (QPushButton* each : dialog()->findChildren<QPushButton*>()) {
        if (each->isVisible() && each->accessibleName() == u"Choose Webhook"_s)
            QTest::mouseClick(each, Qt::LeftButton);
    }
    QTRY_VERIFY(choices());
    QCOMPARE(choices()->count(), 2);
    QTest::keyClick(choices(), Qt::Key_End);
    QTest::keyClick(choices(), Qt::Key_Return);
    QCOMPARE(dialog()->form().source.parameters.value(u"hook_id"_s), u"8"_s);
    QCOMPARE(m_server->requestCount(), 2);
}

void TestSourceDialogController::aLookUpCanBeCancelled()
{
    m_server->script("/repos/o/r/hooks", {ScriptedAnswer::silence()});
    edit(github(m_server->url("")));
    QTest::mouseClick(button(u"Choose…"_s), Qt::LeftButton);
    QTRY_COMPARE(m_server->requestCount(), 1);
    QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
    QVERIFY(button(u"Choose…"_s));
    QVERIFY(dialog()->isVisible());
}

void TestSourceDialogController::saysWhyALookUpFailed()
{
    m_server->script("/repos/o/r/hooks",
        {ScriptedAnswer::json("{\"message\": \"Must have admin rights\"}", 403)});
    edit(github(m_server->url("")));
    QTest::mouseClick(button(u"Choose…"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"Must have admin rights"_s));
}

void TestSourceDialogController::theKeptTokenStaysAtItsOrigin_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::newRow("test") << u"Test connection"_s;
    QTest::newRow("look-up") << u"Choose…"_s;
}

void TestSourceDialogController::theKeptTokenStaysAtItsOrigin()
{
    QFETCH(QString, pressed);
    edit(github(QUrl(u"https://api.github.com"_s)));
    field(u"Base URL"_s)->setText(m_server->url("").toString());
    QTest::mouseClick(button(pressed), Qt::LeftButton);
    QTRY_VERIFY(says(u"no token"_s));
    QVERIFY(!m_server->receivedBytes().contains("kept-canary"));
}

void TestSourceDialogController::hasOneDialog()
{
    m_controller->add(&m_window);
    m_controller->add(&m_window);
    edit(github(m_server->url("")));
    QCOMPARE(m_window.findChildren<SourceDialog*>().size(), 1);
}

void TestSourceDialogController::savesWhatWasAsked()
{
    QSignalSpy accepted(m_controller.get(), &SourceDialogController::accepted);
    const Source source = github(m_server->url(""));
    edit(source);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted.at(0).at(0).value<SourceForm>().source, source);
    QTRY_VERIFY(!dialog());
}

void TestSourceDialogController::asksToOpenAFile()
{
    QSignalSpy open(m_controller.get(), &SourceDialogController::openFileRequested);
    m_controller->add(&m_window);
    emit dialog()->openFileRequested();
    QCOMPARE(open.count(), 1);
    QTRY_VERIFY(!dialog());
}

QTEST_MAIN(TestSourceDialogController)
#include "tst_sourcedialogcontroller.moc"
