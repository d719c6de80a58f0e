// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "items/deliverytablemodel.h"
#include "list/celltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

using Model = DeliveryTableModel;

class TestCellText : public QObject
{
    Q_OBJECT

private slots:
    void tellsACell_data();
    void tellsACell();
    void knowsWhatAColumnShows();
};

void TestCellText::tellsACell_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toolTip");
    QTest::newRow("status") << int(Model::Status) << u"failed, retry at 00:01"_s
                            << u"The provider says: retrying"_s;
    QTest::newRow("result") << int(Model::Result) << u"404 Not Found"_s << QString();
    QTest::newRow("endpoint") << int(Model::Endpoint) << u"a.example → b.example"_s
                              << u"https://a.example/x\nhttps://b.example/y"_s;
    QTest::newRow("started") << int(Model::Started) << u"00:00:00.000"_s
                             << u"1 Jan 1970 00:00:00.000000007 UTC"_s;
    QTest::newRow("answer time") << int(Model::AnswerTime) << u"231 ms"_s << QString();
    QTest::newRow("unknown time") << int(Model::Queued) << QString() << QString();
    QTest::newRow("id") << int(Model::DeliveryIdColumn) << u"d"_s << QString();
}

void TestCellText::tellsACell()
{
    QFETCH(int, column);
    Model model;
    PageBuilder page;
    DeliveryRow& row = page.add("d");
    row.status = DeliveryStatus::Failed;
    row.providerStatus = page.text("retrying");
    row.nextAttemptAt = 60'000'000'000;
    row.httpStatus = 404;
    row.route = page.text("https://a.example/x\nhttps://b.example/y");
    row.startedAt = 7;
    row.answerTime = 231'000'000;
    model.mergePage({}, page.page());
    QTRY_COMPARE(model.visibleCount(), 1);
    const TimeDisplay utc{.utc = true, .now = Instant{1'000}, .local = QTimeZone::utc()};
    QTEST(cellText(model.index(0, column), utc), "text");
    QTEST(cellToolTip(model.index(0, column), utc), "toolTip");
}

void TestCellText::knowsWhatAColumnShows()
{
    QCOMPARE(cellKind(Model::Started), CellKind::Time);
    QCOMPARE(cellKind(Model::Lag), CellKind::Duration);
    QCOMPARE(cellKind(Model::Source), CellKind::Text);
}

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_celltext.moc"
