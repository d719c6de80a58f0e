// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "feedprofile.h"
#include "providers/deliverypageparser.h"
#include "services/detailloader.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

Q_DECLARE_METATYPE(std::shared_ptr<const waybill::DeliveryDetail>)

class TestDetailLoader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsADeliveryAndItsReplays();
    void tellsWhatTheLogSaidBefore();
    void answersTheLastQuestionOnly();
    void saysWhatIsMissing();
    void canDieInMidFlight();

private:
    const SourceId m_source{QStringLiteral("one")};
    std::unique_ptr<FakeArchive> m_archive;
};

void TestDetailLoader::init()
{
    m_archive = std::make_unique<FakeArchive>();
    auto page = DeliveryPageParser(feedProfile()).parse(feedPage({"a", "b"}));
    QVERIFY(page);
    m_archive->storePage(
        m_source, {QStringLiteral("test"), 1}, std::make_shared<PageRows>(std::move(page).value()));
}

void TestDetailLoader::readsADeliveryAndItsReplays()
{
    Attempt replay;
    replay.origin = AttemptOrigin::Replay;
    replay.request = RecordedRequest{.method = "POST", .body = QByteArray("{}")};
    m_archive->storeReplay(m_source, DeliveryId{QStringLiteral("a")}, replay);

    DetailLoader loader(m_archive.get());
    QSignalSpy loaded(&loader, &DetailLoader::loaded);
    loader.load(m_source, feedProfile(), DeliveryId{QStringLiteral("a")});
    QTRY_COMPARE(loaded.count(), 1);
    const auto detail = loaded.at(0).at(0).value<std::shared_ptr<const DeliveryDetail>>();
    QCOMPARE(detail->delivery.id.value, QStringLiteral("a"));
    QCOMPARE(detail->attemptCount(), 1);
    QCOMPARE(detail->attempt(0), replay);
    QCOMPARE(detail->bodies.size(), 1);
    QCOMPARE(detail->bodies.at(0).bytes, QByteArray("{}"));
}

void TestDetailLoader::tellsWhatTheLogSaidBefore()
{
    const DeliveryId a{QStringLiteral("a")};
    const auto row = [](const QByteArray& status) {
        return QByteArray(R"({"id":"a","status":")" + status + R"("})");
    };
    m_archive->setEarlier(a,
        {{Instant{100}, "a", row("pending")}, {Instant{200}, "a", "not JSON"},
            {Instant{300}, "a", row("failed")}},
        Instant{400});
    const auto profile = feedProfile();
    profile->fields.status = {{QStringLiteral("/status")},
        {{QStringLiteral("pending"), DeliveryStatus::Pending},
            {QStringLiteral("failed"), DeliveryStatus::Failed}}};
    DetailLoader loader(m_archive.get());
    QSignalSpy loaded(&loader, &DetailLoader::loaded);
    loader.load(m_source, profile, a);
    QTRY_COMPARE(loaded.count(), 1);
    const auto detail = loaded.at(0).at(0).value<std::shared_ptr<const DeliveryDetail>>();
    QCOMPARE(detail->seen.size(), 3); // what cannot be read is left out
    QCOMPARE(detail->seen.at(0).seenAt, Instant{100});
    QCOMPARE(detail->seen.at(0).status, DeliveryStatus::Pending);
    QCOMPARE(detail->seen.at(1).seenAt, Instant{300});
    QCOMPARE(detail->seen.at(1).status, DeliveryStatus::Failed);
    QCOMPARE(detail->seen.at(2).seenAt, Instant{400});
    QCOMPARE(detail->seen.at(2).status, detail->delivery.status);
}

void TestDetailLoader::answersTheLastQuestionOnly()
{
    DetailLoader loader(m_archive.get());
    QSignalSpy loaded(&loader, &DetailLoader::loaded);
    loader.load(m_source, feedProfile(), DeliveryId{QStringLiteral("a")});
    loader.load(m_source, feedProfile(), DeliveryId{QStringLiteral("b")});
    QTRY_COMPARE(loaded.count(), 1);
    QTest::qWait(20);
    QCOMPARE(loaded.count(), 1);
    const auto detail = loaded.at(0).at(0).value<std::shared_ptr<const DeliveryDetail>>();
    QCOMPARE(detail->delivery.id.value, QStringLiteral("b"));
}

void TestDetailLoader::saysWhatIsMissing()
{
    DetailLoader loader(m_archive.get());
    QSignalSpy failed(&loader, &DetailLoader::failed);
    loader.load(m_source, feedProfile(), DeliveryId{QStringLiteral("nowhere")});
    QTRY_COMPARE(failed.count(), 1);
}

void TestDetailLoader::canDieInMidFlight()
{
    for (int i = 0; i < 20; ++i) {
        DetailLoader loader(m_archive.get());
        loader.load(m_source, feedProfile(), DeliveryId{QStringLiteral("a")});
        QTest::qWait(i % 3);
    }
}

QTEST_GUILESS_MAIN(TestDetailLoader)
#include "tst_detailloader.moc"
