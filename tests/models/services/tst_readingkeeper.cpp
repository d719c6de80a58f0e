// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "fakeclock.h"
#include "services/reading.h"
#include "services/readingkeeper.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace waybill;

class TestReadingKeeper : public QObject
{
    Q_OBJECT

private slots:
    void keepsAtOnceOrLater();
};

void TestReadingKeeper::keepsAtOnceOrLater()
{
    const SourceId one{QStringLiteral("one")};
    FakeArchive archive;
    FakeClock clock;
    ReadingKeeper keeper(one, &archive, &clock);
    Reading reading;
    const auto isKept = [&] { return archive.readings.value(one) == reading.toBytes(); };
    keeper.keepLater(reading);
    QVERIFY(isKept()); // nothing was kept before
    reading.readAt = clock.now();
    keeper.keepLater(reading);
    QVERIFY(!isKept());
    keeper.keep(reading);
    QVERIFY(isKept());
    reading.readAt = clock.now() + 1s;
    clock.advance(ReadingKeeper::pause);
    keeper.keepLater(reading);
    QVERIFY(isKept());

    archive.readings.clear();
    keeper.keep(reading); // nothing changed
    QVERIFY(archive.readings.isEmpty());
    reading.readAt.reset();
    clock.advance(-1h); // a clock that was set back does not stop it
    keeper.keepLater(reading);
    QVERIFY(isKept());
}

QTEST_GUILESS_MAIN(TestReadingKeeper)
#include "tst_readingkeeper.moc"
