// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchcommand.h"
#include "scriptedserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <memory>

using waybill::ScriptedAnswer;
using waybill::ScriptedServer;
using waybill::SeenRequest;

namespace {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Stream temporary()
{
    return {std::tmpfile(), &std::fclose};
}

QByteArray contents(std::FILE* stream)
{
    QFile file;
    std::rewind(stream);
    return file.open(stream, QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QByteArrayList ids() const
    {
        QByteArrayList ids;
        for (const QByteArray& line : out.split('\n')) {
            const qsizetype at = line.indexOf("\"id\":\"") + 6;
            if (!line.isEmpty())
                ids.append(line.mid(at, line.indexOf('"', at) - at));
        }
        return ids;
    }
};

Run runWith(const QStringList& arguments)
{
    const Stream out = temporary();
    const Stream err = temporary();
    Run run;
    run.code
        = waybill::runFetchCommand(*QCoreApplication::instance(), arguments, out.get(), err.get());
    run.out = contents(out.get());
    run.err = contents(err.get());
    return run;
}

Run fetch(const QUrl& baseUrl, const QStringList& more = {})
{
    return runWith(QStringList{QStringLiteral("--provider"), QStringLiteral("telnyx"),
                       QStringLiteral("--base-url"), baseUrl.toString()}
        + more);
}

Run fetchGitHub(const QUrl& baseUrl, const QStringList& more = {})
{
    return runWith(QStringList{QStringLiteral("--provider"), QStringLiteral("github"),
                       QStringLiteral("--base-url"), baseUrl.toString()}
        + more);
}

const QStringList hook{QStringLiteral("--param"), QStringLiteral("owner=o"),
    QStringLiteral("--param"), QStringLiteral("repo=r"), QStringLiteral("--param"),
    QStringLiteral("hook_id=7")};

/// Two pages of a GitHub hook's deliveries; "a" was sent again. Details by the row's id.
ScriptedAnswer gitHubHook(const SeenRequest& request)
{
    const auto row = [](const QByteArray& id, const QByteArray& guid, const QByteArray& at) {
        return "{\"id\":" + id + ",\"guid\":\"" + guid + "\",\"delivered_at\":\"2026-05-" + at
            + "T00:00:00Z\",\"status_code\":200,\"status\":\"OK\",\"event\":\"push\"";
    };
    const QByteArray path = "/repos/o/r/hooks/7/deliveries";
    if (request.path() == path + "/9007199254740993")
        return ScriptedAnswer::json(row("9007199254740993", "a", "03")
            + ",\"request\":{\"headers\":{},\"payload\":{\"of\":\"first\"}}}");
    if (request.path().startsWith(path + '/'))
        return ScriptedAnswer::json("{\"message\":\"Not Found\"}", 404);
    if (request.path() != path)
        return ScriptedAnswer::json("{\"message\":\"No such hook\"}", 404);
    if (!request.target.contains("cursor="))
        return ScriptedAnswer::http(200,
            '[' + row("3", "c", "05") + "}," + row("2", "a", "04") + "}]",
            {{"Link", "<" + path + "?per_page=100&cursor=v1_2>; rel=\"next\""}});
    return ScriptedAnswer::json(
        '[' + row("9007199254740993", "a", "03") + "}," + row("1", "b", "02") + "}]");
}

QByteArray item(const QByteArray& id, const QByteArray& startedAt)
{
    return "{\"id\":\"" + id + "\",\"status\":\"delivered\",\"started_at\":\"" + startedAt
        + "\",\"webhook\":{\"id\":\"e-" + id + "\",\"payload\":{\"of\": \"" + id + "\"}}}";
}

QByteArray page(const QByteArrayList& items, int number, int pageCount, int total)
{
    return "{\"data\":[" + items.join(',') + "],\"meta\":{\"page_number\":"
        + QByteArray::number(number) + ",\"page_size\":250,\"total_pages\":"
        + QByteArray::number(pageCount) + ",\"total_results\":" + QByteArray::number(total) + "}}";
}

/// A query value, its name and text percent-decoded.
QByteArray valueOf(const SeenRequest& request, const QByteArray& name)
{
    for (const QByteArray& pair : request.target.mid(request.path().size() + 1).split('&')) {
        const QByteArray decoded = QByteArray::fromPercentEncoding(pair);
        if (decoded.startsWith(name + '='))
            return decoded.mid(name.size() + 1);
    }
    return {};
}

int pageOf(const SeenRequest& request)
{
    return valueOf(request, "page[number]").toInt();
}

/// Three pages, two deliveries each, oldest first: the provider's order is unknown.
ScriptedAnswer threePages(const SeenRequest& request)
{
    const int number = pageOf(request);
    const QByteArray day = QByteArray::number(number);
    return ScriptedAnswer::json(page({item('a' + day, "2026-03-0" + day + "T10:00:00Z"),
                                         item('b' + day, "2026-03-0" + day + "T11:00:00Z")},
        number, 3, 6));
}

/// threePages(), but page 2 is answered with `other`.
ScriptedServer::Handler brokenSecondPage(const ScriptedAnswer& other)
{
    return [other](const SeenRequest& request) {
        return pageOf(request) == 2 ? other : threePages(request);
    };
}

} // namespace

class TestFetchCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TELNYX_API_KEY", "KEY123");
        qputenv("GITHUB_API_KEY", "KEY7");
    }
    void printsNewestFirst();
    void exactLine();
    void sendsFiltersAndToken();
    void onlySomePages();
    void emptyLog();
    void failures_data();
    void failures();
    void nothingListens();
    void stopsEarlyAfterPrintingSome_data();
    void stopsEarlyAfterPrintingSome();
    void waitsWhenToldTo();
    void interrupted();
    void saysWhatCannotBeRead();
    void doesNotBelieveANegativeTotal();
    void payloadsToFiles();
    void aReaderThatWentAway();
    void aFullDisk();
    void readsAProviderWithParameters();
    void fetchesDetails();
    void keepsToTheRangeWhereTheProviderCannot();
    void saysWhichParametersThereAre();
    void readsSavedAnswers();
    void usage();
    void help();
};

