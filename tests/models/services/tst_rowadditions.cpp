// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "providers/deliverypageparser.h"
#include "services/attemptgrouping.h"
#include "services/rowadditions.h"
#include "testprofile.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Page = std::shared_ptr<const PageRows>;

/// With GitHub's log: its list has no URL, its detail has.
class TestRowAdditions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void addsWhatADetailTells();
    void laterPagesKeepIt();
    void addsNothingBeforeADetail();
    void addsNothingThatTheRowsSay();
    void readsAnewWhatAPageBroughtMeanwhile();
    void readsOneAfterTheOther();
    void diesInMidReading();

private:
    /// The list's page of one delivery, an attempt a status.
    static Page page(const QByteArray& guid, const QList<int>& statuses)
    {
        QByteArray json;
        int id = int(statuses.size());
        for (const int status : statuses) {
            json += json.isEmpty() ? "[" : ",";
            json += "{\"id\":" + QByteArray::number(id) + ",\"guid\":\"" + guid
                + "\",\"status_code\":" + QByteArray::number(status)
                + ",\"delivered_at\":\"2026-11-20T10:00:0" + QByteArray::number(id)
                + "Z\",\"duration\":0.3}";
            --id;
        }
        auto page = DeliveryPageParser(shippedProfile(u"github"_s)).parse(json + "]");
        return page ? std::make_shared<const PageRows>(std::move(page).value()) : nullptr;
    }

    void answer(const QByteArray& guid, const QByteArray& id, const QByteArray& url)
    {
        m_archive.storeAnswer({u"one"_s}, {QString::fromUtf8(guid)}, id, u"detail"_s,
            "{\"url\":\"" + url + "\",\"request\":{\"headers\":{},\"payload\":{}}}");
    }

    Page store(const Page& page)
    {
        m_archive.storePage({u"one"_s}, {}, page);
        return m_additions->complete(page);
    }

    static QByteArray route(const Page& page, size_t row = 0)
    {
        return page->texts.at(page->rows.at(row).route);
    }

    FakeArchive m_archive;
    std::unique_ptr<RowAdditions> m_additions;
    std::unique_ptr<QSignalSpy> m_added;
};

void TestRowAdditions::init()
{
    m_archive = FakeArchive();
    m_additions = std::make_unique<RowAdditions>(
        SourceId{u"one"_s}, shippedProfile(u"github"_s), &m_archive);
    m_added = std::make_unique<QSignalSpy>(m_additions.get(), &RowAdditions::added);
}

void TestRowAdditions::addsWhatADetailTells()
{
    const Page first = page("g1", {200, 500});
    QCOMPARE(store(first), first);
    QCOMPARE(route(first), QByteArray());
    answer("g1", "2", "https://example.com/hook");
    m_additions->look({u"g1"_s});
    QTRY_COMPARE(m_added->count(), 1);
    AttemptGrouping grouping(*shippedProfile(u"github"_s));
    const Page shown = m_additions->complete(grouping.fold(m_added->at(0).at(0).value<Page>()));
    QCOMPARE(shown->rows.size(), size_t(1));
    QCOMPARE(shown->rows.front().attemptCount, 2);
    QCOMPARE(shown->rows.front().httpStatus, 200);
    QCOMPARE(route(shown), "https://example.com/hook");
}

void TestRowAdditions::laterPagesKeepIt()
{
    store(page("g1", {500}));
    answer("g1", "1", "https://example.com/hook");
    m_additions->look({u"g1"_s});
    QTRY_COMPARE(m_added->count(), 1);
    QCOMPARE(route(store(page("g1", {200, 500}))), "https://example.com/hook");
    QCOMPARE(route(store(page("g2", {200}))), QByteArray());
    m_additions->look({u"g1"_s}); // now of two attempts
    QTRY_COMPARE(m_added->count(), 2);
    m_additions->look({u"g1"_s}); // nothing new
    m_additions->look({u"g2"_s});
    QTest::qWait(50);
    QCOMPARE(m_added->count(), 2);
}

void TestRowAdditions::addsNothingBeforeADetail()
{
    store(page("g1", {500}));
    m_additions->look({u"g1"_s});
    m_additions->look({u"unknown"_s});
    QTest::qWait(50);
    QCOMPARE(m_added->count(), 0);
}

void TestRowAdditions::addsNothingThatTheRowsSay()
{
    const auto arta = shippedProfile(u"arta"_s);
    RowAdditions additions({u"one"_s}, arta, &m_archive);
    QSignalSpy added(&additions, &RowAdditions::added);
    auto read = DeliveryPageParser(arta).parse(
        R"({"items": [{"id": "x", "webhook_url": "https://a", "response_status_code": 200}]})");
    QVERIFY(read);
    m_archive.storePage({u"one"_s}, {}, std::make_shared<const PageRows>(std::move(read).value()));
    m_archive.storeAnswer({u"one"_s}, {u"x"_s}, "x", u"detail"_s, "{\"request_body\": \"\"}");
    additions.look({u"x"_s});
    QTest::qWait(50);
    QCOMPARE(added.count(), 0);
}

void TestRowAdditions::readsAnewWhatAPageBroughtMeanwhile()
{
    store(page("g1", {500}));
    answer("g1", "1", "https://example.com/hook");
    m_additions->look({u"g1"_s});
    store(page("g1", {200, 500})); // while the archive is asked
    QTRY_COMPARE(m_added->count(), 1);
    QCOMPARE(m_added->at(0).at(0).value<Page>()->rows.size(), size_t(2));
}

void TestRowAdditions::readsOneAfterTheOther()
{
    for (const char* guid : {"g1", "g2", "g3"}) {
        store(page(guid, {200}));
        answer(guid, "1", QByteArray("https://example.com/") + guid);
        m_additions->look({QString::fromLatin1(guid)});
        m_additions->look({QString::fromLatin1(guid)});
    }
    QTRY_COMPARE(m_added->count(), 3);
    for (int i = 0; i < 3; ++i) {
        const Page shown = m_additions->complete(m_added->at(i).at(0).value<Page>());
        QCOMPARE(route(shown), "https://example.com/g" + QByteArray::number(i + 1));
    }
}

void TestRowAdditions::diesInMidReading()
{
    store(page("g1", {500}));
    answer("g1", "1", "https://example.com/hook");
    m_additions->look({u"g1"_s});
    m_additions.reset();
    QTest::qWait(20);
    QCOMPARE(m_added->count(), 0);
}

QTEST_GUILESS_MAIN(TestRowAdditions)
#include "tst_rowadditions.moc"
