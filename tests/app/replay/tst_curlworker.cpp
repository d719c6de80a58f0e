// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlworker.h"
#include "replayreceiver.h"

#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestCurlWorker : public QObject
{
    Q_OBJECT

private slots:
    void reportsEachIdOnceFromItsOwnThread();
    void ignoresCancelOfWhatItDoesNotKnow();
    void stopsWithoutReporting();
};

namespace {

ReplayRequest requestTo(const ReplayReceiver& receiver)
{
    ReplayRequest request;
    request.target = QUrl(receiver.url());
    return request;
}

struct Reports
{
    std::mutex mutex;
    std::vector<std::pair<quint64, ReplayOutcome::Kind>> all;
    std::thread::id thread;

    CurlWorker::Done done()
    {
        return [this](quint64 id, const ReplayOutcome& outcome) {
            const std::lock_guard lock(mutex);
            all.emplace_back(id, outcome.kind);
            thread = std::this_thread::get_id();
        };
    }
    size_t size()
    {
        const std::lock_guard lock(mutex);
        return all.size();
    }
};

} // namespace

void TestCurlWorker::reportsEachIdOnceFromItsOwnThread()
{
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    ReplayReceiver stalled([](QTcpSocket&) {});
    Reports reports;
    CurlWorker worker(reports.done());
    worker.start(7, requestTo(receiver));
    QTRY_COMPARE(reports.size(), 1U);
    worker.start(8, requestTo(stalled));
    QTRY_COMPARE(stalled.requests().size(), 1);
    worker.cancel(8);
    worker.cancel(8);
    QTRY_COMPARE(reports.size(), 2U);
    QTest::qWait(20);
    using Kind = ReplayOutcome::Kind;
    const decltype(reports.all) expected{{7, Kind::Answered}, {8, Kind::Cancelled}};
    QVERIFY(reports.all == expected);
    QVERIFY(reports.thread != std::this_thread::get_id());
}

void TestCurlWorker::ignoresCancelOfWhatItDoesNotKnow()
{
    ReplayReceiver receiver(ReplayReceiver::writeAndClose(ReplayReceiver::ok()));
    Reports reports;
    CurlWorker worker(reports.done());
    worker.cancel(99);
    worker.start(1, requestTo(receiver));
    QTRY_COMPARE(reports.size(), 1U);
    worker.cancel(1);
    QTest::qWait(20);
    QCOMPARE(reports.size(), 1U);
}

void TestCurlWorker::stopsWithoutReporting()
{
    ReplayReceiver receiver([](QTcpSocket&) {});
    Reports reports;
    {
        CurlWorker worker(reports.done());
        worker.start(1, requestTo(receiver));
        QTRY_COMPARE(receiver.requests().size(), 1);
        worker.start(2, requestTo(receiver));
    }
    QCOMPARE(reports.size(), 0U);
    QTRY_VERIFY(receiver.disconnections() >= 1);
}

QTEST_GUILESS_MAIN(TestCurlWorker)
#include "tst_curlworker.moc"
