// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverytablepresenter.h"
#include "list/rowcopy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowCopy : public QObject
{
    Q_OBJECT

private slots:
    void writesALineARow();
};

void TestRowCopy::writesALineARow()
{
    const FakeClock clock;
    DeliveryTableModel model;
    DeliveryTablePresenter presenter(&clock);
    presenter.setSourceModel(&model);
    PageBuilder page;
    DeliveryRow& a = page.add("a");
    a.startedAt = Instant::fromIso("2026-08-10T12:03:19.87Z")->ns;
    a.httpStatus = 500;
    a.responseTitle = page.text("two\twords\nand a line");
    page.add("b");
    model.mergePage({}, page.page());
    QTRY_COMPARE(presenter.rowCount(), 2);
    const QList<int> columns{DeliveryTableModel::Started, DeliveryTableModel::Result,
        DeliveryTableModel::DeliveryIdColumn};
    QCOMPARE(rowsAsTsv({presenter.index(0, 0), presenter.index(1, 0)}, columns),
        u"2026-08-10T12:03:19.870Z\t500 · two words and a line\ta\n\t\tb\n"_s);
    QCOMPARE(rowsAsTsv({}, columns), QString());
}

QTEST_GUILESS_MAIN(TestRowCopy)
#include "tst_rowcopy.moc"
