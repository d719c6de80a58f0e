// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/headerguard.h"

#include <QTest>

using namespace waybill;

class TestHeaderGuard : public QObject
{
    Q_OBJECT

private slots:
    void everyByteOfAName();
    void everyByteOfAValue();
    void neverQuotesTheValue();
    void listGivesItsFirstFlaw();
};

void TestHeaderGuard::everyByteOfAName()
{
    const QByteArray allowed = "!#$%&'*+-.^_`|~0123456789"
                               "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (int c = 0; c < 256; ++c) {
        const QByteArray name = QByteArray("X") + static_cast<char>(c);
        const bool good = allowed.contains(static_cast<char>(c));
        QVERIFY2(isToken(name) == good, QByteArray::number(c).constData());
        QVERIFY2(headerFlaw(HttpHeader{name, "v"}).has_value() != good,
            QByteArray::number(c).constData());
    }
    QVERIFY(!isToken(""));
    QVERIFY(headerFlaw(HttpHeader{"", "v"}));
}

void TestHeaderGuard::everyByteOfAValue()
{
    for (int c = 0; c < 256; ++c) {
        const bool good = (c >= 0x20 && c != 0x7f) || c == '\t';
        const HttpHeader header{"X-A", QByteArray("a") + static_cast<char>(c) + 'b'};
        QVERIFY2(headerFlaw(header).has_value() != good, QByteArray::number(c).constData());
    }
    QVERIFY(!headerFlaw(HttpHeader{"X-A", ""}));
}

void TestHeaderGuard::neverQuotesTheValue()
{
    const auto flaw = headerFlaw(HttpHeader{"Authorization", "Bearer canary\r\nX: y"});
    QVERIFY(flaw);
    QVERIFY(flaw->contains(u"Authorization"));
    QVERIFY(!flaw->contains(u"canary"));
}

void TestHeaderGuard::listGivesItsFirstFlaw()
{
    QVERIFY(!headerFlaw(HttpHeaders{{"A", "1"}, {"A", "2"}}));
    const auto flaw = headerFlaw(HttpHeaders{{"A", "1"}, {"B", "\n"}, {"C", "\n"}});
    QVERIFY(flaw && flaw->contains(u" B "));
}

QTEST_GUILESS_MAIN(TestHeaderGuard)
#include "tst_headerguard.moc"
