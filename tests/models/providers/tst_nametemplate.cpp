// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/nametemplate.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestNameTemplate : public QObject
{
    Q_OBJECT

private slots:
    void findsNames_data();
    void findsNames();
    void fills_data();
    void fills();
    void tellsWhatIsMissing();
};

void TestNameTemplate::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << u"/a/b"_s << QStringList{};
    QTest::newRow("two") << u"/{a}/x/{b_1}"_s << QStringList{u"a"_s, u"b_1"_s};
    QTest::newRow("twice") << u"{a}{a}"_s << QStringList{u"a"_s};
    QTest::newRow("JSON's braces") << u"{\"ids\":[\"{id}\"],\"x\":{}}"_s << QStringList{u"id"_s};
    QTest::newRow("open") << u"/{a"_s << QStringList{};
}

void TestNameTemplate::findsNames()
{
    QFETCH(QString, text);
    QTEST(namesIn(text), "names");
}

void TestNameTemplate::fills_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Escape>("escape");
    QTest::addColumn<QByteArray>("filled");
    const QString path = u"/p/{project}/h"_s;
    QTest::newRow("path") << path << Escape::UrlPart << QByteArray("/p/gr%C3%BCn%2F%22a%22/h");
    QTest::newRow("plain") << path << Escape::Nothing << QByteArray("/p/gr\xC3\xBCn/\"a\"/h");
    QTest::newRow("JSON") << u"{\"p\":\"{project}\"}"_s << Escape::JsonString
                          << QByteArray("{\"p\":\"gr\xC3\xBCn/\\\"a\\\"\"}");
    QTest::newRow("a value is no template")
        << u"{nested}|{project}"_s << Escape::Nothing << QByteArray("{project}|gr\xC3\xBCn/\"a\"");
    QTest::newRow("not given") << u"<{nothing}>"_s << Escape::Nothing << QByteArray("<>");
}

void TestNameTemplate::fills()
{
    QFETCH(QString, text);
    QFETCH(Escape, escape);
    const NamedValues values{{u"project"_s, u"gr\u00FCn/\"a\""_s}, {u"nested"_s, u"{project}"_s}};
    QTEST(filledIn(text, values, escape), "filled");
}

void TestNameTemplate::tellsWhatIsMissing()
{
    const NamedValues values{{u"a"_s, u"1"_s}, {u"b"_s, QString()}};
    QCOMPARE(missingNames(u"{a}{b}{c}"_s, values), QStringList({u"b"_s, u"c"_s}));
}

QTEST_GUILESS_MAIN(TestNameTemplate)
#include "tst_nametemplate.moc"
