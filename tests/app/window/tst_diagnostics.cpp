// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replaybar.h"
#include "services/sourcesessions.h"
#include "window/diagnostics.h"
#include "windowbench.h"

#include <QGuiApplication>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestDiagnostics : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void tellsOfTheMachine();
    void tellsOfTheSources();
    void anOwnProfileIsNotNamed();
    void nothingThatIsTheUsersGetsOut();

private:
    DiagnosticsFacts facts() const
    {
        return Diagnostics({.settings = &m_bench->settings,
                               .catalogue = &m_bench->catalogue,
                               .sessions = m_bench->workspace->sessions(),
                               .archive = &m_bench->archiveMonitor,
                               .window = m_bench->window.get(),
                               .archiveFile = m_bench->folder.filePath(u"archive.sqlite"_s)})
            .facts();
    }

    std::unique_ptr<WindowBench> m_bench;
};

void TestDiagnostics::init()
{
    m_bench = std::make_unique<WindowBench>(20);
}

void TestDiagnostics::tellsOfTheMachine()
{
    m_bench->start();
    QFile archive(m_bench->folder.filePath(u"archive.sqlite"_s));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    QCOMPARE(archive.write("0123456789"), 10);
    archive.close();
    const QString text = diagnosticsText(facts());
    for (const QString& expected : {u"Waybill " WAYBILL_VERSION ""_s,
             u"Qt "_s + QString::fromLatin1(qVersion()), u"SQLite 3."_s, u"libcurl "_s,
             u"platform "_s + QGuiApplication::platformName(), u"Screen: "_s, u", of the window"_s,
             u"theme system ("_s, u"Window: 1280x800"_s, u", 10 bytes"_s, u"times in UTC no"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
}

void TestDiagnostics::tellsOfTheSources()
{
    m_bench->addSource(u"bad"_s, u"Bad"_s, QUrl(u"http://127.0.0.1:1/"_s));
    QList<Source> sources = m_bench->settings.sources();
    sources.append(
        Source{.id = {u"off"_s}, .name = u"Off"_s, .providerId = u"github"_s, .enabled = false});
    m_bench->settings.setSources(sources);
    m_bench->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->workspace->isBusy(), 30'000);
    const QString text = diagnosticsText(facts());
    for (const QString& expected : {u"Sources: 3\n"_s, u"- telnyx: read, 20 deliveries, shown\n"_s,
             u"- telnyx: failed, 0 deliveries, shown, last error Unreachable, page 1\n"_s,
             u"- github: unread, 0 deliveries, hidden\n"_s, u"sources in use 2 of 3"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
}

void TestDiagnostics::anOwnProfileIsNotNamed()
{
    m_bench->settings.setSources({Source{.id = {u"x"_s}, .name = u"X"_s, .providerId = u"acme"_s}});
    m_bench->start();
    const QString text = diagnosticsText(facts());
    QVERIFY(!text.contains(u"acme"_s));
    QVERIFY2(text.contains(u"- no profile: unread"_s), qPrintable(text));
}

/// Every place where a user can have put something of their own.
void TestDiagnostics::nothingThatIsTheUsersGetsOut()
{
    Source source = m_bench->settings.sources().constFirst();
    source.name = u"Secretive Customer Ltd KEY0123456789ABCDEF_name"_s;
    source.baseUrl = QUrl(u"http://user:hunter2@127.0.0.1:1/base?key=hunter3"_s);
    source.parameters = {{u"app"_s, u"app_hunter4"_s}};
    m_bench->settings.setSources({source});
    m_bench->settings.setEndpointNames(source.id, {{"ep_hunter5", "hunter6"}});
    m_bench->settings.setVolatileNames(VolatileNames({"x-hunter7"}));
    m_bench->settings.setReplayChoices({.base = u"http://localhost:3000/hunter8?token=hunter9"_s});
    m_bench->secrets.write(source.id, SourcesController::tokenName(), u"KEYhunter10"_s);
    m_bench->secrets.write({u"waybill"_s}, u"test-signing-key"_s, u"whsec_hunter11"_s);
    m_bench->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->workspace->isBusy(), 30'000);
    const QString text = diagnosticsText(facts());
    QVERIFY2(text.contains(u"- telnyx: "_s), qPrintable(text));
    for (const QString& own : {u"hunter"_s, u"Secretive"_s, u"KEY"_s, u"whsec"_s, u"127.0.0.1"_s,
             u"localhost"_s, source.id.value + u':'})
        QVERIFY2(!text.contains(own), qPrintable(own + u" in "_s + text));
}

QTEST_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
