// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/listquery.h"
#include "providers/providerprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestListQuery : public QObject
{
    Q_OBJECT

private slots:
    void saysThePlace_data();
    void saysThePlace();
    void saysTimes_data();
    void saysTimes();
    void saysEverything();
    void sendsTheProfilesOwnItems();
};

static ProviderProfile paged(Paging::Style style)
{
    ProviderProfile profile;
    profile.list.paging.style = style;
    profile.list.paging.parameter = u"p[x]"_s;
    profile.list.paging.sizeParameter = u"size"_s;
    profile.list.paging.maxSize = 50;
    return profile;
}

void TestListQuery::saysThePlace_data()
{
    QTest::addColumn<Paging::Style>("style");
    QTest::addColumn<PagePlace>("place");
    QTest::addColumn<QByteArray>("query");
    const auto row
        = [](const char* name, Paging::Style style, const PagePlace& place, const char* query) {
              QTest::newRow(name) << style << place << QByteArray(query);
          };
    using Style = Paging::Style;
    row("number", Style::Number, {3, {}}, "p%5Bx%5D=3&size=50");
    row("first offset", Style::Offset, {1, {}}, "p%5Bx%5D=0&size=50");
    row("third offset", Style::Offset, {3, {}, 100}, "p%5Bx%5D=100&size=50");
    row("far offset", Style::Offset, {100'000'001, {}, 5'000'000'000},
        "p%5Bx%5D=5000000000&size=50");
    row("no cursor yet", Style::Cursor, {1, {}}, "size=50");
    row("cursor", Style::Cursor, {2, "v1_+/&="}, "p%5Bx%5D=v1_%2B%2F%26%3D&size=50");
    row("a URL says it itself", Style::NextUrl, {2, "https://x/"}, "size=50");
    row("a link says it itself", Style::LinkHeader, {2, "https://x/"}, "size=50");
    row("one page", Style::None, {1, {}}, "size=50");
}

void TestListQuery::saysThePlace()
{
    QFETCH(Paging::Style, style);
    QFETCH(PagePlace, place);
    const auto text = listQueryText(paged(style), {}, {}, place);
    QVERIFY(text);
    QTEST(*text, "query");
}

void TestListQuery::saysTimes_data()
{
    QTest::addColumn<ListCall::TimeFormat>("format");
    QTest::addColumn<QByteArray>("query");
    using Format = ListCall::TimeFormat;
    QTest::newRow("iso") << Format::Iso
                         << QByteArray("from=2026-03-29T11%3A10%3A00.250Z"
                                       "&to=2026-03-29T12%3A10%3A00.250Z");
    QTest::newRow("whole seconds hold the window")
        << Format::IsoSeconds
        << QByteArray("from=2026-03-29T11%3A10%3A00Z&to=2026-03-29T12%3A10%3A01Z");
    QTest::newRow("without zone") << Format::IsoWithoutZone
                                  << QByteArray(
                                         "from=2026-03-29T11%3A10%3A00&to=2026-03-29T12%3A10%3A01");
    QTest::newRow("epoch") << Format::EpochSeconds << QByteArray("from=1774782600&to=1774786201");
}

void TestListQuery::saysTimes()
{
    QFETCH(ListCall::TimeFormat, format);
    ProviderProfile profile;
    profile.list.timeFormat = format;
    profile.list.filters = {{u"startedAt.from"_s, u"from"_s}, {u"startedAt.to"_s, u"to"_s}};
    FetchQuery query;
    query.startedAt = {
        Instant::fromIso("2026-03-29T11:10:00.25Z"), Instant::fromIso("2026-03-29T12:10:00.25Z")};
    const auto text = listQueryText(profile, {}, query, {});
    QVERIFY(text);
    QTEST(*text, "query");
}

void TestListQuery::saysEverything()
{
    ProviderProfile profile;
    profile.list.openFrom = u"1970-01-01T00:00:00"_s;
    profile.list.filters = {{u"startedAt.from"_s, u"startDate"_s}};
    FetchQuery query;
    QCOMPARE(*listQueryText(profile, {}, query, {}), "startDate=1970-01-01T00%3A00%3A00");
    query.startedAt.from = Instant::fromIso("2026-01-01");
    QCOMPARE(*listQueryText(profile, {}, query, {}), "startDate=2026-01-01T00%3A00%3A00.000Z");
}

void TestListQuery::sendsTheProfilesOwnItems()
{
    ProviderProfile profile;
    profile.list.query = {{u"order_by"_s, u"created_at"_s}, {u"endpoint"_s, u"{endpoint}"_s},
        {u"order_by"_s, u"id"_s}};
    QCOMPARE(*listQueryText(profile, {}, {}, {}), "order_by=created_at&order_by=id");
    const NamedValues values{{u"endpoint"_s, u"a b"_s}};
    QCOMPARE(
        *listQueryText(profile, values, {}, {}), "order_by=created_at&endpoint=a%20b&order_by=id");
}

QTEST_GUILESS_MAIN(TestListQuery)
#include "tst_listquery.moc"
