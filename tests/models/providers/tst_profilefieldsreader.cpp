// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilefieldsreader.h"

#include <QJsonDocument>
#include <QTest>

using namespace waybill;

class TestProfileFieldsReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAttemptsThatAreRows();
    void readsPages();
    void readsDeliveries();
    void refuses_data();
    void refuses();

private:
    ProfileObject object(const char* json)
    {
        m_problem = {QStringLiteral("mine.json"), {}};
        return {QJsonDocument::fromJson(json).object(), QString(), m_problem};
    }
    ProfileProblem m_problem;
};

void TestProfileFieldsReader::readsAttemptsThatAreRows()
{
    const AttemptFields fields = readAttemptFields(object(R"({"from": "rows", "id": "/id",
        "duration": {"at": "/duration", "unit": "seconds"},
        "manual": {"at": "/redelivery", "values": ["true"]},
        "status": {"at": "/status_code", "values": {"2xx": "delivered", "*": "failed"}},
        "requestHeaders": "detail:/request/headers"})"));
    QVERIFY(!m_problem.first);
    QCOMPARE(fields.from, AttemptFields::From::Rows);
    QCOMPARE(fields.id, Pointers{QStringLiteral("/id")});
    QCOMPARE(fields.duration.unit, DurationField::Unit::Seconds);
    QCOMPARE(fields.manual.values, QStringList{QStringLiteral("true")});
    QCOMPARE(fields.status.values.value(QStringLiteral("*")), DeliveryStatus::Failed);
    QCOMPARE(fields.requestHeaders, Pointers{QStringLiteral("detail:/request/headers")});
}

void TestProfileFieldsReader::readsPages()
{
    const PageFields page = readPageFields(object(R"({"items": ["", "/items"],
        "next": "/iterator", "hasMore": {"at": "/done", "values": ["false"]}})"));
    QVERIFY(!m_problem.first);
    QCOMPARE(page.items, (Pointers{QString(), QStringLiteral("/items")}));
    QCOMPARE(page.next, Pointers{QStringLiteral("/iterator")});
    QCOMPARE(page.hasMore.pointers, Pointers{QStringLiteral("/done")});
}

void TestProfileFieldsReader::readsDeliveries()
{
    const DeliveryFields fields = readDeliveryFields(object(R"({"id": "/id",
        "attemptCount": "/attempt_count", "errorTitle": "/last_error", "httpStatus": "/http_status",
        "endpointId": "/endpoint_id", "queuedAt": "/created_at", "changedAt": "/updated_at",
        "payload": "payload:/payload", "extra": {"b": "/b", "a": "/a"}})"));
    QVERIFY(!m_problem.first);
    QCOMPARE(fields.attemptCount, Pointers{QStringLiteral("/attempt_count")});
    QCOMPARE(fields.queuedAt, Pointers{QStringLiteral("/created_at")});
    QCOMPARE(fields.payload, Pointers{QStringLiteral("payload:/payload")});
    QCOMPARE(fields.extra.size(), 2);
}

void TestProfileFieldsReader::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* json, const char* pointer) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(pointer);
    };
    row("nested in nothing", R"({"from": "nested"})", "/items");
    row("from anywhere", R"({"from": "moon"})", "/from");
    row("a flag without values", R"({"manual": {"at": "/x"}})", "/manual/values");
    row("a unit nobody knows", R"({"duration": {"at": "/x", "unit": "hours"}})", "/duration/unit");
    row("no pointer", R"({"id": "id"})", "/id");
    row("no pointer after a name", R"({"id": "detail:id"})", "/id");
    row("half an escape", R"({"id": "/a~"})", "/id");
}

void TestProfileFieldsReader::refuses()
{
    QFETCH(QByteArray, json);
    (void)readAttemptFields(object(json.constData()));
    QVERIFY(m_problem.first);
    QTEST(m_problem.first->pointer, "pointer");
}

QTEST_GUILESS_MAIN(TestProfileFieldsReader)
#include "tst_profilefieldsreader.moc"
