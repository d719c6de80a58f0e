// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonfixture.h"
#include "providers/deliverypageparser.h"
#include "providers/deliveryreader.h"
#include "providers/normalisedwriter.h"
#include "testprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill;

/// Recorded and made-up Telnyx pages, all the way from bytes to lines.
class TestTelnyxFixtures : public QObject
{
    Q_OBJECT

private slots:
    void normalises_data();
    void normalises();
    void refuses_data();
    void refuses();
    void agreesWithAnotherReader();
    void rowsAgreeWithDeliveries();

private:
    std::shared_ptr<const ProviderProfile> m_profile = telnyxProfile();
    DeliveryPageParser m_parser{m_profile};
    DeliveryReader m_reader{m_profile};
};

void TestTelnyxFixtures::normalises_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"list", "message", "drifted", "empty", "notutf8"})
        QTest::newRow(name) << QStringLiteral("telnyx/") + QString::fromLatin1(name);
}

void TestTelnyxFixtures::normalises()
{
    QFETCH(QString, name);
    const auto page = m_parser.parse(testData(name + QStringLiteral(".in.json")));
    QVERIFY(page);
    QByteArray lines;
    for (const DeliveryRow& row : page->rows) {
        const auto delivery = m_reader.read(page->slice(row));
        QVERIFY(delivery);
        lines
            += normalisedLine(*delivery, QStringLiteral("telnyx"), QStringLiteral("telnyx")) + '\n';
    }
    const QString difference = goldenDifference(name + QStringLiteral(".out.jsonl"), lines);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestTelnyxFixtures::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("truncated") << QStringLiteral("telnyx/truncated.in.json")
                               << int(FetchError::Kind::Malformed);
    QTest::newRow("not a list") << QStringLiteral("telnyx/notalist.in.json")
                                << int(FetchError::Kind::NotADeliveryLog);
}

void TestTelnyxFixtures::refuses()
{
    QFETCH(QString, name);
    const auto page = m_parser.parse(testData(name));
    QVERIFY(!page);
    QTEST(int(page.error().kind), "kind");
    QVERIFY(!page.error().cause.isEmpty());
    QVERIFY(!page.error().sample.isEmpty());
}

static QJsonArray headerLines(const QJsonValue& pairs)
{
    QJsonArray lines;
    for (const QJsonValue pair : pairs.toArray())
        lines.append(pair.toArray().at(0).toString() + QStringLiteral(": ")
            + pair.toArray().at(1).toString());
    return lines;
}

void TestTelnyxFixtures::agreesWithAnotherReader()
{
    const QByteArray json = testData(QStringLiteral("telnyx/list.in.json"));
    const QJsonObject item
        = QJsonDocument::fromJson(json).object()[u"data"].toArray().at(0).toObject();
    const auto page = m_parser.parse(json);
    QVERIFY(page);
    const auto delivery = m_reader.read(page->slice(page->rows.front()));
    QVERIFY(delivery);
    const QJsonObject line = QJsonDocument::fromJson(
        normalisedLine(*delivery, QStringLiteral("s"), QStringLiteral("p")))
                                 .object();

    QCOMPARE(line[u"id"], item[u"id"]);
    QCOMPARE(line[u"payload"], item[u"webhook"]);
    QCOMPARE(line[u"startedAt"], item[u"started_at"]);
    const QJsonArray theirs = item[u"attempts"].toArray();
    const QJsonArray ours = line[u"attempts"].toArray();
    QCOMPARE(ours.size(), theirs.size());
    for (qsizetype i = 0; i < ours.size(); ++i) {
        const QJsonObject our = ours.at(i).toObject();
        const QJsonObject their = theirs.at(theirs.size() - 1 - i).toObject();
        const QJsonObject http = their[u"http"].toObject();
        QCOMPARE(our[u"number"].toInt(), int(i) + 1);
        QCOMPARE(our[u"status"], their[u"status"]);
        QCOMPARE(our[u"finishedAt"], their[u"finished_at"]);
        QCOMPARE(our[u"errors"], their[u"errors"]);
        QCOMPARE(our[u"request"][u"url"], http[u"request"][u"url"]);
        QCOMPARE(headerLines(our[u"request"][u"headers"]), http[u"request"][u"headers"].toArray());
        QCOMPARE(our[u"response"][u"status"], http[u"response"][u"status"]);
        QCOMPARE(our[u"response"][u"body"], http[u"response"][u"body"]);
        QCOMPARE(
            headerLines(our[u"response"][u"headers"]), http[u"response"][u"headers"].toArray());
    }
}

void TestTelnyxFixtures::rowsAgreeWithDeliveries()
{
    for (const char* name : {"list", "message", "drifted", "notutf8"}) {
        const auto page = m_parser.parse(
            testData(QStringLiteral("telnyx/%1.in.json").arg(QLatin1StringView(name))));
        QVERIFY(page);
        for (const DeliveryRow& row : page->rows) {
            const auto read = m_reader.read(page->slice(row));
            QVERIFY(read);
            const Delivery& delivery = *read;
            QCOMPARE(QString::fromUtf8(row.id), delivery.id.value);
            QCOMPARE(QString::fromUtf8(row.eventId), delivery.eventId);
            QCOMPARE(QString::fromUtf8(page->texts.at(row.eventType)), delivery.eventType);
            QCOMPARE(row.status, delivery.status);
            QCOMPARE(int(row.attemptCount), delivery.attempts.size());
            QCOMPARE(row.startedAt, delivery.startedAt ? delivery.startedAt->ns : unknownTime);
            const Attempt last = delivery.attempts.value(delivery.attempts.size() - 1);
            QCOMPARE(row.answerTime, last.duration ? last.duration->count() : unknownDuration);
            QCOMPARE(int(row.httpStatus), last.response ? last.response->status.value_or(0) : 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestTelnyxFixtures)
#include "tst_telnyxfixtures.moc"
