// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "deliveryrows.h"
#include "fakearchive.h"
#include "providers/deliverypageparser.h"
#include "services/successloader.h"
#include "store/deliverystore.h"
#include "testprofile.h"

#include <QTest>

#include <optional>

using namespace waybill;

class TestSuccessLoader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void learnsFromThoseThatWentWell();
    void looksAtFiftyAtMost();
    void tellsWhereNoPayloadIsKnown();
    void answersTheLastQuestionOnly();
    void canDieInMidFlight();

private:
    /// In list and archive. `payload` empty: the log does not have it.
    void add(const QByteArray& id, qint64 startedAt, const QByteArray& payload);
    std::shared_ptr<const DeliveryDetail> failed(const QString& type = QStringLiteral("sent")) const
    {
        auto detail = std::make_shared<DeliveryDetail>();
        detail->source = m_source;
        detail->profile = m_profile;
        detail->delivery.id = {QStringLiteral("bad")};
        detail->delivery.eventType = type;
        return detail;
    }
    std::optional<Successes> answer()
    {
        SuccessLoader loader(m_archive.get());
        std::optional<Successes> answer;
        connect(&loader, &SuccessLoader::loaded, this,
            [&answer](const Successes& successes) { answer = successes; });
        loader.load(m_store.columns(), failed());
        const bool came = QTest::qWaitFor([&answer] { return answer.has_value(); });
        return came ? answer : std::nullopt;
    }
    static QByteArray payload(const QByteArray& members)
    {
        return R"({"event_type":"sent","payload":{)" + members + "}}";
    }

    const SourceId m_source{QStringLiteral("one")};
    const std::shared_ptr<const ProviderProfile> m_profile = telnyxProfile();
    std::unique_ptr<FakeArchive> m_archive;
    DeliveryStore m_store;
};

void TestSuccessLoader::init()
{
    m_archive = std::make_unique<FakeArchive>();
    m_store = DeliveryStore();
}

void TestSuccessLoader::add(const QByteArray& id, qint64 startedAt, const QByteArray& payload)
{
    PageBuilder list;
    DeliveryRow& row = list.add(id);
    row.eventType = list.text("sent");
    row.status = DeliveryStatus::Delivered;
    row.startedAt = startedAt;
    m_store.merge(m_source, *list.page());
    const QByteArray webhook = payload.isEmpty() ? QByteArray() : ",\"webhook\":" + payload;
    auto rows = DeliveryPageParser(m_profile).parse("{\"data\":[{\"id\":\"" + id
        + R"(","status":"delivered")" + webhook
        + R"(,"attempts":[{"status":"delivered"}]}],"meta":{}})");
    QVERIFY(rows);
    m_archive->storePage(m_source, {m_profile->id, m_profile->version},
        std::make_shared<PageRows>(std::move(rows).value()));
}

void TestSuccessLoader::learnsFromThoseThatWentWell()
{
    add("old", 100, payload(R"("a":1)"));
    add("new", 200, payload(R"("a":2)"));
    add("bad", 300, payload(R"("itself":1)")); // what is asked about
    add("reports", 400, payload(R"("errors":[{"code":1}])"));
    const auto successes = answer();
    QVERIFY(successes);
    QVERIFY(successes->newest);
    QCOMPARE(successes->newest->delivery.id.value, QStringLiteral("new"));
    QCOMPARE(successes->history->count(), 2);
    QCOMPARE(successes->withoutPayload, 0);
    QByteArray asked = successes->newest->bodies.constFirst().bytes;
    asked.replace("\"a\"", "\"b\"");
    const std::vector<Novelty> novelties = successes->history->noveltiesOf(JsonTree(asked));
    QVERIFY(!novelties.empty());
    QCOMPARE(novelties.front().path, QByteArray("/data/payload/b"));
}

void TestSuccessLoader::looksAtFiftyAtMost()
{
    for (int i = 0; i < 70; ++i)
        add("d" + QByteArray::number(i), i, payload(R"("a":1)"));
    const auto successes = answer();
    QVERIFY(successes);
    QCOMPARE(successes->history->count(), SuccessLoader::most);
    QCOMPARE(successes->newest->delivery.id.value, QStringLiteral("d69"));
}

void TestSuccessLoader::tellsWhereNoPayloadIsKnown()
{
    add("a", 100, {});
    add("b", 200, {});
    m_store.merge(
        m_source, *[] {
            PageBuilder list;
            DeliveryRow& row = list.add("lost"); // in the list, not in the archive
            row.eventType = list.text("sent");
            row.status = DeliveryStatus::Delivered;
            return list.page();
        }());
    const auto successes = answer();
    QVERIFY(successes);
    QVERIFY(!successes->newest);
    QCOMPARE(successes->withoutPayload, 2);
    QCOMPARE(successes->history->count(), 0);
}

void TestSuccessLoader::answersTheLastQuestionOnly()
{
    add("a", 100, payload(R"("a":1)"));
    SuccessLoader loader(m_archive.get());
    QList<bool> answers;
    connect(&loader, &SuccessLoader::loaded, this,
        [&answers](const Successes& successes) { answers += successes.newest != nullptr; });
    loader.load(m_store.columns(), failed());
    loader.load(m_store.columns(), failed(QStringLiteral("fax")));
    QTRY_COMPARE(answers, QList<bool>{false});
    loader.load(m_store.columns(), failed());
    loader.cancel();
    QTest::qWait(50);
    QCOMPARE(answers.size(), 1);
}

void TestSuccessLoader::canDieInMidFlight()
{
    for (int i = 0; i < 60; ++i)
        add("d" + QByteArray::number(i), i, payload(R"("a":1)"));
    for (int i = 0; i < 20; ++i) {
        SuccessLoader loader(m_archive.get());
        loader.load(m_store.columns(), failed());
        QTest::qWait(i % 5);
    }
}

QTEST_GUILESS_MAIN(TestSuccessLoader)
#include "tst_successloader.moc"
