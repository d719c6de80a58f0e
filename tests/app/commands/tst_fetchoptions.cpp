// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchoptions.h"

#include <QTest>

using waybill::FetchOptions;
using waybill::Instant;
using waybill::readFetchOptions;

namespace {

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestFetchOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void defaults();
    void readsParameters();
    void readsFiles();
    void help();
    void helpNamesEveryOption();
    void refuses_data();
    void refuses();
};

void TestFetchOptions::readsAll()
{
    const auto options = readFetchOptions(words(
        "--provider telnyx --base-url http://127.0.0.1:8080/v2 --token-env MY_KEY "
        "--filter-status failed --filter-event-type message.sent,call.initiated "
        "--filter-webhook +1555 --filter-attempts 404 --started-from 2026-03-29T11:10:00Z "
        "--started-to=2026-03-30 --finished-from 2026-03-29T11:10:00+02:00 "
        "--finished-to 2026-03-31T00:00:00.123456789Z --pages 3 --payload-dir /tmp/x --redact "
        "--format ndjson"));
    QVERIFY2(options.isOk(), options ? "" : qPrintable(options.error()));
    FetchOptions wanted;
    wanted.provider = QStringLiteral("telnyx");
    wanted.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/v2"));
    wanted.tokenEnv = QStringLiteral("MY_KEY");
    wanted.query.status = QStringLiteral("failed");
    wanted.query.eventType = QStringLiteral("message.sent,call.initiated");
    wanted.query.webhookText = QStringLiteral("+1555");
    wanted.query.attemptsText = QStringLiteral("404");
    wanted.query.startedAt
        = {Instant::fromIso("2026-03-29T11:10:00Z"), Instant::fromIso("2026-03-30T00:00:00Z")};
    wanted.query.finishedAt = {Instant::fromIso("2026-03-29T09:10:00Z"),
        Instant::fromIso("2026-03-31T00:00:00.123456789Z")};
    wanted.query.maxPages = 3;
    wanted.payloadDir = QStringLiteral("/tmp/x");
    wanted.redact = true;
    QCOMPARE(options.value(), wanted);
}

void TestFetchOptions::defaults()
{
    FetchOptions wanted;
    wanted.provider = QStringLiteral("telnyx");
    QCOMPARE(readFetchOptions(words("--provider telnyx")).value(), wanted);
}

void TestFetchOptions::readsParameters()
{
    FetchOptions wanted;
    wanted.provider = QStringLiteral("github");
    wanted.parameters = {{QStringLiteral("owner"), QStringLiteral("o")},
        {QStringLiteral("q"), QStringLiteral("a=b")}};
    wanted.details = true;
    QCOMPARE(readFetchOptions(words("--provider github --param owner=o --param q=a=b --details"))
                 .value(),
        wanted);
}

void TestFetchOptions::readsFiles()
{
    FetchOptions wanted;
    wanted.files = {QStringLiteral("a.json"), QStringLiteral("-")};
    wanted.redact = true;
    QCOMPARE(readFetchOptions(words("a.json - --redact --format ndjson")).value(), wanted);
    wanted.provider = QStringLiteral("arta");
    QCOMPARE(readFetchOptions(words("--redact a.json --provider arta -")).value(), wanted);
}

void TestFetchOptions::help()
{
    QVERIFY(readFetchOptions(words("--help")).value().help);
    QVERIFY(readFetchOptions(words("-h --pages none")).value().help);
}

void TestFetchOptions::helpNamesEveryOption()
{
    const QString text = waybill::fetchHelp();
    for (const char* option :
        {"--provider", "--base-url", "--token-env", "--token-file", "--filter-status",
            "--filter-event-type", "--filter-webhook", "--filter-attempts", "--started-from",
            "--started-to", "--finished-from", "--finished-to", "--pages", "--payload-dir",
            "--redact", "--param", "--details", "FILE", "--format", "--help", "Exit codes"})
        QVERIFY2(text.contains(QString::fromLatin1(option)), option);
    QVERIFY(text.startsWith(QStringLiteral("Usage: waybill fetch --provider ID")));
}

void TestFetchOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");

    const auto row = [](const char* name, const char* line, const char* part) {
        QTest::newRow(name) << words(line) << QString::fromLatin1(part);
    };
    row("nothing", "", "--provider");
    row("path as provider", "--provider ../../etc/passwd", "--provider");
    row("unknown option", "--provider telnyx --colour", "colour");
    row("a token", "--provider telnyx --token KEY123", "token");
    row("a provider and a file, and a token", "--provider telnyx x.json --token-env A", "Files");
    row("details of files", "x.json --details", "Files");
    row("a filter on files", "x.json --filter-status failed", "Files");
    row("standard input twice", "- -", "once");
    row("parameter without value", "--provider github --param owner", "NAME=VALUE");
    row("parameter without name", "--provider github --param =x", "NAME=VALUE");
    row("empty parameter", "--provider github --param owner=", "NAME=VALUE");
    row("parameter twice", "--provider github --param a=1 --param a=2", "twice");
    row("value missing", "--provider telnyx --pages", "pages");
    row("empty value", "--provider telnyx --filter-status=", "--filter-status");
    row("bad time", "--provider telnyx --started-from yesterday", "--started-from");
    row("no such day", "--provider telnyx --finished-to 2026-02-30", "--finished-to");
    row("pages 0", "--provider telnyx --pages 0", "--pages");
    row("pages word", "--provider telnyx --pages all", "--pages");
    row("from after to", "--provider telnyx --started-from 2026-01-02 --started-to 2026-01-01",
        "--started-to");
    row("finished before it began",
        "--provider telnyx --finished-from 2026-01-02 --finished-to 2026-01-01", "--finished-to");
    row("two tokens", "--provider telnyx --token-env A --token-file b", "not both");
    row("format", "--provider telnyx --format csv", "csv");
    row("relative URL", "--provider telnyx --base-url localhost", "--base-url");
    row("bad URL", "--provider telnyx --base-url http://[::1", "--base-url");
}

void TestFetchOptions::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const auto options = readFetchOptions(arguments);
    QVERIFY(!options.isOk());
    QVERIFY2(options.error().contains(part), qPrintable(options.error()));
    QVERIFY(!options.error().contains(QStringLiteral("KEY123")));
}

QTEST_GUILESS_MAIN(TestFetchOptions)
#include "tst_fetchoptions.moc"
