// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "items/deliverytablemodel.h"
#include "list/resulttext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestResultText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatCameBack_data();
    void saysWhatCameBack();
    void tellsAllInDetails();
    void readsFactsFromTheModel();
};

void TestResultText::saysWhatCameBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("texts"); // response title, error text, error title, error code
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << 0 << QStringList{{}, {}, {}, {}} << QString();
    QTest::newRow("answer") << 200 << QStringList{u"Hello"_s, {}, {}, {}} << u"200 OK"_s;
    QTest::newRow("error answer") << 404 << QStringList{{}, u"HTTP 4XX"_s, {}, u"75499"_s}
                                  << u"404 Not Found"_s;
    QTest::newRow("with a title") << 500 << QStringList{u"NoMethodError in X"_s, {}, {}, {}}
                                  << u"500 · NoMethodError in X"_s;
    QTest::newRow("title that repeats")
        << 404 << QStringList{u"404 Not Found"_s, {}, {}, {}} << u"404 Not Found"_s;
    QTest::newRow("title that is the phrase")
        << 502 << QStringList{u"bad gateway"_s, {}, {}, {}} << u"502 Bad Gateway"_s;
    QTest::newRow("profile's words")
        << 0 << QStringList{{}, u"timeout"_s, u"Request timed out"_s, u"75002"_s} << u"timeout"_s;
    QTest::newRow("provider's words")
        << 0 << QStringList{{}, {}, u"Something else"_s, u"1"_s} << u"Something else"_s;
    QTest::newRow("code alone") << 0 << QStringList{{}, {}, {}, u"75001"_s} << u"error 75001"_s;
}

void TestResultText::saysWhatCameBack()
{
    QFETCH(int, status);
    QFETCH(QStringList, texts);
    QTEST(resultText({status, texts[0], texts[1], texts[2], texts[3]}), "shown");
}

void TestResultText::tellsAllInDetails()
{
    QCOMPARE(resultDetails({200, {}, {}, {}, {}}), QString());
    QCOMPARE(resultDetails({404, u"Oops"_s, {}, u"HTTP 4XX"_s, u"75499"_s}),
        u"404 Not Found\nPage title: Oops\nLast error: 75499 HTTP 4XX"_s);
}

void TestResultText::readsFactsFromTheModel()
{
    DeliveryTableModel model;
    model.setSource({.errorTexts = {{u"75001"_s, u"DNS"_s}}});
    PageBuilder page;
    DeliveryRow& row = page.add("a");
    row.httpStatus = 500;
    row.errorCode = page.text("75001");
    row.errorTitle = page.text("Could not resolve name");
    row.responseTitle = page.text("Oops");
    model.mergePage({}, page.page());
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(resultFacts(model.index(0, 0)),
        (ResultFacts{500, u"Oops"_s, u"DNS"_s, u"Could not resolve name"_s, u"75001"_s}));
}

QTEST_GUILESS_MAIN(TestResultText)
#include "tst_resulttext.moc"
