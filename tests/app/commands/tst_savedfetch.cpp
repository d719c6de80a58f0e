// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/savedfetch.h"
#include "profilecatalogue.h"
#include "samplerows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

QByteArray contents(std::FILE* stream)
{
    QFile file;
    std::rewind(stream);
    return file.open(stream, QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Run
{
    int code = -1;
    QByteArrayList lines;
    QByteArray err;
};

} // namespace

class TestSavedFetch : public QObject
{
    Q_OBJECT

private slots:
    void printsByProviderNewestFirst();
    void foldsTheAttemptsOfADelivery();
    void readsDetails();
    void aNamedProviderReadsLess();
    void faults_data();
    void faults();
    void goesOnAfterABadFile();

private:
    QString saved(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(QString::number(++m_files) + u".json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    Run run(const QStringList& files, const QString& provider = {})
    {
        const Stream out{std::tmpfile(), &std::fclose};
        const Stream err{std::tmpfile(), &std::fclose};
        FetchOptions options;
        options.files = files;
        options.provider = provider;
        Run run;
        run.code = runSavedFetch(options, ProfileCatalogue::load({}), out.get(), err.get());
        run.lines = contents(out.get()).split('\n');
        run.lines.removeLast();
        run.err = contents(err.get());
        return run;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestSavedFetch::printsByProviderNewestFirst()
{
    QByteArray later = samplerow::arta;
    later.replace("5b6e1621", "00000000").replace("2021-10-27", "2021-10-28");
    const QString artas
        = saved("{\"items\":[" + samplerow::arta + ',' + later + "],\"metadata\":{}}");
    const Run got = run({artas, saved(samplerow::telnyx), artas});
    QCOMPARE(got.err, QByteArray());
    QCOMPARE(got.code, 0);
    QCOMPARE(got.lines.size(), 3);
    QVERIFY(got.lines.at(0).contains("\"provider\":\"arta\",\"id\":\"00000000"));
    QVERIFY(got.lines.at(1).contains("\"id\":\"5b6e1621"));
    QVERIFY(got.lines.at(2).contains("\"provider\":\"telnyx\""));
}

void TestSavedFetch::foldsTheAttemptsOfADelivery()
{
    QByteArray again = samplerow::gitHub;
    again.replace("9007199254740993", "9007199254740995").replace("20:33:44", "20:40:00");
    const Run got = run({saved('[' + again + ',' + samplerow::gitHub + ']')});
    QCOMPARE(got.code, 0);
    QCOMPARE(got.lines.size(), 1);
    QVERIFY(got.lines.first().contains("\"number\":2"));
    QVERIFY(got.lines.first().contains("\"startedAt\":\"2021-05-12T20:33:44.000Z\""));
    QVERIFY(got.lines.first().contains("\"startedAt\":\"2021-05-12T20:40:00.000Z\""));
}

void TestSavedFetch::readsDetails()
{
    const Run got = run({saved(samplerow::artaDetail)});
    QCOMPARE(got.code, 0);
    QCOMPARE(got.lines.size(), 1);
    QVERIFY2(got.lines.first().contains(R"(\"type\":\"ping\")")
            || got.lines.first().contains(R"("type":"ping")"),
        got.lines.first().constData());
    QVERIFY2(got.lines.first().contains("\"ok\""), got.lines.first().constData());
}

void TestSavedFetch::aNamedProviderReadsLess()
{
    const QString file = saved(R"([{"guid":"g","id":1}])");
    QCOMPARE(run({file}).code, 5);
    const Run got = run({file}, u"github"_s);
    QCOMPARE(got.code, 0);
    QVERIFY(got.lines.value(0).contains("\"id\":\"g\""));
}

void TestSavedFetch::faults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const QString any;
    QTest::newRow("HAR") << QByteArray("{\"log\":{\"entries\":[]}}") << any << 5
                         << QByteArray("a HAR is not a delivery log");
    QTest::newRow("another JSON") << QByteArray("{\"hello\":\"world\"}") << any << 5
                                  << QByteArray("expected an answer of ");
    QTest::newRow("cut short") << QByteArray("[{\"id\":") << any << 5
                               << QByteArray("cannot be read as JSON");
    QTest::newRow("nothing") << QByteArray() << any << 5 << QByteArray("is empty.");
    QTest::newRow("unknown provider") << QByteArray("[]") << u"shopify"_s << 2
                                      << QByteArray("\"shopify\" is not known. Known: arta");
}

void TestSavedFetch::faults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, provider);
    QFETCH(QByteArray, said);
    const Run got = run({saved(bytes)}, provider);
    QTEST(got.code, "code");
    QVERIFY(got.lines.isEmpty());
    QVERIFY2(got.err.contains(said), got.err.constData());
}

void TestSavedFetch::goesOnAfterABadFile()
{
    const Run got = run({m_folder.filePath(u"missing.json"_s), saved(samplerow::svix)});
    QCOMPARE(got.lines.size(), 1);
    QCOMPARE(got.code, 6);
    QVERIFY(got.err.contains("missing.json"));
    QCOMPARE(run({m_folder.filePath(u"missing.json"_s)}).code, 2);
    const Run folder = run({m_folder.path()});
    QCOMPARE(folder.code, 2);
    QVERIFY(folder.err.contains("is a folder"));
}

QTEST_GUILESS_MAIN(TestSavedFetch)
#include "tst_savedfetch.moc"
