// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedprofile.h"
#include "ports/httptransport.h"
#include "providers/deliverypageparser.h"
#include "services/pageparsing.h"
#include "services/seendeliveries.h"

#include <QTest>
#include <QThreadPool>

using waybill::PageParsing;
using waybill::ParsedPage;

class TestPageParsing : public QObject
{
    Q_OBJECT

private slots:
    void handsBackInItsOwnThread();
    void readsWhatHeadersTellOfTheList();
    void handsBackErrors();
    void deletingDropsWhatIsUnderWay();
};

namespace {

std::shared_ptr<const waybill::DeliveryPageParser> parser()
{
    return std::make_shared<waybill::DeliveryPageParser>(waybill::feedProfile());
}

waybill::HttpResponse answer(const QByteArray& body, const waybill::HttpHeaders& headers = {})
{
    return {200, "OK", headers, body};
}

} // namespace

void TestPageParsing::handsBackInItsOwnThread()
{
    PageParsing parsing(parser());
    std::shared_ptr<ParsedPage> got;
    QThread* thread = nullptr;
    connect(&parsing, &PageParsing::parsed, &parsing, [&](const std::shared_ptr<ParsedPage>& p) {
        got = p;
        thread = QThread::currentThread();
    });
    parsing.start({7, 3}, answer(waybill::feedPage({"a", "b"})));
    QVERIFY(!got);
    QTRY_VERIFY(got);
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(got->ticket, (waybill::PageTicket{7, 3}));
    QCOMPARE(got->rows->rows.size(), size_t(2));
    QCOMPARE(got->hashes, waybill::sliceHashes(*got->rows));
}

void TestPageParsing::readsWhatHeadersTellOfTheList()
{
    waybill::Paging paging;
    paging.resultsHeader = "x-total";
    PageParsing parsing(parser(), paging);
    std::shared_ptr<ParsedPage> got;
    connect(&parsing, &PageParsing::parsed, &parsing,
        [&](const std::shared_ptr<ParsedPage>& p) { got = p; });
    parsing.start({1, 1}, answer(waybill::feedPage({"a"}), {{"X-Total", "48213"}}));
    QTRY_VERIFY(got);
    QCOMPARE(got->rows->totals.results, std::optional<qint64>(48213));
}

void TestPageParsing::handsBackErrors()
{
    PageParsing parsing(parser());
    std::shared_ptr<ParsedPage> got;
    connect(&parsing, &PageParsing::parsed, &parsing,
        [&](const std::shared_ptr<ParsedPage>& p) { got = p; });
    parsing.start({1, 1}, answer("{\"data\":[{"));
    QTRY_VERIFY(got);
    QVERIFY(!got->rows);
    QCOMPARE(got->rows.error().kind, waybill::FetchError::Kind::Malformed);
}

void TestPageParsing::deletingDropsWhatIsUnderWay()
{
    QByteArrayList ids;
    for (int i = 0; i < 5000; ++i)
        ids.append(QByteArray::number(i));
    const waybill::HttpResponse page = answer(waybill::feedPage(ids));
    int calls = 0;
    for (int round = 0; round < 50; ++round) {
        PageParsing parsing(parser());
        connect(&parsing, &PageParsing::parsed, &parsing, [&calls] { ++calls; });
        parsing.start({1, 1}, page);
        parsing.start({1, 2}, page);
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestPageParsing)
#include "tst_pageparsing.moc"
