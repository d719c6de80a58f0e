// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/archivestatus.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestArchiveStatus : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsArchivedAndWhatWaits();
};

void TestArchiveStatus::tellsWhatIsArchivedAndWhatWaits()
{
    ArchiveStatus status;
    QVERIFY(status.isHidden());
    status.setState({.deliveries = 1'002'113, .waiting = 2500, .fault = {}});
    QVERIFY(!status.isHidden());
    QCOMPARE(status.text(), u"1,002,113 archived, 2,500 waiting"_s);
    QCOMPARE(status.accessibleName(), u"Archive: 1,002,113 archived, 2,500 waiting"_s);
    QVERIFY(status.toolTip().contains(u"not yet safe"_s));
    status.setState({.deliveries = 1'004'613, .waiting = 0, .fault = {}});
    QCOMPARE(status.text(), u"1,004,613 archived"_s);
    QVERIFY(!status.toolTip().contains(u"not yet safe"_s));
    status.setState({.dropped = 3});
    QVERIFY(status.toolTip().contains(u"read again when Waybill starts"_s));
    status.setState({});
    QVERIFY(status.isHidden());
}

QTEST_MAIN(TestArchiveStatus)
#include "tst_archivestatus.moc"
