// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textneedle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestTextNeedle : public QObject
{
    Q_OBJECT

private slots:
    void findsWhateverTheCase_data();
    void findsWhateverTheCase();
    void agreesWithQString();
};

void TestTextNeedle::findsWhateverTheCase_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isIn");
    QTest::addColumn<bool>("isAll");
    const QByteArray uuid("0f8fad5b-d9cb-469f-a165-70867728950e");
    const auto add = [](const char* name, const QString& needle, const QByteArray& text, bool isIn,
                         bool isAll) { QTest::newRow(name) << needle << text << isIn << isAll; };
    add("start of a uuid", u"0F8F"_s, uuid, true, false);
    add("end of a uuid", u"8950e"_s, uuid, true, false);
    add("over a dash", u"b-D9"_s, uuid, true, false);
    add("whole uuid", QString::fromUtf8(uuid).toUpper(), uuid, true, true);
    add("no dash", u"5bd9"_s, uuid, false, false);
    add("not of a uuid", u"xyz"_s, uuid, false, false);
    add("longer than a uuid", QString::fromUtf8(uuid) + u'0', uuid, false, false);
    add("upper-case uuid", u"ad5b"_s, uuid.toUpper(), true, false);
    add("short id", u"cD"_s, "abCde", true, false);
    add("whole short id", u"ABcdE"_s, "abCde", true, true);
    add("long id", u"B2"_s, "evt_0123456789ab2c", true, false);
    add("empty id", u"a"_s, "", false, false);
    add("beyond ASCII", u"GRÖß"_s, "Größe, und mehr", true, false);
    add("whole, beyond ASCII", u"GRÖßE"_s, "Größe", true, true);
    add("beyond ASCII in ASCII", u"ö"_s, "Groesse", false, false);
}

void TestTextNeedle::findsWhateverTheCase()
{
    QFETCH(QString, needle);
    QFETCH(QByteArray, text);
    QFETCH(bool, isIn);
    IdColumn ids;
    ids.put(0, PackedId(text), Growth::MayMove);
    const TextNeedle searched(needle);
    QCOMPARE(searched.isIn(ids, 0), isIn);
    QCOMPARE(searched.isIn(QByteArrayView(text)), isIn);
    QCOMPARE(searched.isIn(QString::fromUtf8(text)), isIn);
    QTEST(searched.isAll(ids, 0), "isAll");
}

void TestTextNeedle::agreesWithQString()
{
    const QStringList texts{u""_s, u"a"_s, u"aab"_s, u"AB"_s, u"Straße"_s, u"0123"_s, u"ÄÖ"_s};
    for (const QString& needle : texts) {
        for (const QString& text : texts)
            QCOMPARE(TextNeedle(needle).isIn(QByteArrayView(text.toUtf8())),
                text.contains(needle, Qt::CaseInsensitive));
    }
}

QTEST_GUILESS_MAIN(TestTextNeedle)
#include "tst_textneedle.moc"
