// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakearchive.h"
#include "fakeclock.h"
#include "faketransport.h"
#include "feedprofile.h"
#include "items/deliverytablemodel.h"
#include "services/sourcesessions.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestSourceSessions : public QObject
{
    Q_OBJECT

private slots:
    void readsEachByItself();
    void hidesWithoutForgetting();
    void opensAnewWithItsRows();
    void closesOne();
    void forgetsOne();
    void showsASavedFile();
    void asksForOlderOnlyOfThoseThatCan();
    void keepsReadingsBetweenSessions();

private:
    static Source source(const QString& id)
    {
        Source source;
        source.id = SourceId{id};
        source.name = id.toUpper();
        source.baseUrl = QUrl(QStringLiteral("https://%1.example.com").arg(id));
        source.load.kind = LoadRange::Kind::All;
        return source;
    }

    struct Bench
    {
        Bench()
        {
            transport.setHandler([this](const HttpRequest& request) {
                const QString host = request.url.host().section(QLatin1Char('.'), 0, 0);
                if (host == broken)
                    return httpAnswer(401, "{}");
                return httpAnswer(200, feedPage({"a", "b"}, feedMeta(1, 1, 2)));
            });
        }

        SourceSession* open(const QString& id)
        {
            SourceSession* session = sessions.open(source(id), feedProfile());
            session->setToken(QStringLiteral("KEY"));
            session->load();
            return session;
        }

        QString broken;
        FakeTransport transport;
        FakeArchive archive;
        FakeClock clock;
        DeliveryTableModel table;
        SourceSessions sessions{{&transport, &archive, &table, &clock}};
    };
};

void TestSourceSessions::readsEachByItself()
{
    Bench bench;
    bench.broken = QStringLiteral("two");
    const SourceSession* one = bench.open(QStringLiteral("one"));
    const SourceSession* two = bench.open(QStringLiteral("two"));
    QVERIFY(bench.sessions.isRunning());
    QTRY_VERIFY(!bench.sessions.isRunning());
    QCOMPARE(one->standing().condition, SourceCondition::Read);
    QCOMPARE(two->standing().condition, SourceCondition::Failed);
    QCOMPARE(two->standing().error->kind, FetchError::Kind::Unauthorized);
    QCOMPARE(bench.table.totalCount(), 2);

    bench.broken.clear();
    bench.sessions.tryAgain();
    QTRY_COMPARE(two->standing().condition, SourceCondition::Read);
    QCOMPARE(bench.table.totalCount(), 4); // the same ids, two sources
}

void TestSourceSessions::hidesWithoutForgetting()
{
    Bench bench;
    bench.open(QStringLiteral("one"));
    bench.open(QStringLiteral("two"));
    QTRY_VERIFY(!bench.sessions.isRunning());
    bench.sessions.setShown({SourceId{QStringLiteral("two")}});
    QCOMPARE(bench.sessions.shown().size(), 1);
    QCOMPARE(bench.table.totalCount(), 2);
    const qsizetype asked = bench.transport.requests().size();
    bench.sessions.refresh();
    QTRY_VERIFY(!bench.sessions.isRunning());
    QCOMPARE(bench.transport.requests().size(), asked + 1); // the hidden one is left alone
    bench.sessions.setShown({SourceId{QStringLiteral("one")}, SourceId{QStringLiteral("two")}});
    QCOMPARE(bench.table.totalCount(), 4);
}

void TestSourceSessions::opensAnewWithItsRows()
{
    Bench bench;
    bench.open(QStringLiteral("one"));
    bench.open(QStringLiteral("two"));
    QTRY_COMPARE(bench.table.totalCount(), 4);
    QSignalSpy opened(&bench.sessions, &SourceSessions::opened);
    bench.sessions.open(source(QStringLiteral("one")), feedProfile());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(bench.table.totalCount(), 4);
    const QList<SourceSession*> all = bench.sessions.all();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.constFirst()->source().id.value, QStringLiteral("one")); // in its old place
    QCOMPARE(all.constFirst()->standing().condition, SourceCondition::Opening);
    bench.sessions.session(SourceId{QStringLiteral("one")})->setToken({});
    QCOMPARE(all.constFirst()->standing().condition, SourceCondition::NoToken);
}

void TestSourceSessions::closesOne()
{
    Bench bench;
    bench.open(QStringLiteral("one"));
    bench.open(QStringLiteral("two"));
    QTRY_COMPARE(bench.table.totalCount(), 4);
    bench.sessions.refresh();
    bench.sessions.close(SourceId{QStringLiteral("one")}); // in the middle of its read
    QVERIFY(!bench.sessions.session(SourceId{QStringLiteral("one")}));
    QTRY_VERIFY(!bench.sessions.isRunning());
    QCOMPARE(bench.table.totalCount(), 2);
    bench.sessions.close(SourceId{QStringLiteral("nobody")});
    QCOMPARE(bench.sessions.all().size(), 1);
    bench.sessions.open(source(QStringLiteral("one")), feedProfile()); // its rows were kept
    QCOMPARE(bench.table.totalCount(), 4);
}

