// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/columnstream.h"

#include <QBuffer>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace waybill;

namespace {

/// A number, bytes, values of several sizes.
QByteArray written()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ColumnWriter file(buffer);
    file.number(42);
    file.bytes("hello");
    const std::vector<quint16> shorts{1, 2, 3};
    file.values(shorts.data(), shorts.size());
    const std::vector<quint64> longs(100, 7);
    file.values(longs.data(), longs.size());
    file.bytes({});
    [&] { QVERIFY(file.finish()); }();
    return buffer.data();
}

bool readsBack(const ColumnMemory& memory)
{
    ColumnReader file(memory);
    std::vector<quint16> shorts(3);
    const bool isSame = file.number() == 42 && file.bytes() == "hello"
        && file.values(shorts.data(), 3) && shorts == std::vector<quint16>{1, 2, 3};
    const auto longs = file.inPlace<quint64>(100);
    return isSame && longs
        && std::vector<quint64>(longs.get(), longs.get() + 100) == std::vector<quint64>(100, 7)
        && file.bytes().isEmpty() && file.finish();
}

bool readsBack(const QByteArray& bytes)
{
    return readsBack(ColumnMemory::ofBytes(bytes));
}

} // namespace

class TestColumnStream : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasWritten();
    void noticesEveryChange();
    void noticesEveryCut();
    void readsAFileInItsPlace();
    void readsNoMoreThanThereIs();
    void checksLimits();
    void tellsWhenADeviceRefuses();
    void sumsPiecesAsTheWhole();
};

void TestColumnStream::readsWhatWasWritten()
{
    QVERIFY(readsBack(written()));
    QCOMPARE(written().size() % 8, qsizetype(0));
}

void TestColumnStream::noticesEveryChange()
{
    const QByteArray good = written();
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray bad = good;
        bad[bit / 8] = char(bad[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!readsBack(bad), qPrintable(QString::number(bit)));
    }
}

void TestColumnStream::noticesEveryCut()
{
    const QByteArray good = written();
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(!readsBack(good.left(size)), qPrintable(QString::number(size)));
    QVERIFY(!readsBack(good + 'x'));
    QVERIFY(!readsBack(good + QByteArray(8, '\0')));
}

/// What is changed in it stays in memory, and a file that takes its place changes nothing.
void TestColumnStream::readsAFileInItsPlace()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("columns"));
    const auto write = [&name](const QByteArray& bytes) {
        QSaveFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.commit();
    };
    QVERIFY(write(written()));
    const ColumnMemory memory = ColumnMemory::ofFile(name);
    QVERIFY(readsBack(memory));
    ColumnReader file(memory);
    const auto first = file.inPlace<quint64>(1);
    *first = 43;
    QVERIFY(readsBack(ColumnMemory::ofFile(name)));
    QVERIFY(write("another"));
    QCOMPARE(*first, quint64(43));
    QVERIFY(!readsBack(ColumnMemory::ofFile(name)));
    QVERIFY(!readsBack(ColumnMemory::ofFile(folder.path())));
    QVERIFY(!readsBack(ColumnMemory::ofFile(name + QStringLiteral(".no"))));
}

void TestColumnStream::readsNoMoreThanThereIs()
{
    QByteArray bytes(24, '\0');
    bytes[0] = '\x7f';
    bytes[7] = '\x7f'; // 0x7f0000000000007f
    ColumnReader file(ColumnMemory::ofBytes(bytes));
    QCOMPARE(file.left(), quint64(24));
    QCOMPARE(file.bytes(), QByteArray()); // nothing so large is allocated
    QVERIFY(!file.isGood());
    QCOMPARE(file.left(), quint64(0));
    quint32 value = 5;
    QVERIFY(!file.values(&value, ~size_t(0)));
    QVERIFY(!file.values(&value, 1));
    QVERIFY(!file.inPlace<quint32>(1));
}

void TestColumnStream::checksLimits()
{
    const ColumnMemory memory = ColumnMemory::ofBytes(written());
    ColumnReader file(memory);
    QCOMPARE(file.numberBelow(43), quint64(42));
    QVERIFY(file.isGood());
    ColumnReader again(memory);
    QCOMPARE(again.numberBelow(42), quint64(0));
    QVERIFY(!again.isGood());
}

void TestColumnStream::tellsWhenADeviceRefuses()
{
    QBuffer buffer; // never opened
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    ColumnWriter file(buffer);
    file.number(1);
    QVERIFY(!file.finish());
}

void TestColumnStream::sumsPiecesAsTheWhole()
{
    QByteArray bytes;
    for (int i = 0; i < 800; ++i)
        bytes += char(i * 37);
    WordSum whole;
    whole.add(bytes.data(), 800);
    for (const size_t piece : {8U, 16U, 32U, 40U, 200U}) {
        WordSum sum;
        for (size_t at = 0; at < 800; at += piece)
            sum.add(bytes.data() + at, piece);
        QCOMPARE(sum.sum(), whole.sum());
    }
    WordSum swapped;
    swapped.add(bytes.data() + 8, 8);
    swapped.add(bytes.data(), 8);
    swapped.add(bytes.data() + 16, 784);
    QVERIFY(swapped.sum() != whole.sum());
}

QTEST_GUILESS_MAIN(TestColumnStream)
#include "tst_columnstream.moc"
