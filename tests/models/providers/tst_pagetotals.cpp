// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverypageparser.h"
#include "providers/pagetotals.h"
#include "providers/providerprofile.h"

#include <QTest>

using namespace waybill;

class TestPageTotals : public QObject
{
    Q_OBJECT

private slots:
    void readsNext_data();
    void readsNext();
    void countsPages();
    void believesAFlagAlone();
};

static PageTotals totalsOf(const PageFields& fields, const QByteArray& page)
{
    ProviderProfile profile;
    profile.page = fields;
    profile.page.items = {QStringLiteral("/data")};
    profile.fields.id = {QStringLiteral("/id")};
    const auto rows
        = DeliveryPageParser(std::make_shared<const ProviderProfile>(profile)).parse(page);
    return rows ? rows->totals : PageTotals();
}

void TestPageTotals::readsNext_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("isFlagged");
    QTest::addColumn<QByteArray>("next");
    const auto row = [](const char* rest, bool isFlagged, const char* next) {
        QTest::addRow("%s, %d", rest, isFlagged)
            << QByteArray(rest) << isFlagged << QByteArray(next);
    };
    row(R"(,"next":"a\/b")", false, "a/b");
    row(R"(,"next":9007199254740993)", false, "9007199254740993");
    row(R"(,"next":null)", false, "");
    row(R"(,"next":"")", false, "");
    row(R"(,"next":{"a":1})", false, "");
    row("", false, "");
    row(R"(,"next":"x","done":false)", true, "x");
    row(R"(,"next":"x","done":true)", true, "");
    row(R"(,"next":"x")", true, "");
    row(R"(,"done":false)", true, "");
}

void TestPageTotals::readsNext()
{
    QFETCH(QByteArray, rest);
    QFETCH(bool, isFlagged);
    QFETCH(QByteArray, next);
    PageFields fields;
    fields.next = {QStringLiteral("/next")};
    if (isFlagged)
        fields.hasMore = {{QStringLiteral("/done")}, {QStringLiteral("false")}};
    const PageTotals totals = totalsOf(fields, "{\"data\":[{\"id\":1}]" + rest + "}");
    QCOMPARE(totals.next, next);
    QCOMPARE(totals.hasNext, !next.isEmpty());
}

void TestPageTotals::countsPages()
{
    PageFields fields;
    fields.number = {QStringLiteral("/p")};
    fields.count = {QStringLiteral("/c")};
    QVERIFY(totalsOf(fields, R"({"data":[],"p":1,"c":2})").hasNext);
    QVERIFY(!totalsOf(fields, R"({"data":[],"p":2,"c":2})").hasNext);
    QVERIFY(!totalsOf(fields, R"({"data":[],"p":2})").hasNext);
}

void TestPageTotals::believesAFlagAlone()
{
    PageFields fields;
    fields.hasMore = {{QStringLiteral("/more")}, {QStringLiteral("true")}};
    QVERIFY(totalsOf(fields, R"({"data":[],"more":true})").hasNext);
    QVERIFY(!totalsOf(fields, R"({"data":[],"more":false})").hasNext);
    QVERIFY(!totalsOf(fields, R"({"data":[]})").hasNext);
}

QTEST_GUILESS_MAIN(TestPageTotals)
#include "tst_pagetotals.moc"
