// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodysearch.h"

#include <QByteArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodySearch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void findsFromAPosition();
    void stopsAtTheLimit();
};

void TestBodySearch::finds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("found");

    QTest::newRow("none") << QByteArray("abc") << u"x"_s << QString();
    QTest::newRow("empty needle") << QByteArray("abc") << QString() << QString();
    QTest::newRow("any case") << QByteArray("Abc aBC") << u"ABc"_s << u"0+3 4+3"_s;
    QTest::newRow("no overlap") << QByteArray("aaaa") << u"aa"_s << u"0+2 2+2"_s;
    QTest::newRow("at the end") << QByteArray("xxab") << u"ab"_s << u"2+2"_s;
    QTest::newRow("across lines") << QByteArray("a\nb") << u"a\nb"_s << u"0+3"_s;
    QTest::newRow("accents") << QByteArray("CAF\xC3\x89 caf\xC3\xA9") << u"Café"_s << u"0+5 6+5"_s;
    QTest::newRow("beside a bad byte") << QByteArray("\xFF\xC3\xA9\xFF") << u"É"_s << u"1+2"_s;
    QTest::newRow("emoji") << QByteArray("x\xF0\x9F\x98\x80") << u"😀"_s << u"1+4"_s;
    QTest::newRow("longer than the text") << QByteArray("ab") << u"abc"_s << QString();
}

void TestBodySearch::finds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, needle);
    QStringList found;
    for (const BodyMatch& match : searchBody(bytes, needle).matches)
        found.append(QString::number(match.start) + QChar(u'+') + QString::number(match.length));
    QTEST(found.join(u' '), "found");
}

void TestBodySearch::findsFromAPosition()
{
    const BodyMatches matches = searchBody(QByteArrayView("a.a.a"), u"a");
    QCOMPARE(matches.firstAt(0), 0);
    QCOMPARE(matches.firstAt(1), 1);
    QCOMPARE(matches.firstAt(4), 2);
    QCOMPARE(matches.firstAt(5), 0);
    QCOMPARE(BodyMatches().firstAt(0), -1);
}

void TestBodySearch::stopsAtTheLimit()
{
    const QByteArray bytes(qsizetype(BodyMatches::limit) + 1, 'a');
    const BodyMatches matches = searchBody(bytes, u"a");
    QCOMPARE(matches.matches.size(), BodyMatches::limit);
    QVERIFY(matches.isCut);
    QVERIFY(!searchBody(QByteArrayView(bytes).chopped(1), u"a").isCut);
}

QTEST_GUILESS_MAIN(TestBodySearch)
#include "tst_bodysearch.moc"
