// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/answershape.h"
#include "providers/providerprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestAnswerShape : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatIsThere_data();
    void countsWhatIsThere();
    void countsWhatSurroundsTheRows();
    void countsWhatOnlyACallAnswers();
};

static ProviderProfile sample()
{
    ProviderProfile profile;
    profile.fields.id = {u"/id"_s};
    profile.fields.status.pointers = {u"/status"_s};
    profile.fields.eventType = {u"/type"_s};
    profile.fields.startedAt = {u"/at"_s, u"/time"_s};
    profile.fields.payload = {u"detail:/body"_s};
    profile.attempts.from = AttemptFields::From::Rows;
    profile.attempts.startedAt = {u"/at"_s, u"/time"_s};
    profile.attempts.requestUrl = {u"/url"_s};
    profile.calls = {{u"detail"_s, u"/x/{id}"_s, {}, {u"/data"_s}, false}};
    return profile;
}

void TestAnswerShape::countsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("fields");
    QTest::addColumn<int>("sure");
    QTest::addColumn<bool>("isDelivery");
    const auto row = [](const char* json, int fields, int sure, bool isDelivery) {
        QTest::newRow(json) << QByteArray(json) << fields << sure << isDelivery;
    };
    row(R"({"id":1,"status":2,"type":3,"at":4,"url":5})", 5, 100, true);
    row(R"({"id":1,"status":null,"type":3,"time":4})", 4, 100, true);
    row(R"({"id":1,"status":2,"type":3})", 3, 75, true);
    row(R"({"id":1,"status":2})", 2, 50, false);
    row(R"({"status":2,"type":3,"at":4,"url":5})", 4, 75, false);
    row(R"([])", 0, 0, false);
    row(R"({"id":1,"status)", 0, 0, false);
}

void TestAnswerShape::countsWhatIsThere()
{
    QFETCH(QByteArray, json);
    const AnswerShape shape = shapeOfRow(sample(), JsonSlice(json));
    QTEST(shape.fields, "fields");
    QTEST(shape.isDelivery(), "isDelivery");
    if (shape.fieldsNamed > 0) {
        QCOMPARE(shape.fieldsNamed, 5); // one of them is read twice, one is in a call's answer
        QTEST(shape.sure(), "sure");
    }
}

void TestAnswerShape::countsWhatSurroundsTheRows()
{
    PageFields page;
    page.results = {u"/meta/total"_s};
    page.next = {u"/next"_s};
    page.number = {u"/page"_s};
    const QByteArray json = R"({"meta":{"total":9},"next":null})";
    QCOMPARE(fieldsAround(page, JsonSlice(json)), 2);
}

void TestAnswerShape::countsWhatOnlyACallAnswers()
{
    ProviderProfile profile = sample();
    const QByteArray detail = R"({"data":{"id":1,"body":"x","url":"y"}})";
    QCOMPARE(fieldsOfCall(profile, profile.calls.first(), JsonSlice(detail)), 2); // twice the body
    QCOMPARE(fieldsOfCall(profile, profile.calls.first(), JsonSlice()), 0);
    profile.calls.first().overlaysRow = true;
    QCOMPARE(fieldsOfCall(profile, profile.calls.first(), JsonSlice(detail)), 3); // and the URL
}

QTEST_GUILESS_MAIN(TestAnswerShape)
#include "tst_answershape.moc"
