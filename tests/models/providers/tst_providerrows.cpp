// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"
#include "providers/deliverypageparser.h"
#include "smallprofiles.h"

#include <QTest>

using namespace waybill;

/// Pages in the shapes that providers other than Telnyx document.
class TestProviderRows : public QObject
{
    Q_OBJECT

private slots:
    void readsArta();
    void readsTruthlocks_data();
    void readsTruthlocks();
    void readsGitHub();
    void readsTheStatusAsText();
    void readsCountedAttempts();
    void passesOverNamedPointers();
    void takesTheFirstArray_data();
    void takesTheFirstArray();
    void saysWhatIsNoList_data();
    void saysWhatIsNoList();
    void judgesFlatErrors_data();
    void judgesFlatErrors();
    void worksOutTimes_data();
    void worksOutTimes();

private:
    static PageRows parse(const ProviderProfile& profile, const QByteArray& json)
    {
        auto page
            = DeliveryPageParser(std::make_shared<const ProviderProfile>(profile)).parse(json);
        if (!page)
            qWarning("%s", qPrintable(page.error().cause));
        return page ? std::move(page).value() : PageRows();
    }
};

static qint64 nsOf(const char* time)
{
    return Instant::fromIso(time)->ns;
}

void TestProviderRows::readsArta()
{
    const PageRows page = parse(artaProfile(), artaSeedPage());
    QCOMPARE(page.rows.size(), std::size_t(1));
    const DeliveryRow& row = page.rows.front();
    QCOMPARE(row.id, "5b6e1621-454f-4f18-aecf-87192406effe");
    QCOMPARE(row.recordId, row.id);
    QCOMPARE(page.texts.at(row.eventType), "request.created");
    QCOMPARE(page.texts.at(row.route), "https://hooks.mydomain.xyz/arta");
    QCOMPARE(page.texts.at(row.endpointId), "432672");
    QCOMPARE(row.status, DeliveryStatus::Delivered);
    QCOMPARE(row.httpStatus, 202);
    QCOMPARE(row.attemptCount, 1);
    QCOMPARE(row.attemptMarks, 0b11u);
    QCOMPARE(row.startedAt, nsOf("2021-10-27T16:48:38.657228Z"));
    QCOMPARE(row.firstAttemptAt, row.startedAt);
    QCOMPARE(row.finishedAt, unknownTime);
    QCOMPARE(row.answerTime, unknownDuration);
    QCOMPARE(page.totals.page, 1);
    QCOMPARE(page.totals.results, 1);
    QVERIFY2(page.notes.isEmpty(), qPrintable(page.notes.value(0).pointer));
}

void TestProviderRows::readsTruthlocks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("http");
    QTest::newRow("seed") << truthlocksSeedPage() << 3 << int(DeliveryStatus::Failed) << 200;
    QTest::newRow("newer") << QByteArray(R"({"items":[
        {"id":"dlv_a1b2c3d4","event_type":"attestation.created","status_code":200,"success":true},
        {"id":"dlv_e5f6g7h8","event_type":"verification.failed","success":false}]})")
                           << 0 << int(DeliveryStatus::Failed) << 200;
}

void TestProviderRows::readsTruthlocks()
{
    QFETCH(QByteArray, json);
    const PageRows page = parse(truthlocksProfile(), json);
    QCOMPARE(page.rows.size(), std::size_t(2));
    QCOMPARE(page.rows[0].id, "dlv_a1b2c3d4");
    QCOMPARE(page.rows[0].status, DeliveryStatus::Delivered);
    QTEST(int(page.rows[0].httpStatus), "http");
    const DeliveryRow& row = page.rows[1];
    QTEST(int(row.attemptCount), "count");
    QTEST(int(row.status), "second");
    QCOMPARE(row.attemptMarks, 0u);
    QCOMPARE(row.startedAt, unknownTime);
    QCOMPARE(row.firstAttemptAt, unknownTime);
    QCOMPARE(row.answerTime, unknownDuration);
    if (row.attemptCount == 0)
        return;
    QCOMPARE(row.eventId, "evt_m3n4o5p6");
    QCOMPARE(page.texts.at(row.errorTitle), "connection timeout");
    QCOMPARE(page.texts.at(row.endpointId), "660e8400-e29b-41d4-a716-446655440001");
    QCOMPARE(row.queuedAt, nsOf("2026-03-25T14:25:00Z"));
    QCOMPARE(row.changedAt, nsOf("2026-03-25T14:29:00Z"));
    QCOMPARE(row.nextAttemptAt, nsOf("2026-03-25T14:30:00Z"));
    QCOMPARE(row.httpStatus, 0);
}

