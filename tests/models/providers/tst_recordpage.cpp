// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/recordpage.h"
#include "smallprofiles.h"
#include "testprofile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRecordPage : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatEveryProfileGave_data();
    void readsWhatEveryProfileGave();
    void keepsBytesThatAreNotUtf8();
    void leavesOutWhatIsBroken_data();
    void leavesOutWhatIsBroken();
    void readsNothingFromNothing();
    void boundsItsPages();
};

static QList<DeliveryRecord> recordsOf(const PageRows& page)
{
    QList<DeliveryRecord> records;
    for (const DeliveryRow& row : page.rows)
        records.append({row.recordId, page.slice(row).toByteArray(), {}});
    return records;
}

/// All that a row says, codes as their texts; where it lies is left out.
static QByteArray print(const PageRows& page, const DeliveryRow& row)
{
    QByteArrayList parts{row.id, row.recordId, row.eventId};
    for (const TextCode code : {row.eventType, row.providerStatus, row.route, row.errorCode,
             row.errorTitle, row.responseTitle, row.endpointId})
        parts.append(page.texts.at(code));
    for (const qint64 number : {qint64(row.status), qint64(row.attemptCount),
             qint64(row.httpStatus), qint64(row.attemptMarks), row.occurredAt, row.startedAt,
             row.finishedAt, row.firstAttemptAt, row.answerTime, row.queuedAt, row.changedAt,
             row.nextAttemptAt, qint64(row.hasBadUtf8)})
        parts.append(QByteArray::number(number));
    parts.append(page.slice(row).toByteArray());
    return parts.join('|');
}

static QByteArrayList print(const PageRows& page)
{
    QByteArrayList lines;
    for (const DeliveryRow& row : page.rows)
        lines.append(print(page, row));
    return lines;
}

void TestRecordPage::readsWhatEveryProfileGave_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("file");
    const QString data = QStringLiteral(WAYBILL_TEST_DATA "/");
    for (const QString& id : shippedProfileIds()) {
        const QDir folder(data + u"providers/"_s + id);
        for (const QString& file : folder.entryList({u"list*.json"_s}, QDir::Files))
            QTest::newRow(qPrintable(id + u'/' + file))
                << id << QString(u"providers/"_s + id + u'/' + file);
    }
    for (const char* name : {"list", "drifted", "empty", "message", "notutf8"})
        QTest::addRow("telnyx/%s", name)
            << u"telnyx"_s << u"telnyx/%1.in.json"_s.arg(QLatin1StringView(name));
}

void TestRecordPage::readsWhatEveryProfileGave()
{
    QFETCH(QString, id);
    QFETCH(QString, file);
    const auto profile = shippedProfile(id);
    const auto page = DeliveryPageParser(profile).parse(testData(file));
    QVERIFY(page);
    const PageRows again = RecordPage(profile).read(recordsOf(*page));
    QCOMPARE(print(again), print(*page));
    QVERIFY(file.contains(u"empty"_s) || !again.rows.empty());
}

void TestRecordPage::keepsBytesThatAreNotUtf8()
{
    const auto profile = std::make_shared<const ProviderProfile>(gitHubProfile());
    const QByteArray bad = "{\"guid\":\"a\",\"id\":1,\"event\":\"\xff\"}";
    const PageRows page = RecordPage(profile).read(
        {{"1", bad, {}}, {"2", "{\"guid\":\"b\",\"id\":2,\"event\":\"\xc3\xa9\"}", {}}});
    QCOMPARE(page.rows.size(), size_t(2));
    QCOMPARE(page.slice(page.rows[0]), bad);
    QVERIFY(page.rows[0].hasBadUtf8);
    QVERIFY(!page.rows[1].hasBadUtf8);
    QCOMPARE(page.texts.at(page.rows[1].eventType), "\xc3\xa9");
}

void TestRecordPage::leavesOutWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("broken");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"guid":"x","id":9)");
    QTest::newRow("two in one") << QByteArray(R"({"guid":"x","id":8},{"guid":"y","id":9})");
    QTest::newRow("closes the list") << QByteArray(R"({"guid":"x","id":8}],"more":[)");
    QTest::newRow("no id") << QByteArray(R"({"id":9})");
    QTest::newRow("no object") << QByteArray("17");
    QTest::newRow("no JSON") << QByteArray("guid: x");
    QTest::newRow("an open string") << QByteArray(R"({"guid":"x)");
}

void TestRecordPage::leavesOutWhatIsBroken()
{
    QFETCH(QByteArray, broken);
    const auto profile = std::make_shared<const ProviderProfile>(gitHubProfile());
    QList<DeliveryRecord> records;
    for (int i = 0; i < 9; ++i) {
        const QByteArray n = QByteArray::number(i);
        records.append({n, "{\"guid\":\"g" + n + "\",\"id\":" + n + "}", {}});
    }
    records[3].row = broken;
    records[8].row = broken;
    const PageRows page = RecordPage(profile).read(records);
    QByteArrayList ids;
    for (const DeliveryRow& row : page.rows) {
        ids.append(row.id);
        QCOMPARE(page.slice(row), QByteArrayView(records.at(row.recordId.toInt()).row));
    }
    QCOMPARE(ids.join(' '), QByteArray("g0 g1 g2 g4 g5 g6 g7"));
    QVERIFY(page.notes.size() >= 2);
    QCOMPARE(page.notes.at(0).pointer, u"/3"_s);
    QCOMPARE(page.notes.at(1).pointer, u"/8"_s);
}

void TestRecordPage::readsNothingFromNothing()
{
    const RecordPage reader(std::make_shared<const ProviderProfile>(gitHubProfile()));
    QVERIFY(reader.read({}).rows.empty());
    QVERIFY(reader.pages({}).isEmpty());
    const PageRows page = reader.read({{"1", "null", {}}});
    QVERIFY(page.rows.empty());
    QCOMPARE(page.notes.size(), 1);
}

void TestRecordPage::boundsItsPages()
{
    const auto profile = std::make_shared<const ProviderProfile>(gitHubProfile());
    QList<DeliveryRecord> records;
    for (int i = 0; i < 2500; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray filling(i >= 2400 ? 100'000 : 0, 'x');
        records.append({n, "{\"guid\":\"g\",\"id\":" + n + ",\"action\":\"" + filling + "\"}", {}});
    }
    QByteArrayList ids;
    const auto pages = RecordPage(profile).pages(records);
    for (const auto& page : pages) {
        QVERIFY(qsizetype(page->rows.size()) <= RecordPage::maxRecords);
        QVERIFY(page->bytes.size() <= RecordPage::maxBytes + 10'000);
        for (const DeliveryRow& row : page->rows)
            ids.append(row.recordId);
    }
    QCOMPARE(ids.size(), 2500);
    QCOMPARE(ids.first(), QByteArray("0"));
    QCOMPARE(ids.last(), QByteArray("2499"));
    QVERIFY(pages.size() > 4);
}

QTEST_GUILESS_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
