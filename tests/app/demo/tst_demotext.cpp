// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace waybill;

class TestDemoText : public QObject
{
    Q_OBJECT

private slots:
    void fillsOnce();
    void leavesUnknownNames();
    void compactsIndentsOnly();
    void quotesForJson();
    void makesTheSameUuidsAgain();
};

void TestDemoText::fillsOnce()
{
    QCOMPARE(filled("<$a$|$b$>", {{"a", "$b$"}, {"b", "2"}}), QByteArray("<$b$|2>"));
}

void TestDemoText::leavesUnknownNames()
{
    QCOMPARE(filled("$4.20 and $a$ $", {{"a", "1"}}), QByteArray("$4.20 and 1 $"));
}

void TestDemoText::compactsIndentsOnly()
{
    QCOMPARE(compacted("  {\n  \"a\": \"b  c\",\n    \"d\":1 }\n"),
        QByteArray("{\"a\": \"b  c\",\"d\":1 }"));
}

void TestDemoText::quotesForJson()
{
    const QByteArray text = "a\"b\\c\r\n\td é";
    const auto read = QJsonDocument::fromJson('[' + jsonQuoted(text) + ']');
    QCOMPARE(read.array().at(0).toString(), QString::fromUtf8(text));
}

void TestDemoText::makesTheSameUuidsAgain()
{
    QRandomGenerator first(7);
    QRandomGenerator second(7);
    const QByteArray id = demoUuid(first);
    QCOMPARE(id, demoUuid(second));
    QVERIFY(id != demoUuid(first));
    const QUuid uuid(QString::fromLatin1(id));
    QCOMPARE(uuid.version(), QUuid::Random);
    QCOMPARE(uuid.variant(), QUuid::DCE);
    QCOMPARE(uuid.toByteArray(QUuid::WithoutBraces), id);
}

QTEST_GUILESS_MAIN(TestDemoText)
#include "tst_demotext.moc"
