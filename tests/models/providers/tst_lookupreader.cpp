// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/lookupreader.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestLookupReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAnArrayAtTheRoot();
    void readsNestedItems();
    void passesOverWhatHasNoValue();
    void refuses_data();
    void refuses();

private:
    static Lookup nested()
    {
        return {.path = u"/things"_s,
            .items = {u"/data"_s},
            .value = {u"/id"_s},
            .label = {u"/name"_s, u"/url"_s}};
    }
};

void TestLookupReader::readsAnArrayAtTheRoot()
{
    const auto github = shippedProfile(u"github"_s);
    const Lookup& lookup = github->parameters.last().lookup;
    QCOMPARE(github->parameters.last().name, u"hook_id"_s);
    const auto choices = readLookup(lookup,
        "[{\"id\": 12345678901234567890, \"name\": \"web\", \"config\": {\"url\": "
        "\"https://a/b\"}}]");
    QVERIFY(choices);
    QCOMPARE(*choices, (QList<LookupChoice>{{u"12345678901234567890"_s, u"https://a/b · web"_s}}));
}

void TestLookupReader::readsNestedItems()
{
    const auto choices = readLookup(nested(),
        "{\"data\": [{\"id\": \"a\", \"name\": \"A\", \"url\": \"A\"}, {\"id\": \"b\"}]}");
    QVERIFY(choices);
    QCOMPARE(*choices, (QList<LookupChoice>{{u"a"_s, u"A"_s}, {u"b"_s, QString()}}));
}

void TestLookupReader::passesOverWhatHasNoValue()
{
    const auto choices = readLookup(
        nested(), "{\"data\": [{\"name\": \"x\"}, {\"id\": null}, {\"id\": {}}, 3, {\"id\": 4}]}");
    QVERIFY(choices);
    QCOMPARE(*choices, (QList<LookupChoice>{{u"4"_s, QString()}}));
}

void TestLookupReader::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FetchError::Kind>("kind");
    QTest::newRow("HTML") << QByteArray("<html>") << FetchError::Kind::Malformed;
    QTest::newRow("cut short") << QByteArray("{\"data\": [") << FetchError::Kind::Malformed;
    QTest::newRow("no list") << QByteArray("{\"data\": {}}") << FetchError::Kind::NotADeliveryLog;
    QTest::newRow("an error") << QByteArray("{}") << FetchError::Kind::NotADeliveryLog;
}

void TestLookupReader::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(FetchError::Kind, kind);
    const auto choices = readLookup(nested(), body);
    QVERIFY(!choices);
    QCOMPARE(choices.error().kind, kind);
}

QTEST_GUILESS_MAIN(TestLookupReader)
#include "tst_lookupreader.moc"
