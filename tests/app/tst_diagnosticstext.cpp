// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnosticstext.h"

#include <QDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestDiagnosticsText : public QObject
{
    Q_OBJECT

private slots:
    void tellsAll();
    void tellsOfFaults();
    void homeIsNotNamed();
    void secretsAreHidden_data();
    void secretsAreHidden();
};

void TestDiagnosticsText::tellsAll()
{
    DiagnosticsFacts facts{.version = u"1.2"_s,
        .components = {{u"Qt"_s, u"6.4.2"_s, {}}, {u"zlib"_s, u"1.2"_s, {}}},
        .machine = {u"System: Debian"_s, u"Screen: 1280x720"_s},
        .archiveFile = u"/data/archive.sqlite"_s,
        .archiveBytes = 4096,
        .archive = {.deliveries = 12},
        .sources = {{u"telnyx"_s, {SourceCondition::Read, {}, {}}, true, true}, {u"github"_s}},
        .settings = {u"times in UTC yes"_s, u"sources in use 2 of 2"_s}};
    facts.sources[0].standing.progress.deliveries = 12;
    QCOMPARE(diagnosticsText(facts),
        u"Waybill 1.2\n"
        "Qt 6.4.2; zlib 1.2\n"
        "System: Debian\n"
        "Screen: 1280x720\n"
        "Archive: /data/archive.sqlite, 12 deliveries, 4096 bytes\n"
        "Sources: 2\n"
        "- telnyx: read, 12 deliveries, shown, live\n"
        "- github: unread, 0 deliveries, hidden\n"
        "Settings: times in UTC yes; sources in use 2 of 2\n"_s);
}

void TestDiagnosticsText::tellsOfFaults()
{
    DiagnosticsFacts facts;
    facts.archive.waiting = 3;
    facts.archive.fault = {ArchiveFault::Kind::DiskFull, {}, u"SQLITE_FULL"_s};
    FetchError error{.kind = FetchError::Kind::ServerError, .cause = u"a customer's words"_s};
    error.httpStatus = 503;
    error.page = 4;
    facts.sources += {u"svix"_s, {SourceCondition::Failed, {}, error}};
    const QString text = diagnosticsText(facts);
    QVERIFY2(text.contains(u"3 rows wait, DiskFull (SQLITE_FULL)"_s), qPrintable(text));
    QVERIFY2(
        text.contains(u"failed, 0 deliveries, hidden, last error ServerError, HTTP 503, page 4"_s),
        qPrintable(text));
    QVERIFY(!text.contains(u"customer"_s));
}

void TestDiagnosticsText::homeIsNotNamed()
{
    DiagnosticsFacts facts;
    facts.archiveFile = QDir::homePath() + u"/.local/share/waybill/archive.sqlite"_s;
    const QString text = diagnosticsText(facts);
    QVERIFY2(text.contains(u"~/.local/share/waybill/archive.sqlite"_s), qPrintable(text));
    QVERIFY(!text.contains(QDir::homePath()));
}

void TestDiagnosticsText::secretsAreHidden_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("token") << u"KEY0123456789ABCDEF0123_abcDEF"_s;
    QTest::newRow("signing key") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
    QTest::newRow("credentials in a URL") << u"https://user:hunter2@example.com/"_s;
    QTest::newRow("query") << u"https://example.com/?token=hunter2"_s;
    QTest::newRow("header") << u"Authorization: Bearer hunter2"_s;
}

/// Wherever a text comes from outside.
void TestDiagnosticsText::secretsAreHidden()
{
    QFETCH(const QString, secret);
    DiagnosticsFacts facts{.machine = {u"Desktop: "_s + secret},
        .archiveFile = u"/data/"_s + secret,
        .settings = {secret}};
    facts.archive.fault = {ArchiveFault::Kind::Failing, secret, secret};
    facts.sources += {secret, {}, true, false};
    const QString text = diagnosticsText(facts);
    QVERIFY2(!text.contains(secret), qPrintable(text));
    QVERIFY2(!text.contains(u"hunter2"_s), qPrintable(text));
    QVERIFY(text.contains(u"[hidden]"_s));
}

QTEST_GUILESS_MAIN(TestDiagnosticsText)
#include "tst_diagnosticstext.moc"