void TestFetchCommand::printsNewestFirst()
{
    const ScriptedServer server(&threePages);
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), (QByteArrayList{"b3", "a3", "b2", "a2", "b1", "a1"}));
    QCOMPARE(run.err, QByteArray());
}

void TestFetchCommand::exactLine()
{
    const ScriptedServer server([](const SeenRequest&) {
        return ScriptedAnswer::json(page({item("d", "2026-03-01T10:00:00.123456Z")}, 1, 1, 1));
    });
    const Run run = fetch(server.url());
    QCOMPARE(run.out,
        QByteArray(
            "{\"source\":\"telnyx\",\"provider\":\"telnyx\",\"id\":\"d\",\"eventId\":\"e-d\","
            "\"status\":\"delivered\",\"startedAt\":\"2026-03-01T10:00:00.123456Z\","
            "\"payload\":{\"id\":\"e-d\",\"payload\":{\"of\":\"d\"}}}\n"));
}

void TestFetchCommand::sendsFiltersAndToken()
{
    const ScriptedServer server(&threePages);
    const QStringList filters{QStringLiteral("--filter-status"), QStringLiteral("failed"),
        QStringLiteral("--started-from"), QStringLiteral("2026-03-01")};
    QCOMPARE(fetch(server.url("/v2"), filters).code, 0);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 3);
    for (const SeenRequest& request : requests) {
        QCOMPARE(request.path(), QByteArray("/v2/webhook_deliveries"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer KEY123"));
        QCOMPARE(valueOf(request, "filter[status][eq]"), QByteArray("failed"));
        QVERIFY(valueOf(request, "filter[started_at][gte]").startsWith("2026-03-01T"));
        QVERIFY(!valueOf(request, "filter[started_at][lte]").isEmpty());
        QCOMPARE(valueOf(request, "page[size]"), QByteArray("250"));
    }
}

void TestFetchCommand::onlySomePages()
{
    const ScriptedServer server(&threePages);
    const Run run = fetch(server.url(), {QStringLiteral("--pages"), QStringLiteral("2")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), (QByteArrayList{"b2", "a2", "b1", "a1"}));
    QCOMPARE(server.requestCount(), 2);
}

void TestFetchCommand::emptyLog()
{
    const ScriptedServer server(
        [](const SeenRequest&) { return ScriptedAnswer::json(page({}, 1, 0, 0)); });
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, QByteArray());
}

void TestFetchCommand::failures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");

    const QByteArray refused = "{\"errors\":[{\"code\":\"10009\",\"title\":\"Authentication "
                               "failed\",\"detail\":\"No such key\"}]}";
    QTest::newRow("401") << 401 << refused << 4
                         << QByteArray("10009 Authentication failed: No such key");
    QTest::newRow("403") << 403 << QByteArray() << 4 << QByteArray("(403)");
    QTest::newRow("404") << 404 << QByteArray("<html>") << 4 << QByteArray("(404)");
    QTest::newRow("422") << 422 << QByteArray("{}") << 4 << QByteArray("(422)");
    QTest::newRow("not JSON") << 200 << QByteArray("<html>hello</html>") << 5
                              << QByteArray("not valid JSON");
    QTest::newRow("cut") << 200 << QByteArray("{\"data\":[{\"id\":\"a\"},{\"id\"") << 5
                         << QByteArray("not valid JSON");
    QTest::newRow("other JSON") << 200 << QByteArray("{\"hello\":1}") << 5
                                << QByteArray("not a delivery log");
}