void TestProviderRows::readsGitHub()
{
    const PageRows page = parse(gitHubProfile(), gitHubPage());
    QCOMPARE(page.rows.size(), std::size_t(3));
    const DeliveryRow& failed = page.rows[0];
    QCOMPARE(failed.id, "58474f00-b361-11eb-836d-0e4f3503ccbe");
    QCOMPARE(failed.recordId, "9007199254740993");
    QCOMPARE(failed.status, DeliveryStatus::Failed);
    QCOMPARE(page.texts.at(failed.providerStatus), "502");
    QCOMPARE(page.texts.at(failed.errorTitle), "failed to connect");
    QCOMPARE(failed.httpStatus, 502);
    QCOMPARE(failed.answerTime, 30'000'000);
    QCOMPARE(failed.startedAt, nsOf("2021-05-12T20:33:44Z"));
    QCOMPARE(failed.finishedAt, nsOf("2021-05-12T20:33:44.030Z"));
    const DeliveryRow& delivered = page.rows[1];
    QCOMPARE(delivered.id, failed.id);
    QCOMPARE(delivered.status, DeliveryStatus::Delivered);
    QCOMPARE(delivered.errorTitle, 0u);
    QCOMPARE(delivered.attemptMarks, 0b11u);
    const DeliveryRow& unreached = page.rows[2];
    QCOMPARE(unreached.httpStatus, 0);
    QCOMPARE(unreached.status, DeliveryStatus::Failed);
    QCOMPARE(page.texts.at(unreached.errorTitle), "timed out");
}

void TestProviderRows::readsTheStatusAsText()
{
    const PageRows page = parse(gitLabProfile(), R"([
        {"id":1,"response_status":"200","execution_duration":0.0450},
        {"id":2,"response_status":"404 Not Found","execution_duration":1.5e-3},
        {"id":3,"response_status":"internal error"}])");
    QCOMPARE(page.rows.size(), std::size_t(3));
    QCOMPARE(page.rows[0].httpStatus, 200);
    QCOMPARE(page.rows[0].status, DeliveryStatus::Delivered);
    QCOMPARE(page.rows[0].answerTime, 45'000'000);
    QCOMPARE(page.rows[1].httpStatus, 404);
    QCOMPARE(page.rows[1].status, DeliveryStatus::Failed);
    QCOMPARE(page.rows[1].errorTitle, 0u);
    QCOMPARE(page.rows[1].answerTime, 1'500'000);
    QCOMPARE(page.rows[2].httpStatus, 0);
    QCOMPARE(page.texts.at(page.rows[2].errorTitle), "internal error");
    QCOMPARE(page.texts.at(page.rows[2].providerStatus), "internal error");
}

void TestProviderRows::readsCountedAttempts()
{
    const PageRows page = parse(hookdeckProfile(), R"({"models":[
        {"id":"evt_1","status":"FAILED","attempts":3,"response_status":500,"error_code":"TIMEOUT"},
        {"id":"evt_2","status":"QUEUED","attempts":0,"response_status":null},
        {"id":"evt_3","status":"FAILED","attempts":1000}],"pagination":{"next":"n"}})");
    QCOMPARE(page.rows.size(), std::size_t(3));
    QCOMPARE(page.rows[0].attemptCount, 3);
    QCOMPARE(page.rows[0].attemptMarks, 0u);
    QCOMPARE(page.rows[0].httpStatus, 500);
    QCOMPARE(page.texts.at(page.rows[0].errorCode), "TIMEOUT");
    QCOMPARE(page.rows[1].attemptCount, 0);
    QCOMPARE(page.rows[1].status, DeliveryStatus::Pending);
    QCOMPARE(page.rows[2].attemptCount, 255);
    QCOMPARE(page.totals.next, "n");
    QVERIFY(page.totals.hasNext);
}

void TestProviderRows::passesOverNamedPointers()
{
    ProviderProfile profile = hookdeckProfile();
    profile.fields.eventType = {QStringLiteral("detail:/type"), QStringLiteral("/kind")};
    const PageRows page = parse(profile, R"({"models":[{"id":"1","type":"no","kind":"yes"}]})");
    QCOMPARE(page.texts.at(page.rows.at(0).eventType), "yes");
}

void TestProviderRows::takesTheFirstArray_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("ids");
    const auto row = [](const char* json, const char* ids) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(ids);
    };
    row(R"([{"id":"a"},{"id":"b"}])", "a,b");
    row(R"({"items":[{"id":"a"}]})", "a");
    row(R"({"items":null,"data":[{"id":"a"}]})", "a");
    row(R"({"data":[{"id":"x"}],"items":[{"id":"a"}]})", "a");
    row(R"({"items":[{"id":"a"}],"data":[{"id":"x"},{}]})", "a");
    row(R"({"items":[{"id":"a"}],"items":[{"id":"b"}]})", "b");
    row("[]", "");
}

