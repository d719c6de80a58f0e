// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes made-up gzip pages into an archive until they are durable, beside plain inserts of the raw
// rows into a table of SQLite; how large both are; and how long one delivery takes to be read
// again.  Usage: bench_archive [ROWS]

#include "archive/sqlitearchive.h"
#include "archivepages.h"
#include "benchreport.h"
#include "net/gunzip.h"
#include "net/systemclock.h"
#include "providers/deliverypageparser.h"
#include "scriptedanswer.h"
#include "telnyxcorpus.h"
#include "testprofile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>
#include <sqlite3.h>
#include <vector>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsInPage = 250;
constexpr int pagesAtOnce = 100; // made beforehand, as making them is not what is measured
constexpr int reads = 2000;
constexpr qint64 largestPage = 64 * 1024 * 1024;

std::shared_ptr<const PageRows> parsed(const DeliveryPageParser& parser, const QByteArray& gzip)
{
    QByteArray json;
    Gunzip().feed(gzip, json, largestPage);
    auto page = parser.parse(json);
    return page ? std::make_shared<const PageRows>(std::move(page).value()) : nullptr;
}

/// What an archive is measured against: the rows as they are, in one table, by their ids.
class PlainTable
{
public:
    explicit PlainTable(const QString& file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_database);
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE rows (id BLOB PRIMARY KEY, bytes BLOB)");
        prepare("INSERT OR REPLACE INTO rows VALUES (?, ?)", &m_insert);
        prepare("SELECT bytes FROM rows WHERE id = ?", &m_select);
    }
    ~PlainTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_select);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(PlainTable)

    void store(const PageRows& page)
    {
        run("BEGIN");
        for (const DeliveryRow& row : page.rows) {
            bind(m_insert, 1, row.id);
            bind(m_insert, 2, page.slice(row));
            sqlite3_step(m_insert);
            sqlite3_reset(m_insert);
        }
        run("COMMIT");
    }
    qsizetype load(const QByteArray& id)
    {
        bind(m_select, 1, id);
        const bool isThere = sqlite3_step(m_select) == SQLITE_ROW;
        const int size = isThere ? sqlite3_column_bytes(m_select, 0) : 0;
        sqlite3_reset(m_select);
        return size;
    }
    void checkpoint() { run("PRAGMA wal_checkpoint(TRUNCATE)"); }

private:
    void run(const char* sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }
    void prepare(const char* sql, sqlite3_stmt** statement)
    {
        sqlite3_prepare_v2(m_database, sql, -1, statement, nullptr);
    }
    static void bind(sqlite3_stmt* statement, int parameter, QByteArrayView bytes)
    {
        sqlite3_bind_blob64(
            statement, parameter, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_select = nullptr;
};

/// The archive and the table, and what was written into both.
class Bench
{
public:
    explicit Bench(int rows)
        : m_rows(rows)
        , m_plain(m_folder.filePath(u"plain.sqlite"_s))
    {
    }

    bool writeAll()
    {
        for (int done = 0; done < m_rows; done += pagesAtOnce * rowsInPage) {
            const int rows = std::min(m_rows - done, pagesAtOnce * rowsInPage);
            if (!writeBatch(done / rowsInPage, rows))
                return false;
        }
        m_plain.checkpoint();
        return true;
    }
    void reportWriting();
    void reportReading();

private:
    bool writeBatch(int firstPage, int rows)
    {
        QByteArrayList pages;
        for (int done = 0; done < rows; done += rowsInPage) {
            pages.append(gzipped(telnyxCorpusPage(
                firstPage + done / rowsInPage, std::min(rowsInPage, rows - done))));
        }
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray& gzip : pages) {
            const auto page = parsed(m_parser, gzip);
            m_archive.storePage(m_source, m_profile, page);
            remember(*page);
        }
        const bool isDurable = resultOf<ArchiveMarkResult>(m_archive.mark()).isOk();
        m_archiveSeconds += double(timer.restart()) / 1e3;
        for (const QByteArray& gzip : pages)
            m_plain.store(*parsed(m_parser, gzip));
        m_plainSeconds += double(timer.restart()) / 1e3;
        return isDurable;
    }

    void remember(const PageRows& page)
    {
        for (const DeliveryRow& row : page.rows)
            m_rawBytes += row.sliceLength;
        m_ids.append(page.rows[m_random() % page.rows.size()].id);
    }

    double perDelivery(const QString& file) const
    {
        return double(QFileInfo(m_folder.filePath(file)).size()) / m_rows;
    }

    int m_rows;
    QTemporaryDir m_folder;
    std::shared_ptr<const ProviderProfile> m_telnyx = telnyxProfile();
    DeliveryPageParser m_parser{m_telnyx};
    SourceId m_source{u"a"_s};
    ProfileVersion m_profile{m_telnyx->id, m_telnyx->version};
    SystemClock m_clock;
    SqliteArchive m_archive{m_folder.filePath(u"archive.sqlite"_s), &m_clock};
    PlainTable m_plain;
    std::mt19937 m_random{3};
    QByteArrayList m_ids;
    qint64 m_rawBytes = 0;
    double m_archiveSeconds = 0;
    double m_plainSeconds = 0;
};

void Bench::reportWriting()
{
    const auto contents = resultOf<ArchiveContentsResult>(m_archive.contents());
    report({.name = "archive-write",
        .value = m_rows / m_archiveSeconds,
        .unit = "deliveries/s",
        .baselineName = "plain SQLite, raw rows",
        .baseline = m_rows / m_plainSeconds,
        .judged = BenchFigure::Judged::ValueAtLeast,
        .budget = 30'000});
    report({.name = "archive-size-per-delivery",
        .value = contents ? double(contents->fileBytes) / m_rows : 0,
        .unit = "bytes",
        .baselineName = "the provider's bytes",
        .baseline = double(m_rawBytes) / m_rows,
        .judged = BenchFigure::Judged::RatioAtMost,
        .budget = 0.3});
    report({.name = "plain-size-per-delivery",
        .value = perDelivery(u"plain.sqlite"_s),
        .unit = "bytes",
        .baselineName = "the provider's bytes",
        .baseline = double(m_rawBytes) / m_rows});
}

void Bench::reportReading()
{
    std::vector<double> archiveMs;
    std::vector<double> plainMs;
    for (int i = 0; i < reads; ++i) {
        const QByteArray& id = m_ids.at(qsizetype(m_random() % std::size_t(m_ids.size())));
        QElapsedTimer timer;
        timer.start();
        const auto delivery
            = resultOf<ArchiveResult>(m_archive.load(m_source, {QString::fromUtf8(id)}));
        archiveMs.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        if (!delivery || m_plain.load(id) == 0)
            std::printf("%s was not read\n", id.constData());
        plainMs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    report({.name = "archive-read-median",
        .value = percentile(archiveMs, 0.5),
        .unit = "ms",
        .baselineName = "plain SQLite, without a thread between",
        .baseline = percentile(plainMs, 0.5)});
    report({.name = "archive-read-99th",
        .value = percentile(archiveMs, 0.99),
        .unit = "ms",
        .baselineName = "plain SQLite, without a thread between",
        .baseline = percentile(plainMs, 0.99),
        .judged = BenchFigure::Judged::ValueAtMost,
        .budget = 16});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    Bench bench(countArgument(argc, argv, 1, 100'000));
    if (!bench.writeAll()) {
        std::printf("the archive could not be written\n");
        return 1;
    }
    bench.reportWriting();
    bench.reportReading();
    return 0;
}
