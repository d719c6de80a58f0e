// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/systemclock.h"

#include <QDateTime>
#include <QTest>

class TestSystemClock : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithQt();
};

void TestSystemClock::agreesWithQt()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = waybill::SystemClock().now().toMilliseconds();
    QVERIFY(now >= before);
    QVERIFY(now <= QDateTime::currentMSecsSinceEpoch());
}

QTEST_GUILESS_MAIN(TestSystemClock)
#include "tst_systemclock.moc"
