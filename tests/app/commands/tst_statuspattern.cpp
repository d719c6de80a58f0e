// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/statuspattern.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestStatusPattern : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void refuses_data();
    void refuses();
};

void TestStatusPattern::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("matches");
    QTest::newRow("class") << u"2xx"_s << 204 << true;
    QTest::newRow("class, capital") << u"2XX"_s << 299 << true;
    QTest::newRow("other class") << u"2xx"_s << 301 << false;
    QTest::newRow("exact") << u"200"_s << 200 << true;
    QTest::newRow("exact, other") << u"200"_s << 201 << false;
    QTest::newRow("ten") << u"20x"_s << 209 << true;
    QTest::newRow("other ten") << u"20x"_s << 210 << false;
    QTest::newRow("list") << u"200, 4xx"_s << 404 << true;
    QTest::newRow("not in list") << u"200,204"_s << 202 << false;
    QTest::newRow("no status") << u"2xx"_s << 0 << false;
}

void TestStatusPattern::matches()
{
    QFETCH(QString, pattern);
    QFETCH(int, status);
    const auto read = StatusPattern::fromText(pattern);
    QVERIFY(read);
    QTEST(read->matches(status), "matches");
}

void TestStatusPattern::refuses_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char* text : {"", "2", "2xxx", "xxx", "ok", "200,", ",", "-20", "2 x", "200;204"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestStatusPattern::refuses()
{
    QFETCH(QString, pattern);
    QVERIFY(!StatusPattern::fromText(pattern));
}

QTEST_GUILESS_MAIN(TestStatusPattern)
#include "tst_statuspattern.moc"
