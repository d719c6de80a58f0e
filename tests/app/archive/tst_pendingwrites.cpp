// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/pendingwrites.h"
#include "archivepages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestPendingWrites : public QObject
{
    Q_OBJECT

private slots:
    void appliesWhatWaits();
    void keepsNoMorePagesThanAllowed();
    void failsItsMarks();
};

namespace {

const SourceId shop{u"shop"_s};
const DeliveryId d1{u"d1"_s};
const ProfileVersion telnyx{u"telnyx"_s, 1};

PageWrite pageWrite(const QByteArrayList& items, qint64 seen = 0)
{
    return {shop, telnyx, pageOf(items), Instant{seen}};
}

ArchivedDelivery applied(const PendingWrites& pending, ArchivedDelivery found = {})
{
    pending.applyTo(found, shop, d1);
    return found;
}

} // namespace

void TestPendingWrites::appliesWhatWaits()
{
    PendingWrites pending;
    pending.append(pageWrite({"d1/r1 new", "d1/r2 b", "d2 x"}, 7));
    pending.append(AnswerWrite{shop, d1, "r2", u"detail"_s, "{}"});
    pending.append(AnswerWrite{{u"bar"_s}, d1, "r2", u"other"_s, "{}"});
    pending.append(AnswerWrite{shop, d1, "r9", u"detail"_s, "{}"});
    pending.append(ReplayWrite{shop, d1, fullReplay(2)});
    pending.append(ReplayWrite{shop, {u"d2"_s}, fullReplay(3)});
    const ArchivedDelivery before{{u"telnyx"_s, 0}, {{"r1", "d1/r1 old", {{u"detail"_s, "{}"}}}},
        {fullReplay(1), fullReplay(2)}, {}, Instant{3}};
    const ArchivedDelivery after{telnyx,
        {{"r1", "d1/r1 new", {}}, {"r2", "d1/r2 b", {{u"detail"_s, "{}"}}}},
        {fullReplay(1), fullReplay(2)}, {{Instant{3}, "r1", "d1/r1 old"}}, Instant{7}};
    QCOMPARE(applied(pending, before), after);
    pending.append(pageWrite({"d1/r1 new"}, 8)); // the same once more
    QCOMPARE(applied(pending, before), after);
    pending.append(EraseWrite{shop, {{u"d2"_s}}});
    pending.append(ForgetWrite{{u"bar"_s}});
    QCOMPARE(applied(pending, before), after);
    for (const ArchiveWrite& gone : {ArchiveWrite(EraseWrite{shop, {d1}}),
             ArchiveWrite(ForgetWrite{shop}), ArchiveWrite(ClearWrite{})}) {
        PendingWrites ending = pending;
        ending.append(gone);
        QCOMPARE(applied(ending, before), ArchivedDelivery());
        ending.append(pageWrite({"d1 again"}));
        QCOMPARE(applied(ending, before).records, (QList<DeliveryRecord>{{"d1", "d1 again", {}}}));
    }
}

void TestPendingWrites::keepsNoMorePagesThanAllowed()
{
    PendingWrites pending(100);
    pending.append(pageWrite({"d1 " + QByteArray(200, 'x')})); // one always fits
    QCOMPARE(applied(pending).records.size(), 1);
    QVERIFY(!pending.append(PageWrite{{u"bar"_s}, telnyx, pageOf({"d1 a"}), {}}));
    QVERIFY(pending.append(ReadingWrite{shop, "here"}));
    QVERIFY(pending.append(ReadingWrite{{u"bar"_s}, "there"})); // no page: nothing is dropped
    pending.removeFirst();
    QVERIFY(std::holds_alternative<ReadingWrite>(pending.first()));
    QCOMPARE(std::get<ReadingWrite>(pending.first()).source, shop); // bar has a hole
    pending.removeFirst();
    QVERIFY(pending.isEmpty());
    pending.append(PageWrite{{u"bar"_s}, telnyx, pageOf({"d1 a"}), {}});
    QVERIFY(!pending.isEmpty()); // there is room again
    pending.append(ReadingWrite{{u"bar"_s}, "there"});
    pending.removeFirst();
    QVERIFY(pending.isEmpty()); // the hole stays
}

void TestPendingWrites::failsItsMarks()
{
    PendingWrites pending;
    QList<ArchiveMarkResult> answers;
    pending.append(MarkWrite{[&](const ArchiveMarkResult& result) { answers.append(result); }});
    pending.append(pageWrite({"d1 a"}));
    pending.append(MarkWrite{[&](const ArchiveMarkResult& result) { answers.append(result); }});
    pending.failMarks({ArchiveFault::Kind::DiskFull, u"file"_s, u"full"_s});
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(1).error().kind, ArchiveFault::Kind::DiskFull);
    pending.failMarks({});
    QCOMPARE(answers.size(), 2);
    QVERIFY(std::holds_alternative<PageWrite>(pending.first()));
}

QTEST_GUILESS_MAIN(TestPendingWrites)
#include "tst_pendingwrites.moc"