void TestFetchCommand::failures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, said);
    const ScriptedServer server(
        [&](const SeenRequest&) { return ScriptedAnswer::json(body, status); });
    const Run run = fetch(server.url());
    QTEST(run.code, "code");
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY2(run.err.startsWith("waybill: "), run.err.constData());
    QVERIFY(run.err.contains("telnyx"));
    QVERIFY(run.err.contains("Page 1"));
    QVERIFY(!run.err.contains("KEY123"));
}

void TestFetchCommand::nothingListens()
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    const Run run = fetch(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("cannot be reached"), run.err.constData());
}

void TestFetchCommand::stopsEarlyAfterPrintingSome_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    QTest::newRow("422") << QByteArray("{}") << 422;
    QTest::newRow("cut JSON") << QByteArray("{\"data\":[") << 200;
}

void TestFetchCommand::stopsEarlyAfterPrintingSome()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const ScriptedServer server(brokenSecondPage(ScriptedAnswer::json(body, status)));
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 6);
    QCOMPARE(run.ids(), (QByteArrayList{"b1", "a1"}));
    QVERIFY2(run.err.contains("Page 2"), run.err.constData());
}

void TestFetchCommand::waitsWhenToldTo()
{
    ScriptedServer server(&threePages);
    server.script("/webhook_deliveries",
        {ScriptedAnswer::http(429, "{}", {{"Retry-After", "1"}}),
            ScriptedAnswer::json(page({item("d", "2026-03-01T10:00:00Z")}, 1, 1, 1))});
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), QByteArrayList{"d"});
    QCOMPARE(server.requestCount(), 2);
}

void TestFetchCommand::interrupted()
{
    const ScriptedServer server(brokenSecondPage(ScriptedAnswer::silence()));
    QTimer::singleShot(700, this, [] { std::raise(SIGINT); });
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 6);
    QCOMPARE(run.ids(), (QByteArrayList{"b1", "a1"}));
    QCOMPARE(run.err, QByteArray("waybill: Stopped before the end of the list.\n"));
}

void TestFetchCommand::saysWhatCannotBeRead()
{
    const QByteArray odd = R"({"id":"x","status":"failed","started_at":"date-time","attempts":7})";
    const ScriptedServer server(
        [&](const SeenRequest&) { return ScriptedAnswer::json(page({odd}, 1, 1, 1)); });
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), QByteArrayList{"x"});
    QCOMPARE(run.err,
        QByteArray("waybill: Values that could not be read: 2. "
                   "The first: delivery x, /started_at: not a time.\n"));
}

void TestFetchCommand::doesNotBelieveANegativeTotal()
{
    const ScriptedServer server([](const SeenRequest& request) {
        const QByteArray number = QByteArray::number(pageOf(request));
        const QByteArrayList items{item('a' + number, "2026-03-0" + number + "T10:00:00Z")};
        return ScriptedAnswer::json(
            page(pageOf(request) < 4 ? items : QByteArrayList(), 1, -1, -5));
    });
    const Run run = fetch(server.url());
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), (QByteArrayList{"a3", "a2", "a1"}));
    QCOMPARE(run.err, QByteArray());
}

void TestFetchCommand::payloadsToFiles()
{
    const QTemporaryDir folder;
    const ScriptedServer server(&threePages);
    const Run run = fetch(server.url(), {QStringLiteral("--payload-dir"), folder.path()});
    QCOMPARE(run.code, 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
        (QStringList{QStringLiteral("a1.json"), QStringLiteral("a2.json"),
            QStringLiteral("a3.json"), QStringLiteral("b1.json"), QStringLiteral("b2.json"),
            QStringLiteral("b3.json")}));
    QFile file(folder.filePath(QStringLiteral("a2.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"id\":\"e-a2\",\"payload\":{\"of\": \"a2\"}}"));
}

void TestFetchCommand::aReaderThatWentAway()
{
    const ScriptedServer server(&threePages);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[0]);
    const Stream out(::fdopen(ends[1], "w"), [](std::FILE*) { return 0; });
    const Stream err = temporary();
    const QStringList arguments{QStringLiteral("--provider"), QStringLiteral("telnyx"),
        QStringLiteral("--base-url"), server.url().toString()};
    QCOMPARE(
        waybill::runFetchCommand(*QCoreApplication::instance(), arguments, out.get(), err.get()),
        0);
    QCOMPARE(contents(err.get()), QByteArray());
    std::signal(SIGPIPE, SIG_IGN);
    std::fclose(out.get());
}

