// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/retention.h"
#include "archive/sqlitearchive.h"
#include "archivefolder.h"
#include "archivepages.h"
#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;
using namespace std::chrono_literals;

class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void deletesWhatIsTooOld();
    void keepsEverythingElse();
    void goesOnWithManyInParts();
    void looksAgainWhenAskedMeanwhile();

private:
    void add(const SourceId& source, const QByteArray& id, std::chrono::hours age);
    bool apply();
    qint64 archived() const
    {
        const auto contents = resultOf<ArchiveContentsResult>(m_archive->contents());
        qint64 sum = 0;
        for (const ArchivedSource& source : contents->sources)
            sum += source.deliveries;
        return sum;
    }
    bool isListed(const SourceId& source, const QString& id) const
    {
        return m_table->contains({source, {id}});
    }

    const SourceId m_shop{u"shop"_s};
    const SourceId m_billing{u"billing"_s};
    QHash<SourceId, int> m_days;
    FakeClock m_clock;
    std::unique_ptr<ArchiveFolder> m_folder;
    std::unique_ptr<SqliteArchive> m_archive;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<Retention> m_retention;
};

void TestRetention::init()
{
    m_retention.reset();
    m_archive.reset();
    m_days.clear();
    m_folder = std::make_unique<ArchiveFolder>();
    m_archive = std::make_unique<SqliteArchive>(m_folder->file(), &m_clock);
    m_table = std::make_unique<DeliveryTableModel>();
    m_retention
        = std::make_unique<Retention>(Retention::Services{m_archive.get(), m_table.get(), &m_clock},
            [this](const SourceId& source) { return m_days.value(source); });
}

void TestRetention::add(const SourceId& source, const QByteArray& id, std::chrono::hours age)
{
    const auto page = pageOf({id + ' ' + id});
    auto timed = std::make_shared<PageRows>(*page);
    timed->rows.front().startedAt = (m_clock.now() - age).ns;
    m_archive->storePage(source, {u"telnyx"_s, 1}, timed);
    m_table->mergePage(source, timed);
}

bool TestRetention::apply()
{
    QSignalSpy finished(m_retention.get(), &Retention::finished);
    m_retention->apply();
    return finished.isEmpty() && finished.wait(20'000);
}

void TestRetention::deletesWhatIsTooOld()
{
    m_days = {{m_shop, 7}};
    add(m_shop, "old", 7 * 24h + 1h);
    add(m_shop, "new", 7 * 24h - 1h);
    add(m_billing, "other", 400 * 24h);
    QVERIFY(apply());
    QVERIFY(!isListed(m_shop, u"old"_s));
    QVERIFY(isListed(m_shop, u"new"_s));
    QVERIFY(isListed(m_billing, u"other"_s));
    QTRY_COMPARE(m_table->visibleCount(), 2);
    QTRY_COMPARE(archived(), 2);
}

void TestRetention::keepsEverythingElse()
{
    add(m_shop, "old", 4000 * 24h);
    QVERIFY(apply());
    m_days = {{m_shop, 4001}, {{u"unknown"_s}, 1}};
    QVERIFY(apply());
    QVERIFY(isListed(m_shop, u"old"_s));
    QTRY_COMPARE(archived(), 1);
}

void TestRetention::goesOnWithManyInParts()
{
    constexpr int many = 4500;
    PageBuilder builder;
    for (int i = 0; i < many; ++i)
        builder.add(QByteArray::number(i)).startedAt = (m_clock.now() - 100h).ns;
    m_table->mergePage(m_shop, builder.page());
    add(m_shop, "new", 1h);
    m_days = {{m_shop, 1}};
    QVERIFY(apply());
    QCOMPARE(m_table->totalCount(), 1);
    QTRY_COMPARE(m_table->visibleCount(), 1);
}

void TestRetention::looksAgainWhenAskedMeanwhile()
{
    add(m_shop, "a", 100h);
    add(m_billing, "b", 100h);
    m_days = {{m_shop, 1}};
    m_retention->start();
    m_days = {{m_shop, 1}, {m_billing, 1}};
    m_retention->apply();
    QTRY_VERIFY(!isListed(m_billing, u"b"_s));
    QVERIFY(!isListed(m_shop, u"a"_s));
}

QTEST_GUILESS_MAIN(TestRetention)

#include "tst_retention.moc"
