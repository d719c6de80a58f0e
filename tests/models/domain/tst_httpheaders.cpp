// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/httpheaders.h"

#include <QTest>

using waybill::HttpHeaders;

class TestHttpHeaders : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderDuplicatesAndCase();
    void matchesNamesWhateverTheirCase();
    void setReplacesTheFirstAndDropsTheOthers();
};

void TestHttpHeaders::keepsOrderDuplicatesAndCase()
{
    const HttpHeaders headers{{"X-b", "1"}, {"x-A", "2"}, {"X-b", "3"}};
    QCOMPARE(headers.size(), 3);
    QCOMPARE(headers.at(0).name, QByteArray("X-b"));
    QCOMPARE(headers.at(2).value, QByteArray("3"));
}

void TestHttpHeaders::matchesNamesWhateverTheirCase()
{
    const HttpHeaders headers{{"Content-Type", "text/html"}};
    QCOMPARE(headers.value("content-TYPE"), std::optional<QByteArray>("text/html"));
    QVERIFY(!headers.value("Content").has_value());
}

void TestHttpHeaders::setReplacesTheFirstAndDropsTheOthers()
{
    HttpHeaders headers{{"A", "1"}, {"B", "2"}, {"a", "3"}};
    headers.set("a", "4");
    QCOMPARE(headers, (HttpHeaders{{"a", "4"}, {"B", "2"}}));
    headers.set("C", "5");
    QCOMPARE(headers.at(2).value, QByteArray("5"));
    headers.removeAll("b");
    QVERIFY(!headers.contains("B"));
}

QTEST_GUILESS_MAIN(TestHttpHeaders)
#include "tst_httpheaders.moc"