void TestSourceSessions::forgetsOne()
{
    Bench bench;
    const SourceId one{QStringLiteral("one")};
    const SourceId closed{QStringLiteral("closed")};
    bench.open(QStringLiteral("one"));
    bench.open(QStringLiteral("two"));
    QTRY_COMPARE(bench.table.totalCount(), 4);
    bench.sessions.close(SourceId{QStringLiteral("two")});
    QVERIFY(bench.archive.forgotten.isEmpty()); // it may be opened again
    bench.sessions.forget(one);
    QVERIFY(!bench.sessions.session(one));
    QCOMPARE(bench.table.totalCount(), 0);
    bench.sessions.open(source(QStringLiteral("two")), feedProfile());
    QCOMPARE(bench.table.totalCount(), 2);
    bench.sessions.close(SourceId{QStringLiteral("two")});
    bench.sessions.forget(SourceId{QStringLiteral("two")}); // while it is not open
    bench.sessions.open(source(QStringLiteral("two")), feedProfile());
    QCOMPARE(bench.table.totalCount(), 0);
    bench.archive.forgotten.removeLast();
    bench.sessions.forget(closed);
    QCOMPARE(bench.archive.forgotten, (QList<SourceId>{one, closed}));
}

void TestSourceSessions::showsASavedFile()
{
    Bench bench;
    PageBuilder page;
    page.add("x");
    page.add("y");
    const SourceSession* saved
        = bench.sessions.openSaved(source(QStringLiteral("file")), feedProfile(), {page.page()});
    QCOMPARE(saved->standing().condition, SourceCondition::Saved);
    QCOMPARE(saved->standing().progress.deliveries, 2);
    QCOMPARE(bench.table.totalCount(), 2);
    QCOMPARE(bench.archive.pages.size(), 1);
    bench.sessions.refresh();
    bench.sessions.loadOlder();
    QVERIFY(!bench.sessions.isRunning());
    QVERIFY(bench.transport.requests().isEmpty());
    bench.sessions.close(SourceId{QStringLiteral("file")});
    QCOMPARE(bench.archive.forgotten, QList<SourceId>{SourceId{QStringLiteral("file")}});
    bench.sessions.open(source(QStringLiteral("file")), feedProfile());
    QCOMPARE(bench.table.totalCount(), 0);
}

void TestSourceSessions::asksForOlderOnlyOfThoseThatCan()
{
    Bench bench;
    Source day = source(QStringLiteral("day"));
    day.load.kind = LoadRange::Kind::Day;
    const auto profile = feedProfile();
    profile->list.filters.insert(QStringLiteral("startedAt.from"), QStringLiteral("since"));
    SourceSession* session = bench.sessions.open(day, profile);
    session->setToken(QStringLiteral("KEY"));
    session->load();
    bench.open(QStringLiteral("whole"));
    QTRY_VERIFY(!bench.sessions.isRunning());
    const qsizetype asked = bench.transport.requests().size();
    bench.sessions.loadOlder();
    QTRY_VERIFY(!bench.sessions.isRunning());
    QCOMPARE(bench.transport.requests().size(), asked + 1);
}

void TestSourceSessions::keepsReadingsBetweenSessions()
{
    Bench bench;
    const SourceId one{QStringLiteral("one")};
    bench.open(one.value);
    QTRY_VERIFY(!bench.sessions.isRunning());
    const QByteArray kept = bench.archive.readings.value(one);
    QVERIFY(!kept.isEmpty());
    bench.sessions.close(one);
    const SourceSession* again = bench.sessions.open(source(one.value), feedProfile());
    QVERIFY(!again->reading().covered.isEmpty());
    bench.sessions.forget(one);
    QVERIFY(bench.sessions.open(source(one.value), feedProfile())->reading().covered.isEmpty());

    SourceSessions next({&bench.transport, &bench.archive, &bench.table, &bench.clock});
    next.setReading(one, kept); // of the program's last run
    QVERIFY(!next.open(source(one.value), feedProfile())->reading().covered.isEmpty());
    Source other = source(one.value);
    other.parameters.insert(QStringLiteral("hook"), QStringLiteral("2"));
    next.setReading(one, kept);
    QVERIFY(next.open(other, feedProfile())->reading().covered.isEmpty()); // it is another log
    QVERIFY(next.gaps().isEmpty());
}

QTEST_GUILESS_MAIN(TestSourceSessions)
#include "tst_sourcesessions.moc"