void TestFetchCommand::aFullDisk()
{
    const Stream out(std::fopen("/dev/full", "w"), &std::fclose);
    if (!out)
        QSKIP("This system has no /dev/full.");
    const ScriptedServer server(&threePages);
    const Stream err = temporary();
    const QStringList arguments{QStringLiteral("--provider"), QStringLiteral("telnyx"),
        QStringLiteral("--base-url"), server.url().toString()};
    QCOMPARE(
        waybill::runFetchCommand(*QCoreApplication::instance(), arguments, out.get(), err.get()),
        1);
    QVERIFY(contents(err.get()).contains("The output cannot be written: No space left"));
    QCOMPARE(waybill::runFetchCommand(
                 *QCoreApplication::instance(), {QStringLiteral("--help")}, out.get(), err.get()),
        1);
}

void TestFetchCommand::readsAProviderWithParameters()
{
    const ScriptedServer server(&gitHubHook);
    const Run run = fetchGitHub(server.url(), hook);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), (QByteArrayList{"c", "a", "b"})); // the rows of "a" are one delivery
    QVERIFY(run.out.split('\n').at(1).contains("\"number\":2"));
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(server.requests().last().headers.value("Authorization"), QByteArray("Bearer KEY7"));
}

void TestFetchCommand::fetchesDetails()
{
    const ScriptedServer server(&gitHubHook);
    const Run run = fetchGitHub(server.url(), hook + QStringList{QStringLiteral("--details")});
    QCOMPARE(run.code, 6);
    QCOMPARE(run.ids(), (QByteArrayList{"c", "a", "b"}));
    QVERIFY2(run.out.contains("{\"of\":\"first\"}"), run.out.constData());
    QVERIFY2(run.err.contains("Details are missing."), run.err.constData());
    QCOMPARE(run.err.count("Not Found"), 1); // said once, whatever the number
    QCOMPARE(server.requestCount(), 6);
}

void TestFetchCommand::keepsToTheRangeWhereTheProviderCannot()
{
    const ScriptedServer server(&gitHubHook);
    const Run run = fetchGitHub(server.url(),
        hook
            + QStringList{QStringLiteral("--started-from"), QStringLiteral("2026-05-02T12:00:00Z"),
                QStringLiteral("--started-to"), QStringLiteral("2026-05-04T12:00:00Z")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), (QByteArrayList{"a"}));
}

void TestFetchCommand::saysWhichParametersThereAre()
{
    const Run unknown = fetchGitHub(QUrl(QStringLiteral("http://127.0.0.1:1")),
        {QStringLiteral("--param"), QStringLiteral("hook=7")});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains("owner, repo"), unknown.err.constData());
    const Run missing = fetchGitHub(QUrl(QStringLiteral("http://127.0.0.1:1")), hook.first(2));
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains("not given: "), missing.err.constData());
    QVERIFY(missing.err.contains("hook_id"));
}

void TestFetchCommand::readsSavedAnswers()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(page({item("d", "2026-03-01T10:00:00Z")}, 1, 1, 1));
    QVERIFY(file.flush());
    const Run run = runWith({file.fileName()});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.ids(), QByteArrayList{"d"});
}

void TestFetchCommand::usage()
{
    const Run run = fetch(QUrl(QStringLiteral("http://127.0.0.1:1")),
        {QStringLiteral("--pages"), QStringLiteral("x")});
    QCOMPARE(run.code, 2);
    QVERIFY(run.err.contains("--pages"));
    QCOMPARE(fetch(QUrl(QStringLiteral("http://example.com"))).code, 2); // a token over plain http
    qunsetenv("TELNYX_API_KEY");
    const Run without = fetch(QUrl(QStringLiteral("http://127.0.0.1:1")));
    qputenv("TELNYX_API_KEY", "KEY123");
    QCOMPARE(without.code, 2);
    QVERIFY(without.err.contains("TELNYX_API_KEY"));
}

void TestFetchCommand::help()
{
    const Run run = fetch(QUrl(QStringLiteral("http://127.0.0.1:1")), {QStringLiteral("--help")});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.startsWith("Usage: waybill fetch"));
}

QTEST_GUILESS_MAIN(TestFetchCommand)
#include "tst_fetchcommand.moc"