void TestProviderRows::takesTheFirstArray()
{
    QFETCH(QByteArray, json);
    ProviderProfile profile;
    profile.page.items = {QString(), QStringLiteral("/items"), QStringLiteral("/data")};
    profile.fields.id = {QStringLiteral("/id")};
    const PageRows page = parse(profile, json);
    QByteArrayList ids;
    for (const DeliveryRow& row : page.rows) {
        ids.append(row.id);
        QVERIFY(page.slice(row).startsWith('{'));
    }
    QTEST(ids.join(','), "ids");
}

void TestProviderRows::saysWhatIsNoList_data()
{
    QTest::addColumn<Pointers>("items");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("cause");
    const QString root;
    const QString list = QStringLiteral("/items");
    QTest::newRow("missing") << Pointers{root, list} << QByteArray("{}")
                             << QStringLiteral("/items: missing");
    QTest::newRow("an object") << Pointers{root, list} << QByteArray(R"({"items":{}})")
                               << QStringLiteral("/items: an object where an array was expected");
    QTest::newRow("no array at the root")
        << Pointers{root} << QByteArray(R"({"error":"x"})")
        << QStringLiteral("an object where an array was expected");
    QTest::newRow("an array at the root")
        << Pointers{list} << QByteArray(R"([{"id":1},2])") << QStringLiteral("/items: missing");
}

void TestProviderRows::saysWhatIsNoList()
{
    QFETCH(Pointers, items);
    QFETCH(QByteArray, json);
    ProviderProfile profile;
    profile.page.items = items;
    profile.fields.id = {QStringLiteral("/id")};
    const auto page
        = DeliveryPageParser(std::make_shared<const ProviderProfile>(profile)).parse(json);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, FetchError::Kind::NotADeliveryLog);
    QTEST(page.error().cause, "cause");
}

void TestProviderRows::judgesFlatErrors_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("title");
    const auto row = [](const char* fields, const char* title) {
        QTest::newRow(fields) << QByteArray(fields) << QByteArray(title);
    };
    row(R"("status_code":500,"status":"timed out")", "timed out");
    row(R"("status_code":500,"status":"500")", "");
    row(R"("status_code":404,"status":"404 Not Found")", "");
    row(R"("status_code":200,"status":"OK")", "");
    row(R"("status_code":500,"status":null)", "");
    row(R"("status_code":500)", "");
}

void TestProviderRows::judgesFlatErrors()
{
    QFETCH(QByteArray, fields);
    const PageRows page = parse(gitHubProfile(), "[{\"guid\":\"g\",\"id\":1," + fields + "}]");
    QTEST(page.texts.at(page.rows.at(0).errorTitle), "title");
}

void TestProviderRows::worksOutTimes_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qint64>("startedAt");
    QTest::addColumn<qint64>("finishedAt");
    QTest::addColumn<qint64>("answerTime");
    const auto row = [](const char* fields, qint64 started, qint64 finished, qint64 answer) {
        QTest::newRow(fields) << QByteArray(fields) << started << finished << answer;
    };
    constexpr qint64 second = 1'000'000'000;
    row(R"("s":10,"f":12)", 10 * second, 12 * second, 2 * second);
    row(R"("s":10,"d":1500)", 10 * second, 11'500'000'000, 1'500'000'000);
    row(R"("f":10,"d":"500")", 9'500'000'000, 10 * second, 500'000'000);
    row(R"("s":10,"f":12,"d":0.5)", 10 * second, 12 * second, 500'000);
    row(R"("d":3)", unknownTime, unknownTime, 3'000'000);
    row(R"("s":12,"f":10)", 12 * second, 10 * second, unknownDuration);
    row(R"("s":10,"d":-1)", 10 * second, unknownTime, unknownDuration);
    row(R"("s":9223372036,"d":9999)", 9'223'372'036 * second, unknownTime, 9'999'000'000);
}

void TestProviderRows::worksOutTimes()
{
    QFETCH(QByteArray, fields);
    ProviderProfile profile;
    profile.numberTimes = ProviderProfile::NumberTimes::Seconds;
    profile.page.items = {QString()};
    profile.fields.id = {QStringLiteral("/id")};
    profile.attempts.from = AttemptFields::From::Rows;
    profile.attempts.startedAt = {QStringLiteral("/s")};
    profile.attempts.finishedAt = {QStringLiteral("/f")};
    profile.attempts.duration.pointers = {QStringLiteral("/d")};
    const PageRows page = parse(profile, "[{\"id\":\"1\"," + fields + "}]");
    const DeliveryRow& row = page.rows.at(0);
    QTEST(row.startedAt, "startedAt");
    QTEST(row.finishedAt, "finishedAt");
    QTEST(row.answerTime, "answerTime");
    QCOMPARE(row.firstAttemptAt, row.startedAt);
}

QTEST_GUILESS_MAIN(TestProviderRows)
#include "tst_providerrows.moc"
