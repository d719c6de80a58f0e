// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/statuslookup.h"

#include <QTest>

using namespace waybill;

class TestStatusLookup : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void knowsNothingWithoutAMap();
};

void TestStatusLookup::finds_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const auto row = [](const char* token, DeliveryStatus status) {
        QTest::newRow(token) << QByteArray(token) << int(status);
    };
    row("\"dead\"", DeliveryStatus::Dead);
    row("\"de\\u0061d\"", DeliveryStatus::Dead);
    row("true", DeliveryStatus::Delivered);
    row("null", DeliveryStatus::Pending);
    row("0", DeliveryStatus::Pending);
    row("200", DeliveryStatus::Delivered);
    row("\"204\"", DeliveryStatus::Delivered);
    row("\"200 OK\"", DeliveryStatus::Delivered);
    row("299", DeliveryStatus::Canceled);
    row("404", DeliveryStatus::Failed);
    row("\"internal error\"", DeliveryStatus::Failed);
    row("\"\"", DeliveryStatus::Failed);
    row("", DeliveryStatus::Unknown);
    row("{", DeliveryStatus::Unknown);
}

void TestStatusLookup::finds()
{
    QFETCH(QByteArray, token);
    StatusMap map;
    const auto put = [&](const char* word, DeliveryStatus s) {
        map.values.insert(QString::fromLatin1(word), s);
    };
    put("dead", DeliveryStatus::Dead);
    put("true", DeliveryStatus::Delivered);
    put("null", DeliveryStatus::Pending);
    put("0", DeliveryStatus::Pending);
    put("2xx", DeliveryStatus::Delivered);
    put("299", DeliveryStatus::Canceled);
    put("*", DeliveryStatus::Failed);
    QTEST(int(StatusLookup(map).statusOf(token)), "status");
}

void TestStatusLookup::knowsNothingWithoutAMap()
{
    QCOMPARE(StatusLookup({}).statusOf("\"delivered\""), DeliveryStatus::Unknown);
    QCOMPARE(StatusLookup({}).statusOf("200"), DeliveryStatus::Unknown);
}

QTEST_GUILESS_MAIN(TestStatusLookup)
#include "tst_statuslookup.moc"
