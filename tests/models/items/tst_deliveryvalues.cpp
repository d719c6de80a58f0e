// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "items/deliveryvalues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

using Model = DeliveryTableModel;

class TestDeliveryValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void givesRawValues_data();
    void givesRawValues();
    void leavesUnknownValuesInvalid();
    void namesTheRoleOfAColumn();

private:
    DeliveryStore m_store;
};

void TestDeliveryValues::initTestCase()
{
    PageBuilder page;
    DeliveryRow& row = page.add("id-1");
    row.eventId = "ev-1";
    row.eventType = page.text("call.initiated");
    row.providerStatus = page.text("nope");
    row.route = page.text("https://a/x\nhttps://b/y");
    row.errorCode = page.text("75001");
    row.errorTitle = page.text("Could not resolve name");
    row.responseTitle = page.text("Größe");
    row.status = DeliveryStatus::Failed;
    row.attemptCount = 2;
    row.httpStatus = 404;
    row.attemptMarks = 0b1110;
    row.occurredAt = 1;
    row.startedAt = 2;
    row.finishedAt = 9;
    row.firstAttemptAt = 5;
    row.answerTime = 0;
    row.nextAttemptAt = 7;
    row.endpointId = page.text("ep_1");
    row.queuedAt = 3;
    row.changedAt = 4;
    row.hasBadUtf8 = true;
    page.add("id-2");
    m_store.setSource({.id = {u"s1"_s},
        .name = u"Telnyx"_s,
        .errorTexts = {{u"75001"_s, u"DNS: could not resolve"_s}},
        .endpointNames = {{"ep_1", "Größe"}}});
    m_store.merge({u"s1"_s}, *page.page());
}

void TestDeliveryValues::givesRawValues_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QVariant>("value");
    const auto add = [](const char* name, int role, const QVariant& value) {
        QTest::newRow(name) << role << value;
    };
    add("id", Model::IdRole, u"id-1"_s);
    add("source", Model::SourceRole, u"s1"_s);
    add("source's name", Model::SourceNameRole, u"Telnyx"_s);
    add("event id", Model::EventIdRole, u"ev-1"_s);
    add("event type", Model::EventTypeRole, u"call.initiated"_s);
    add("status", Model::StatusRole, int(DeliveryStatus::Failed));
    add("provider's status", Model::ProviderStatusRole, u"nope"_s);
    add("http status", Model::HttpStatusRole, 404);
    add("error code", Model::ErrorCodeRole, u"75001"_s);
    add("error title", Model::ErrorTitleRole, u"Could not resolve name"_s);
    add("error text", Model::ErrorTextRole, u"DNS: could not resolve"_s);
    add("response title", Model::ResponseTitleRole, u"Größe"_s);
    add("marks", Model::AttemptMarksRole, 0b1110U);
    add("count", Model::AttemptCountRole, 2);
    add("route", Model::RouteRole, QStringList{u"https://a/x"_s, u"https://b/y"_s});
    add("endpoint id", Model::EndpointIdRole, u"ep_1"_s);
    add("endpoint's name", Model::EndpointNameRole, u"Größe"_s);
    add("shown time", Model::ShownTimeRole, qint64(2));
    add("queued", Model::QueuedRole, qint64(3));
    add("changed", Model::ChangedRole, qint64(4));
    add("occurred", Model::OccurredRole, qint64(1));
    add("started", Model::StartedRole, qint64(2));
    add("finished", Model::FinishedRole, qint64(9));
    add("first attempt", Model::FirstAttemptRole, qint64(5));
    add("next attempt", Model::NextAttemptRole, qint64(7));
    add("answer time", Model::AnswerTimeRole, qint64(0));
    add("lag", Model::LagRole, qint64(4));
    add("total", Model::TotalTimeRole, qint64(7));
    add("bad UTF-8", Model::BadUtf8Role, true);
    add("no role of the model", Qt::DecorationRole, QVariant());
}

void TestDeliveryValues::givesRawValues()
{
    QFETCH(int, role);
    QFETCH(QVariant, value);
    const QVariant given = deliveryValue(m_store.columns(), 0, role);
    QCOMPARE(given, value);
    QCOMPARE(given.typeId(), value.typeId());
}

void TestDeliveryValues::leavesUnknownValuesInvalid()
{
    for (const int role :
        {Model::EventIdRole, Model::EventTypeRole, Model::ProviderStatusRole, Model::HttpStatusRole,
            Model::ErrorCodeRole, Model::ErrorTitleRole, Model::ErrorTextRole,
            Model::EndpointIdRole, Model::EndpointNameRole, Model::ShownTimeRole, Model::QueuedRole,
            Model::ChangedRole, Model::ResponseTitleRole, Model::RouteRole, Model::OccurredRole,
            Model::StartedRole, Model::FinishedRole, Model::FirstAttemptRole,
            Model::NextAttemptRole, Model::AnswerTimeRole, Model::LagRole, Model::TotalTimeRole})
        QVERIFY2(!deliveryValue(m_store.columns(), 1, role).isValid(),
            qPrintable(QString::number(role)));
    QCOMPARE(deliveryValue(m_store.columns(), 1, Model::StatusRole), int(DeliveryStatus::Unknown));
}

void TestDeliveryValues::namesTheRoleOfAColumn()
{
    QCOMPARE(rawRoleOf(Model::Started), Model::ShownTimeRole);
    QCOMPARE(rawRoleOf(Model::DeliveryIdColumn), Model::IdRole);
    QSet<int> roles;
    for (int column = 0; column < Model::ColumnCount; ++column)
        roles.insert(rawRoleOf(Model::Column(column)));
    QCOMPARE(int(roles.size()), int(Model::ColumnCount));
}

QTEST_GUILESS_MAIN(TestDeliveryValues)
#include "tst_deliveryvalues.moc"
