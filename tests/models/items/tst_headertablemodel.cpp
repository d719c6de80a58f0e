// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/headertablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestHeaderTableModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderAndDuplicates();
    void decodesBytes();
    void marksAdded();
    void masksSecrets();
};

void TestHeaderTableModel::keepsOrderAndDuplicates()
{
    HeaderTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const HttpHeaders headers{{"X-A", "2"}, {"x-a", "1"}, {"X-A", "2"}};
    model.setHeaders(headers);
    QCOMPARE(model.headers(), headers);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.lineText(1), u"x-a: 1"_s);
    QCOMPARE(model.lineText(2), u"X-A: 2"_s);
    QCOMPARE(model.index(0, 1).data(HeaderTableModel::BytesRole).toByteArray(), QByteArray("2"));
    model.setHeaders({});
    QCOMPARE(model.rowCount(), 0);
}

void TestHeaderTableModel::decodesBytes()
{
    HeaderTableModel model;
    model.setHeaders({{"a", "caf\xC3\xA9"}, {"b", "caf\xE9"}});
    QCOMPARE(model.index(0, 1).data().toString(), u"café"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"café"_s);
    QCOMPARE(
        model.index(1, 1).data(HeaderTableModel::BytesRole).toByteArray(), QByteArray("caf\xE9"));
}

void TestHeaderTableModel::marksAdded()
{
    HeaderTableModel model;
    model.setHeaders({{"Accept", "*/*"}, {"Content-Type", "application/json"}}, {"content-type"});
    QVERIFY(!model.index(0, 0).data(HeaderTableModel::IsAddedRole).toBool());
    QVERIFY(model.index(1, 0).data(HeaderTableModel::IsAddedRole).toBool());
}

void TestHeaderTableModel::masksSecrets()
{
    HeaderTableModel model;
    model.setHeaders({{"Cookie", "id=1"}, {"Accept", "*/*"}});
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    model.setSecretsHidden(true);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), u"[hidden]"_s);
    QCOMPARE(model.lineText(0), u"Cookie: [hidden]"_s);
    QVERIFY(model.index(0, 1).data(HeaderTableModel::IsHiddenRole).toBool());
    QCOMPARE(model.lineText(1), u"Accept: */*"_s);
    model.setHeaders({{"Cookie", "id=1"}, {"Location", "/a?token=abc"}});
    QCOMPARE(model.lineText(1), u"Location: /a?token=[hidden]"_s);
    model.setSecretsHidden(false);
    QCOMPARE(model.lineText(0), u"Cookie: id=1"_s);
}

QTEST_GUILESS_MAIN(TestHeaderTableModel)
#include "tst_headertablemodel.moc"
