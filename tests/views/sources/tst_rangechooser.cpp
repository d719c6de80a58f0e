// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/rangechooser.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestRangeChooser : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasSet_data();
    void givesBackWhatWasSet();
    void endBeforeBegin();
};

void TestRangeChooser::givesBackWhatWasSet_data()
{
    QTest::addColumn<LoadRange>("range");
    QTest::newRow("day") << LoadRange{};
    QTest::newRow("all") << LoadRange{.kind = LoadRange::Kind::All};
    QTest::newRow("custom") << LoadRange{.kind = LoadRange::Kind::Custom,
        .custom = {.from = Instant::fromIso("2026-11-20T14:00:00Z"),
            .to = Instant::fromIso("2026-11-21T14:00:00Z")}};
}

void TestRangeChooser::givesBackWhatWasSet()
{
    QFETCH(LoadRange, range);
    RangeChooser chooser;
    chooser.show();
    chooser.setRange(range);
    QCOMPARE(chooser.range(), range);
    QVERIFY(chooser.isValid());
    QCOMPARE(
        chooser.findChild<QDateTimeEdit*>()->isVisible(), range.kind == LoadRange::Kind::Custom);
}

void TestRangeChooser::endBeforeBegin()
{
    RangeChooser chooser;
    QSignalSpy changed(&chooser, &RangeChooser::changed);
    chooser.setRange({.kind = LoadRange::Kind::Custom,
        .custom = {.from = Instant::fromIso("2026-11-21T14:00:00Z"),
            .to = Instant::fromIso("2026-11-20T14:00:00Z")}});
    QVERIFY(!chooser.isValid());
    QVERIFY(changed.count() > 0);
}

QTEST_MAIN(TestRangeChooser)
#include "tst_rangechooser.moc"
