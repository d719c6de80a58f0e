// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/answerrecogniser.h"
#include "providers/providerprofile.h"
#include "samplerows.h"
#include "shippedprofiles.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using Form = RecognisedAnswer::Form;

class TestAnswerRecogniser : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryProvider_data();
    void knowsEveryProvider();
    void findsTheRowAndItsCall_data();
    void findsTheRowAndItsCall();
    void refuses_data();
    void refuses();
    void oneProfileAloneIsEasier();
    void theBetterFitWins();

private:
    AnswerRecogniser m_recogniser{shippedProfiles()};
};

void TestAnswerRecogniser::knowsEveryProvider_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Form>("form");
    const auto page = [](const QString& id, const QByteArray& json) {
        QTest::addRow("%s's list", qPrintable(id)) << json << id << Form::Page;
    };
    const auto row = [](const QString& id, const QByteArray& json) {
        QTest::addRow("%s's row", qPrintable(id)) << json << id << Form::Row;
    };
    using namespace samplerow;
    page(u"telnyx"_s, "{\"data\":[" + samplerow::telnyx + "],\"meta\":{\"total_results\":1}}");
    page(u"arta"_s, "{\"items\":[" + arta + "],\"metadata\":{\"page\":1,\"total_count\":1}}");
    page(u"truthlocks"_s, '[' + truthlocks + ']');
    page(u"truthlocks"_s, "{\"items\":[" + truthlocksNewer + "]}");
    page(u"github"_s, '[' + gitHub + ']');
    page(u"gitlab"_s, '[' + gitLab + ']');
    page(u"svix"_s, "{\"data\":[" + svix + "],\"iterator\":\"atmpt_1\",\"done\":true}");
    page(u"hookdeck"_s, "{\"pagination\":{},\"count\":1,\"models\":[" + hookdeck + "]}");
    page(u"convoy"_s, "{\"data\":{\"content\":[" + convoy + "],\"pagination\":{}}}");
    page(u"gocardless"_s, "{\"webhooks\":[" + goCardless + "],\"meta\":{\"cursors\":{}}}");
    row(u"telnyx"_s, samplerow::telnyx);
    row(u"arta"_s, arta);
    row(u"truthlocks"_s, truthlocks);
    row(u"truthlocks"_s, truthlocksNewer);
    row(u"github"_s, gitHub);
    row(u"gitlab"_s, gitLab);
    row(u"svix"_s, svix);
    row(u"hookdeck"_s, hookdeck);
    row(u"convoy"_s, convoy);
    row(u"gocardless"_s, goCardless);
    page(u"telnyx"_s, "{\"data\":[],\"meta\":{\"page_number\":1,\"total_results\":0}}");
}

void TestAnswerRecogniser::knowsEveryProvider()
{
    QFETCH(QByteArray, json);
    const auto found = m_recogniser.recognise(JsonSlice(json));
    QVERIFY2(found, found ? "" : qPrintable(found.error().cause));
    QTEST(found->profile->id, "id");
    QTEST(found->form, "form");
}

void TestAnswerRecogniser::findsTheRowAndItsCall_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("call");
    using namespace samplerow;
    QTest::newRow("a list's row") << arta << arta << QString();
    QTest::newRow("a detail") << artaDetail << artaDetail << u"detail"_s;
    QTest::newRow("a detail over the row") << gitHubDetail << gitHubDetail << u"detail"_s;
    QTest::newRow("a row alone of that provider") << gitHub << gitHub << QString();
    QTest::newRow("enveloped like the list")
        << QByteArray("{\"data\":" + samplerow::telnyx + '}') << samplerow::telnyx << QString();
    QTest::newRow("enveloped around the list")
        << QByteArray("{\"status\":true,\"data\":" + convoy + '}') << convoy << QString();
}

void TestAnswerRecogniser::findsTheRowAndItsCall()
{
    QFETCH(QByteArray, json);
    const auto found = m_recogniser.recognise(JsonSlice(json));
    QVERIFY(found);
    QCOMPARE(found->form, Form::Row);
    QTEST(found->row.raw().toByteArray(), "row");
    QTEST(found->call, "call");
}

void TestAnswerRecogniser::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("cause");
    const QString expected = u"expected an answer of "_s;
    QTest::newRow("HAR") << QByteArray("{\"log\":{\"version\":\"1.2\",\"entries\":[]}}")
                         << u"a HAR is not a delivery log"_s;
    QTest::newRow("a webhook") << QByteArray("{\"data\":{\"id\":\"1\",\"event_type\":\"x\"}}")
                               << expected;
    QTest::newRow("some object") << QByteArray(
        "{\"id\":1,\"status\":\"active\",\"created_at\":\"2026-01-01\"}")
                                 << expected;
    QTest::newRow("some list") << QByteArray("[{\"id\":1,\"status\":\"ok\"}]") << expected;
    QTest::newRow("numbers") << QByteArray("[1,2,3]") << expected;
    QTest::newRow("an empty list: whose?") << QByteArray("[]") << expected;
    QTest::newRow("text") << QByteArray("\"id\"") << expected;
}

void TestAnswerRecogniser::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, cause);
    const auto found = m_recogniser.recognise(JsonSlice(json));
    QVERIFY2(!found, found ? qPrintable(found->profile->id) : "");
    QCOMPARE(found.error().kind, FetchError::Kind::NotADeliveryLog);
    QVERIFY2(found.error().cause.startsWith(cause), qPrintable(found.error().cause));
}

void TestAnswerRecogniser::oneProfileAloneIsEasier()
{
    for (const auto& profile : shippedProfiles()) {
        if (profile->id != u"github"_s)
            continue;
        const AnswerRecogniser alone({profile});
        QVERIFY(alone.recognise(JsonSlice(QByteArrayView("[]"))));
        QVERIFY(alone.recognise(JsonSlice(QByteArrayView("[{\"guid\":\"x\"}]"))));
        QVERIFY(!alone.recognise(JsonSlice(QByteArrayView("[{\"id\":\"x\"}]"))));
    }
}

void TestAnswerRecogniser::theBetterFitWins()
{
    auto plain = std::make_shared<ProviderProfile>();
    plain->page.items = {QString()};
    plain->fields.id = {u"/id"_s};
    plain->fields.status.pointers = {u"/status"_s};
    auto rich = std::make_shared<ProviderProfile>(*plain);
    rich->fields.eventType = {u"/event"_s};
    const QByteArray some = R"([{"id":1,"status":"x"}])";
    const QByteArray more = R"([{"id":1,"status":"x","event":"y"}])";
    const AnswerRecogniser recogniser({plain, rich});
    const auto fewer = recogniser.recognise(JsonSlice(some));
    QVERIFY(fewer);
    QCOMPARE(fewer->profile, plain);
    QCOMPARE(fewer->sure, 100);
    QCOMPARE(fewer->fields, 2);
    const auto better = recogniser.recognise(JsonSlice(more));
    QVERIFY(better);
    QCOMPARE(better->profile, rich);
    QCOMPARE(better->fields, 3);
}

QTEST_GUILESS_MAIN(TestAnswerRecogniser)
#include "tst_answerrecogniser.moc"
