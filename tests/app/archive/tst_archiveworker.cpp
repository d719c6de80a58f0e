// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveworker.h"
#include "archivefolder.h"
#include "archivepages.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveWorker : public QObject
{
    Q_OBJECT

private slots:
    void readsGoBeforeWrites();
    void writesOneAfterTheOther();
    void closesWhenAllIsWritten();
};

namespace {

const SourceId shop{u"shop"_s};
const ProfileVersion telnyx{u"telnyx"_s, 1};

} // namespace

void TestArchiveWorker::readsGoBeforeWrites()
{
    const ArchiveFolder folder;
    ArchiveWorker worker(folder.file());
    worker.open();
    QSignalSpy progress(&worker, &ArchiveWorker::progressed);
    worker.write(PageWrite{shop, telnyx, pageOf({"d1 a"}), Instant{5}});
    QCOMPARE(progress.count(), 0);
    const auto found = worker.load(shop, {u"d1"_s});
    QVERIFY(found.isOk());
    QCOMPARE(found->records, (QList<DeliveryRecord>{{"d1", "d1 a", {}}}));
    QCOMPARE(found->seenAt, Instant{5});
    QCOMPARE(worker.loadRecords(shop, {{u"d1"_s}}).value().size(), 1);
    QCOMPARE(worker.contents().value().mark.seq, 0);
    QTRY_COMPARE(worker.contents().value().mark.seq, 1);
}

void TestArchiveWorker::writesOneAfterTheOther()
{
    const ArchiveFolder folder;
    ArchiveWorker worker(folder.file());
    QList<qint64> order;
    worker.write(PageWrite{shop, telnyx, pageOf({"d1 a"}), {}}); // not open yet
    worker.write(MarkWrite{[&](const auto& result) { order.append(result->seq); }});
    worker.write(PageWrite{shop, telnyx, pageOf({"d2 b", "d3 c"}), {}});
    worker.write(MarkWrite{[&](const auto& result) { order.append(result->seq); }});
    QVERIFY(!worker.contents());
    worker.open();
    QTRY_COMPARE(order, (QList<qint64>{1, 3}));
}

void TestArchiveWorker::closesWhenAllIsWritten()
{
    const ArchiveFolder folder;
    ArchiveWorker worker(folder.file());
    worker.open();
    for (int i = 0; i < 50; ++i)
        worker.write(PageWrite{shop, telnyx, pageOf({"d" + QByteArray::number(i) + " a"}), {}});
    worker.close();
    QCOMPARE(folder.open()->number("SELECT count(*) FROM record"), 50);
    bool hasFailed = false;
    worker.write(MarkWrite{[&](const auto& result) { hasFailed = !result; }});
    worker.close();
    QVERIFY(hasFailed);
}

QTEST_GUILESS_MAIN(TestArchiveWorker)
#include "tst_archiveworker.moc"
