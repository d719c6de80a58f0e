// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/columnfile.h"
#include "store/roworder.h"

#include <QBuffer>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

const SourceId one{u"one"_s};
const SourceId two{u"Größe"_s};
const ColumnMark mark{"0f8fad5b-d9cb-469f-a165-70867728950e", 3, -7};

QByteArray fileOf(const DeliveryColumns& columns)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeColumnFile(buffer, columns, mark) ? buffer.data() : QByteArray();
}

std::optional<StoreImage> imageOf(const QByteArray& bytes)
{
    return readColumnFile(ColumnMemory::ofBytes(bytes));
}

void addMadeUp(DeliveryStore& store, int count)
{
    RowMaker maker(quint32(count) + 1);
    store.merge(one, *madeUpPage(maker, "d", count));
    store.merge(two, *madeUpPage(maker, "0f8fad5b-d9cb-469f-a165-70867728950", qMin(count, 10)));
    store.merge(two, *madeUpPage(maker, "a text id of some length ", count / 2));
}

/// All that a row says, in words that do not depend on codes.
QByteArrayList factsOf(const DeliveryColumns& columns, quint32 number)
{
    const DeliveryRow row = columns.row(number);
    QByteArrayList facts{columns.source(number).id.value.toUtf8(), row.id, row.eventId};
    for (const TextCode code : {row.eventType, row.providerStatus, row.route, row.errorCode,
             row.errorTitle, row.responseTitle, row.endpointId})
        facts += columns.texts.at(code);
    for (const qint64 fact : {qint64(row.status), qint64(row.attemptCount), qint64(row.httpStatus),
             qint64(row.attemptMarks), row.occurredAt, row.startedAt, row.finishedAt,
             row.firstAttemptAt, row.answerTime, row.queuedAt, row.changedAt, row.nextAttemptAt,
             qint64(row.hasBadUtf8), shownTimeOf(columns, number)})
        facts += QByteArray::number(fact);
    return facts;
}

bool isSame(const DeliveryColumns& a, const DeliveryColumns& b)
{
    if (a.count != b.count)
        return false;
    for (quint32 row = 0; row < a.count; ++row) {
        if (factsOf(a, row) != factsOf(b, row))
            return false;
    }
    return true;
}

/// Asks everything of a store that can be asked.
bool isSound(DeliveryStore& store, const DeliveryColumns& expected)
{
    bool isKnown = true;
    for (quint32 row = 0; row < store.count(); ++row)
        isKnown = isKnown && store.rowOf(store.keyAt(row)) == row;
    return isKnown && isSame(store.columns(), expected);
}

} // namespace

class TestColumnFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasWritten_data();
    void readsWhatWasWritten();
    void goesOnWhereItStopped();
    void writesASnapshotWhileTheStoreGrows();
    void leavesOutRemovedSources();
    void refusesEveryFlippedBit();
    void refusesEveryCut();
    void survivesLiesWithARightSum();
    void refusesOtherFiles();
};

void TestColumnFile::readsWhatWasWritten_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 300, 70'000})
        QTest::addRow("%d", count) << count;
}

void TestColumnFile::readsWhatWasWritten()
{
    QFETCH(int, count);
    DeliveryStore store;
    addMadeUp(store, count);
    auto image = imageOf(fileOf(store.columns()));
    QVERIFY(image);
    QCOMPARE(image->mark, mark);
    QVERIFY(isSound(image->store, store.columns()));
    QVERIFY(!image->store.source(one).isShown);
    QVERIFY(image->store.eventTypes().isEmpty());
    for (const SourceId& source : {one, two})
        image->store.setSource(store.source(source));
    QCOMPARE(image->store.eventTypes(), store.eventTypes());
    QCOMPARE(image->store.shownCount(), store.shownCount());
}

void TestColumnFile::goesOnWhereItStopped()
{
    DeliveryStore store;
    addMadeUp(store, 500);
    auto image = imageOf(fileOf(store.columns()));
    QVERIFY(image);
    RowMaker maker(9);
    for (int page = 0; page < 20; ++page) {
        const auto rows = madeUpPage(maker, "d" + QByteArray::number(page % 7), 60);
        QCOMPARE(image->store.merge(one, *rows), store.merge(one, *rows));
        if (page % 5 == 0)
            image->store.snapshot();
    }
    QVERIFY(isSound(image->store, store.columns()));
    QVERIFY(imageOf(fileOf(image->store.columns())));
}

