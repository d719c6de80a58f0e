// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/deliveryprinter.h"
#include "commands/lineoutput.h"
#include "testprofile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using waybill::DeliveryPrinter;
using waybill::LineOutput;

namespace {

const QByteArray item
    = "{\"id\":\"d-1\",\"status\":\"failed\",\"webhook\":{\"id\":\"e-1\",\"payload\":{\"n\": "
      "1e400}},"
      "\"attempts\":[{\"status\":\"failed\",\"http\":{\"request\":{\"url\":\"https://a.example/\","
      "\"headers\":[[\"Authorization\",\"Bearer KEY\"],[\"Accept\",\"*/*\"]]},"
      "\"response\":{\"status\":500,\"headers\":[\"Set-Cookie: sid=1\"],\"body\":\"\"}}}]}";

QList<waybill::DeliveryRecord> recordsOf(const QByteArray& row)
{
    return {{"d-1", row, {}}};
}

/// A printer on a temporary file, and what it said.
struct Bench
{
    explicit Bench(const DeliveryPrinter::Settings& settings = {})
        : printer(waybill::telnyxProfile(), settings, &output,
            [this](const QString& sentence) { complaints.append(sentence); })
    {
    }

    QByteArray printed()
    {
        output.flush();
        std::rewind(stream.get());
        std::array<char, 4096> buffer{};
        const size_t size = std::fread(buffer.data(), 1, buffer.size(), stream.get());
        return QByteArray(buffer.data(), qsizetype(size));
    }

    std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream{std::tmpfile(), &std::fclose};
    LineOutput output{stream.get()};
    QStringList complaints;
    DeliveryPrinter printer;
};

} // namespace

class TestDeliveryPrinter : public QObject
{
    Q_OBJECT

private slots:
    void printsALine();
    void hidesSecrets();
    void writesPayloads();
    void leavesOutWhatCannotBeRead();
    void saysWhichFileFailed();
    void countsWhatCannotBeRead();
};

void TestDeliveryPrinter::printsALine()
{
    Bench bench;
    QVERIFY(bench.printer.print(recordsOf(item)));
    const QByteArray line = bench.printed();
    QVERIFY(line.startsWith("{\"source\":\"telnyx\",\"provider\":\"telnyx\",\"id\":\"d-1\","));
    QVERIFY(line.contains("\"n\":1e400"));
    QVERIFY(line.contains("[\"Authorization\",\"Bearer KEY\"]"));
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(bench.printer.printed(), 1);
}

void TestDeliveryPrinter::hidesSecrets()
{
    Bench bench({true, {}});
    QVERIFY(bench.printer.print(recordsOf(item)));
    const QByteArray line = bench.printed();
    QVERIFY(line.contains("[\"Authorization\",\"[hidden]\"],[\"Accept\",\"*/*\"]"));
    QVERIFY(!line.contains("KEY"));
    QVERIFY(!line.contains("sid=1"));
}

void TestDeliveryPrinter::writesPayloads()
{
    const QTemporaryDir folder;
    Bench bench({false, folder.filePath(QStringLiteral("payloads"))});
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("payloads")));
    QVERIFY(bench.printer.print(recordsOf(item)));
    QFile file(folder.filePath(QStringLiteral("payloads/d-1.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("{\"n\": 1e400}")); // its white space too
    QVERIFY(bench.complaints.isEmpty());
}

void TestDeliveryPrinter::leavesOutWhatCannotBeRead()
{
    Bench bench;
    QVERIFY(bench.printer.print(recordsOf("{\"status\":1}")));
    QVERIFY(bench.printer.print(recordsOf(item)));
    QCOMPARE(bench.printed().count('\n'), 1);
    QCOMPARE(bench.printer.unreadable(), 1);
    QCOMPARE(bench.complaints.size(), 1);
}

void TestDeliveryPrinter::saysWhichFileFailed()
{
    Bench bench({false, QStringLiteral("/dev/null/x")});
    QVERIFY(bench.printer.print(recordsOf(item)));
    QCOMPARE(bench.printer.printed(), 1);
    QCOMPARE(bench.printer.filesFailed(), 1);
    QVERIFY(bench.complaints.first().contains(QStringLiteral("/dev/null/x/d-1.json")));
}

void TestDeliveryPrinter::countsWhatCannotBeRead()
{
    Bench bench;
    QVERIFY(bench.printer.print(recordsOf(item)));
    QCOMPARE(bench.printer.unreadValues(), 0);
    QVERIFY(
        bench.printer.print(recordsOf("{\"id\":\"d-2\",\"status\":[],\"started_at\":\"soon\"}")));
    QVERIFY(bench.printer.print(recordsOf("{\"id\":\"d-3\",\"finished_at\":7}")));
    QCOMPARE(bench.printer.printed(), 3);
    QCOMPARE(bench.printer.unreadValues(), 3);
    QCOMPARE(bench.printer.firstUnread(),
        QStringLiteral("delivery d-2, /status: an array where a string was expected"));
}

QTEST_GUILESS_MAIN(TestDeliveryPrinter)
#include "tst_deliveryprinter.moc"
