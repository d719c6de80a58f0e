// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagewalker.h"
#include "providers/rowbuilder.h"
#include "testprofile.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace waybill;

class TestPageWalker : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void placesItemsWithoutTheSpaceAround();
    void isReadyAgainAfterAFault();
    void servesSeveralThreads();

private:
    PageWalker::End walk(QByteArray page, PageRows* rows = nullptr) const
    {
        page.reserve(page.size() + PageWalker::padding());
        RowBuilder builder(*m_profile, m_places);
        const PageWalker::End end = m_walker.walk(page, m_places.tree(), builder);
        if (rows)
            *rows = builder.takeRows();
        return end;
    }

    std::shared_ptr<const ProviderProfile> m_profile = telnyxProfile();
    PageSlots m_places{*m_profile};
    PageWalker m_walker;
};

void TestPageWalker::tellsHowItEnded_data()
{
    using Fault = PageWalker::Fault;
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("offset");
    const auto row = [](const char* page, Fault fault, int offset) {
        QTest::newRow(page) << QByteArray(page) << int(fault) << offset;
    };
    row(R"({"data":[{"id":"a"}]})", Fault::None, -1);
    row(R"({"data":[{}]})", Fault::None, -1);
    row("[1,[2],{}]", Fault::None, -1);
    row("{\"data\":[]}{\"data\":[]}", Fault::Malformed, 11);
    row("{\"data\":[]} x", Fault::Malformed, 12);
    row("{\"data\":[]}}", Fault::Malformed, 11);
    row("{\"data\" []}", Fault::Malformed, 8);
    row("{\"data\":}", Fault::Malformed, 8);
    row("{\"data\":,\"a\":1}", Fault::Malformed, 8);
    row("{\"data\":[{\"id\":\"a\"}{}]}", Fault::Malformed, 19);
    row("{\"data\":[{\"id\":\"a\"},]}", Fault::Malformed, 20);
    row("{\"data\":[{\"id\":\"a\",}]}", Fault::Malformed, 19);
    row("{\"data\":[{\"id\":\"a\",5:6}]}", Fault::Malformed, 19);
    row("{\"data\":[{\"id\":\"a\"]]}", Fault::Malformed, 18);
    row("{\"data\":[{\"id\":\"a\" \"b\"}]}", Fault::Malformed, 19);
    row("{\"a\":[{},\"b\"", Fault::Malformed, -1);
    row("{\"a\":", Fault::Malformed, -1);
    row("{\"a\"", Fault::Malformed, -1);
    row("{", Fault::Malformed, -1);
    row("[", Fault::Malformed, -1);
    row("{\"a\":[1,{\"b\":[]}], \"data\" : [ ] }", Fault::None, -1);
    row("{\"data\":\"\xFF\"}", Fault::NotUtf8, -1);
    row("{\"data\":\"", Fault::Malformed, -1);
}

void TestPageWalker::tellsHowItEnded()
{
    QFETCH(QByteArray, page);
    const PageWalker::End end = walk(page);
    QTEST(int(end.fault), "fault");
    QTEST(int(end.offset), "offset");
    QCOMPARE(end.reason.isEmpty(), end.fault == PageWalker::Fault::None);
}

void TestPageWalker::placesItemsWithoutTheSpaceAround()
{
    const QByteArray first = R"({"id":"a"})";
    const QByteArray second = R"({ "id" : "b" , "x" : [ {} ] })";
    const QByteArray page = "{\"data\": [ " + first + " ,\n" + second + " ] }";
    PageRows rows;
    QCOMPARE(walk(page, &rows).fault, PageWalker::Fault::None);
    QCOMPARE(rows.rows.size(), std::size_t(2));
    rows.bytes = page;
    QCOMPARE(rows.slice(rows.rows.front()), first);
    QCOMPARE(rows.slice(rows.rows.back()), second);
    QCOMPARE(rows.rows.back().id, "b");
}

void TestPageWalker::isReadyAgainAfterAFault()
{
    PageRows rows;
    QCOMPARE(walk("{\"data\":[{\"id\":\"a\"}").fault, PageWalker::Fault::Malformed);
    QCOMPARE(walk(R"({"data":[{"id":"b"}]})", &rows).fault, PageWalker::Fault::None);
    QCOMPARE(rows.rows.size(), std::size_t(1));
    QCOMPARE(rows.rows.front().id, "b");
}

void TestPageWalker::servesSeveralThreads()
{
    QThreadPool pool;
    QSemaphore right;
    for (int i = 0; i < 64; ++i)
        pool.start([this, i, &right] {
            QByteArray page = "{\"data\":[";
            for (int k = 0; k <= i; ++k)
                page += (k > 0 ? ",{\"id\":" : "{\"id\":") + QByteArray::number(1000 + k) + '}';
            PageRows rows;
            const PageWalker::End end = walk(page + "]}", &rows);
            if (end.fault == PageWalker::Fault::None && int(rows.rows.size()) == i + 1)
                right.release();
        });
    pool.waitForDone();
    QCOMPARE(right.available(), 64);
}

QTEST_GUILESS_MAIN(TestPageWalker)
#include "tst_pagewalker.moc"
