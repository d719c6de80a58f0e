// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilereader.h"
#include "testprofile.h"

#include <QFile>
#include <QTest>

using namespace waybill;

class TestProfileReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTelnyx();
    void aLookupPagesAsTheListDoes();
    void refuses_data();
    void refuses();
};

static QByteArray telnyx()
{
    QFile file(QStringLiteral(WAYBILL_RESOURCES "/providers/telnyx.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestProfileReader::readsTelnyx()
{
    const auto profile = telnyxProfile();
    QCOMPARE(profile->id, QStringLiteral("telnyx"));
    QCOMPARE(profile->baseUrl, QUrl(QStringLiteral("https://api.telnyx.com/v2")));
    QCOMPARE(profile->auth.header, "Authorization");
    QCOMPARE(profile->list.paging.maxSize, 250);
    QCOMPARE(profile->list.order, ListOrder::Unknown);
    QCOMPARE(profile->list.filters.size(), 8);
    QCOMPARE(profile->page.items, QStringList{QStringLiteral("/data")});
    QCOMPARE(profile->fields.status.values.value(QStringLiteral("failed")), DeliveryStatus::Failed);
    QCOMPARE(profile->attempts.responseStatus.size(), 2);
    QCOMPARE(profile->replayDefaults, (HttpHeaders{{"Content-Type", "application/json"}}));
    QVERIFY(profile->isSuccess(200));
    QVERIFY(!profile->isSuccess(201));
    QCOMPARE(profile->errorTexts.value(QStringLiteral("75001")),
        QStringLiteral("DNS: could not resolve"));
    QCOMPARE(profile->fields.extra.first().first, QStringLiteral("user_id"));
}

void TestProfileReader::aLookupPagesAsTheListDoes()
{
    const auto svix = shippedProfile(QStringLiteral("svix"));
    const Lookup& lookup = svix->parameters.first().lookups.first();
    QCOMPARE(lookup.paging.style, Paging::Style::Cursor);
    QCOMPARE(lookup.paging.parameter, QStringLiteral("iterator"));
    QCOMPARE(lookup.page.next, svix->page.next);
    QCOMPARE(lookup.page.hasMore.values, svix->page.hasMore.values);
    const auto gitlab = shippedProfile(QStringLiteral("gitlab"));
    const Lookup& projects = gitlab->parameters.first().lookups.first();
    QCOMPARE(projects.paging.style, Paging::Style::LinkHeader);
    QCOMPARE(projects.paging.maxSize, 100);
}

void TestProfileReader::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* from, const char* to, const char* pointer) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(pointer);
    };
    row("a typo", "\"maxSize\"", "\"maxsize\"", "/list/paging/maxsize");
    row("an unknown section", "\"rateLimit\"", "\"rateLimits\"", "/rateLimits");
    row("a wrong type", "\"maxSize\": 250", "\"maxSize\": \"250\"", "/list/paging/maxSize");
    row("a bad pointer", "\"/data\"", "\"data\"", "/page/items");
    row("no items", "\"items\": \"/data\",", "", "/page/items");
    row("no id", "\"id\": \"/id\",", "", "/delivery/id");
    row("a header with a line feed", "\"x-ratelimit-reset\"", "\"x-ratelimit-reset\\n\"",
        "/rateLimit/reset");
    row("a token with nowhere to go", "Bearer {token}", "Bearer", "/auth/value");
    row("an unknown status", "\"delivered\": \"delivered\"", "\"delivered\": \"done\"",
        "/delivery/status/values/delivered");
    row("an unknown filter", "\"webhookText\"", "\"webhook\"", "/list/filters/webhook");
    row("an unknown order", "\"unknown\"", "\"random\"", "/list/order");
    row("an unknown unit", "\"seconds\"", "\"minutes\"", "/rateLimit/resetUnit");
    row("a path without a slash", "\"/webhook_deliveries\"", "\"webhook_deliveries\"",
        "/list/path");
    row("no version", "\"version\": 1", "\"version\": 0", "/version");
    row("a bad URL", "https://api.telnyx.com/v2", "https://[", "/baseUrl");
    row("a body without its payload", "{payload}", "", "/wireBody");
    row("no JSON", "\"id\": \"telnyx\",", "\"id\": \"telnyx\"", "");
    row("a list", "\n", "[", "");
}

void TestProfileReader::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = telnyx();
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const auto profile = readProfile(json, QStringLiteral("mine.json"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().file, QStringLiteral("mine.json"));
    QTEST(profile.error().pointer, "pointer");
    QVERIFY(!profile.error().reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestProfileReader)
#include "tst_profilereader.moc"
