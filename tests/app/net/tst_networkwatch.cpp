// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace waybill;

using Reachability = QNetworkInformation::Reachability;

class TestNetworkWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhenTheNetworkComesBack();
    void startsAlsoWhereTheSystemSaysNothing();
};

void TestNetworkWatch::tellsWhenTheNetworkComesBack()
{
    NetworkWatch watch;
    QSignalSpy back(&watch, &NetworkWatch::cameBack);
    watch.take(Reachability::Online);
    watch.take(Reachability::Online);
    QCOMPARE(back.count(), 0); // it was never away
    watch.take(Reachability::Disconnected);
    watch.take(Reachability::Local);
    watch.take(Reachability::Unknown);
    QCOMPARE(back.count(), 0);
    watch.take(Reachability::Online);
    watch.take(Reachability::Online);
    QCOMPARE(back.count(), 1);
}

void TestNetworkWatch::startsAlsoWhereTheSystemSaysNothing()
{
    NetworkWatch watch;
    QSignalSpy back(&watch, &NetworkWatch::cameBack);
    watch.start();
    QCOMPARE(back.count(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