void TestColumnFile::writesASnapshotWhileTheStoreGrows()
{
    DeliveryStore store;
    addMadeUp(store, 40);
    const DeliveryColumns before = store.snapshot();
    PageBuilder page;
    for (int i = 0; i < 20; ++i) // in place, with texts and sources that the snapshot lacks
        page.add("new" + QByteArray::number(i)).eventType = page.text("t" + QByteArray::number(i));
    store.merge({u"three"_s}, *page.page());
    const auto image = imageOf(fileOf(before));
    QVERIFY(image);
    QVERIFY(isSame(image->store.columns(), before));
}

void TestColumnFile::leavesOutRemovedSources()
{
    DeliveryStore store;
    addMadeUp(store, 100);
    store.removeSource(one);
    PageBuilder page;
    page.add("again");
    store.merge(one, *page.page()); // the same id, another source
    auto image = imageOf(fileOf(store.columns()));
    QVERIFY(image);
    QCOMPARE(image->store.count(), 10U + 50U + 1U);
    QCOMPARE(image->store.keyAt(60), (DeliveryKey{one, {u"again"_s}}));
    QVERIFY(image->store.rowOf({two, {u"a text id of some length 7"_s}}));
    QVERIFY(!image->store.rowOf({one, {u"d1"_s}}));
}

void TestColumnFile::refusesEveryFlippedBit()
{
    DeliveryStore store;
    addMadeUp(store, 3);
    const QByteArray good = fileOf(store.columns());
    QVERIFY(imageOf(good));
    for (qsizetype bit = 0; bit < good.size() * 8; bit += 7) { // every byte, its bits in turn
        QByteArray bad = good;
        bad[bit / 8] = char(bad[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!imageOf(bad), qPrintable(QString::number(bit)));
    }
}

void TestColumnFile::refusesEveryCut()
{
    DeliveryStore store;
    addMadeUp(store, 3);
    const QByteArray good = fileOf(store.columns());
    for (qsizetype size = 0; size < good.size(); size += 13)
        QVERIFY2(!imageOf(good.left(size)), qPrintable(QString::number(size)));
    QVERIFY(!imageOf(good + QByteArray(8, '\0')));
}

/// Not what a fault does: only reading with care keeps this from going wrong.
void TestColumnFile::survivesLiesWithARightSum()
{
    DeliveryStore store;
    addMadeUp(store, 12);
    const QByteArray good = fileOf(store.columns());
    std::mt19937_64 random(1);
    int taken = 0;
    for (int i = 0; i < 1500; ++i) {
        QByteArray lie = good.chopped(8);
        const auto at = qsizetype(random() % quint64(lie.size() / 8)) * 8;
        const quint64 words[] = {0, 1, ~0ULL, 1ULL << 32, random(), 255, 65'536, 0x8000'0000};
        const quint64 word = words[random() % std::size(words)];
        memcpy(lie.data() + at, &word, size_t(1) << (random() % 4));
        WordSum sum;
        sum.add(lie.data(), size_t(lie.size()));
        const quint64 right = sum.sum();
        lie.append(reinterpret_cast<const char*>(&right), sizeof right);
        if (auto image = imageOf(lie)) {
            ++taken;
            isSound(image->store, store.columns());
            RowMaker maker{quint32(i)};
            image->store.merge(one, *madeUpPage(maker, "d", 30));
            image->store.eventTypes();
        }
    }
    QVERIFY(taken > 0); // a time may be any number
}

void TestColumnFile::refusesOtherFiles()
{
    QVERIFY(!imageOf({}));
    QVERIFY(!imageOf("SQLite format 3"));
    QVERIFY(!imageOf(QByteArray(10'000, '\0')));
    QVERIFY(!imageOf(QByteArray(10'000, '\xff')));
    DeliveryStore store;
    QByteArray other = fileOf(store.columns());
    other[8] = 2; // another version, with a right sum
    WordSum sum;
    sum.add(other.data(), size_t(other.size()) - 8);
    const quint64 right = sum.sum();
    memcpy(other.data() + other.size() - 8, &right, sizeof right);
    QVERIFY(!imageOf(other));
}

QTEST_GUILESS_MAIN(TestColumnFile)
#include "tst_columnfile.moc"
