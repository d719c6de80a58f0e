// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivetables.h"
#include "archive/archivewriter.h"
#include "archivefolder.h"
#include "archivepages.h"
#include "commands/listcommand.h"
#include "profilecatalogue.h"
#include "samplerows.h"
#include "streams.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestListCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printsWhatIsKept_data();
    void printsWhatIsKept();
    void readsWhileAnotherWrites();
    void leavesTheFileAlone();
    void aFullDisk();

private:
    int run(const QStringList& words);

    ArchiveFolder m_folder;
    QByteArray m_out;
    QByteArray m_err;
};

namespace {

const SourceId shop{u"id-of-shop"_s};
const SourceId gone{u"id-of-gone"_s};

PageWrite pageWrite(
    const SourceId& source, const QString& provider, const QByteArray& id, const QByteArray& row)
{
    auto page = std::make_shared<PageRows>();
    page->bytes = row;
    DeliveryRow one;
    one.id = id;
    one.recordId = id;
    one.sliceLength = quint32(row.size());
    page->rows.push_back(one);
    return {source, {provider, 1}, std::move(page), Instant{}};
}

} // namespace

void TestListCommand::initTestCase()
{
    ArchiveTables tables(m_folder.open());
    ArchiveWriter writer(tables);
    const QByteArray artaId = "5b6e1621-454f-4f18-aecf-87192406effe";
    QVERIFY(writer.write(pageWrite(shop, u"arta"_s, artaId, samplerow::arta)));
    QVERIFY(writer.write(AnswerWrite{
        shop, {QString::fromUtf8(artaId)}, artaId, u"detail"_s, samplerow::artaDetail}));
    QVERIFY(writer.write(
        pageWrite(gone, u"telnyx"_s, "f5586561-8ff0-4291-a0ac-84fe544797bd", samplerow::telnyx)));
    QVERIFY(writer.write(DescribeWrite{gone, u"telnyx"_s, u"Former"_s}));
    QVERIFY(writer.write(pageWrite({u"id-of-bad"_s}, u"telnyx"_s, "x", "{\"no\":\"id\"}")));
    QVERIFY(writer.write(pageWrite({u"id-of-old"_s}, u"nobody"_s, "y", "{}")));
}

int TestListCommand::run(const QStringList& words)
{
    const CapturedStream output;
    const CapturedStream errors;
    const int code = runListCommand(words, ProfileCatalogue::load({}),
        {Source{.id = shop, .name = u"Shop"_s}}, output.stream(), errors.stream());
    m_out = output.text();
    m_err = errors.text();
    return code;
}

void TestListCommand::printsWhatIsKept_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    QTest::newRow("") << 5 << 2 << QByteArray("\"telnyx\"") << QByteArray("\"nobody\"");
    QTest::newRow("--source Shop")
        << 0 << 1 << QByteArray("{\\\"type\\\":\\\"ping\\\"}") << QByteArray(); // from the answer
    QTest::newRow("--source id-of-gone") << 0 << 1 << QByteArray("f5586561") << QByteArray();
    QTest::newRow("--source Former") << 0 << 1 << QByteArray("f5586561") << QByteArray();
    QTest::newRow("--source id-of-bad") << 5 << 0 << QByteArray() << QByteArray("left out");
    QTest::newRow("--source Other") << 2 << 0 << QByteArray() << QByteArray("\"Other\"");
    QTest::newRow("--format csv") << 2 << 0 << QByteArray() << QByteArray("waybill list --help");
}

void TestListCommand::printsWhatIsKept()
{
    QFETCH(const int, code);
    QFETCH(const int, lines);
    QFETCH(const QByteArray, out);
    QFETCH(const QByteArray, err);
    const QString words = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(
        run(words.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--archive"_s, m_folder.file()}),
        code);
    QCOMPARE(m_out.count('\n'), lines);
    QVERIFY2(m_out.contains(out), m_out.constData());
    QVERIFY2(m_err.contains(err), m_err.constData());
    QCOMPARE(m_err.isEmpty(), err.isEmpty());
}

void TestListCommand::readsWhileAnotherWrites()
{
    const auto window = m_folder.open();
    Transaction transaction(*window);
    window->run("DELETE FROM record");
    QCOMPARE(run({u"--archive"_s, m_folder.file(), u"--source"_s, u"Shop"_s}), 0);
    QCOMPARE(m_out.count('\n'), 1);
}

void TestListCommand::leavesTheFileAlone()
{
    const QString diary = m_folder.folder.filePath(u"diary"_s);
    QFile file(diary);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("dear diary");
    QVERIFY(file.flush());
    QCOMPARE(run({u"--archive"_s, diary}), 5);
    QVERIFY2(m_err.contains("diary cannot be read"), m_err.constData());
    file.seek(0);
    QCOMPARE(file.readAll(), QByteArray("dear diary"));
    QCOMPARE(run({u"--archive"_s, m_folder.folder.filePath(u"nothing"_s)}), 5);
    QVERIFY(!QFile::exists(m_folder.folder.filePath(u"nothing"_s)));
}

void TestListCommand::aFullDisk()
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> full{
        std::fopen("/dev/full", "w"), &std::fclose};
    QVERIFY(full);
    const CapturedStream errors;
    QCOMPARE(runListCommand({u"--archive"_s, m_folder.file(), u"--source"_s, u"Shop"_s},
                 ProfileCatalogue::load({}), {Source{.id = shop, .name = u"Shop"_s}}, full.get(),
                 errors.stream()),
        1);
}

QTEST_GUILESS_MAIN(TestListCommand)
#include "tst_listcommand.moc"
