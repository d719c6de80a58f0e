// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodycharset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodyCharset : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void leavesAlone_data();
    void leavesAlone();
    void readsLabels_data();
    void readsLabels();
    void mapsEveryByteOfWindows1252();
    void sharesWhatItLeavesAlone();
};

void TestBodyCharset::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<BodyCharset>("charset");
    const QByteArray little("[\0"
                            "1\0"
                            "]\0",
        6);
    const QByteArray big("\0["
                         "\0"
                         "1"
                         "\0]",
        6);
    const auto le = BodyCharset::Utf16LittleEndian;
    const auto be = BodyCharset::Utf16BigEndian;
    QTest::newRow("Latin-1") << "Gr\xF6\xDF"
                                "e"_ba
                             << "text/plain; charset=ISO-8859-1"_ba << u"Größe"_s
                             << BodyCharset::Latin1;
    QTest::newRow("1252") << "5 \x80 \x96 \xE9"_ba
                          << "text/html;charset=windows-1252"_ba << u"5 € – é"_s
                          << BodyCharset::Windows1252;
    QTest::newRow("1252 called Latin-1")
        << "\x93word\x94"_ba
        << "text/html; charset=latin1"_ba << u"“word”"_s << BodyCharset::Windows1252;
    QTest::newRow("UTF-16LE") << little << "application/json; charset=utf-16le"_ba << u"[1]"_s
                              << le;
    QTest::newRow("UTF-16BE") << big << "application/json; charset=utf-16be"_ba << u"[1]"_s << be;
    QTest::newRow("UTF-16, little") << little << "a/b; charset=UTF-16"_ba << u"[1]"_s << le;
    QTest::newRow("UTF-16, big") << big << "a/b; charset=UTF-16"_ba << u"[1]"_s << be;
    QTest::newRow("little mark") << "\xFF\xFE"_ba + little << ""_ba << u"[1]"_s << le;
    QTest::newRow("big mark") << "\xFE\xFF"_ba + big << "text/plain"_ba << u"[1]"_s << be;
    QTest::newRow("mark against label")
        << "\xFE\xFF"_ba + big << "a/b; charset=utf-16le"_ba << u"[1]"_s << be;
    QTest::newRow("beyond the BMP") << "\x3D\xD8\x00\xDE"_ba
                                    << "a/b; charset=utf-16le"_ba << u"😀"_s << le;
}

void TestBodyCharset::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    const DecodedBody body = decodeBody(bytes, type);
    QTEST(QString::fromUtf8(body.utf8), "text");
    QTEST(body.charset, "charset");
}

void TestBodyCharset::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    const QByteArray latin1 = "Gr\xF6\xDF"
                              "e"_ba;
    QTest::newRow("nothing declared") << latin1 << "text/plain"_ba;
    QTest::newRow("no type") << latin1 << ""_ba;
    QTest::newRow("UTF-8") << latin1 << "text/plain; charset=utf-8"_ba;
    QTest::newRow("unknown") << latin1 << "text/plain; charset=koi8-r"_ba;
    QTest::newRow("decoded by the log") << "Größe"_ba
                                        << "text/plain; charset=ISO-8859-1"_ba;
    QTest::newRow("ASCII") << "plain"_ba
                           << "text/plain; charset=ISO-8859-1"_ba;
    QTest::newRow("UTF-16 decoded by the log") << "[1]"_ba
                                               << "a/b; charset=utf-16"_ba;
    QTest::newRow("odd length") << QByteArray("[\0"
                                              "1",
        3) << "a/b; charset=utf-16le"_ba;
    QTest::newRow("half a pair") << QByteArray("[\0\x3D\xD8", 4) << "a/b; charset=utf-16le"_ba;
    QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0a\0\0\0", 8) << ""_ba;
    QTest::newRow("empty") << QByteArray() << "a/b; charset=utf-16"_ba;
}

void TestBodyCharset::leavesAlone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QCOMPARE(decodeBody(bytes, type), (DecodedBody{bytes, BodyCharset::Utf8}));
}

void TestBodyCharset::readsLabels_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isLatin1");
    QTest::newRow("quoted") << "text/plain; charset=\"Latin1\""_ba << true;
    QTest::newRow("spaces") << "text/plain ; Charset = CP1252 "_ba << true;
    QTest::newRow("second") << "text/plain; format=flowed; charset=l1"_ba << true;
    QTest::newRow("only a parameter") << "; charset=latin-1"_ba << true;
    QTest::newRow("type of that name") << "charset=latin1"_ba << false;
    QTest::newRow("other parameter") << "text/plain; x-charset=latin1"_ba << false;
    QTest::newRow("no value") << "text/plain; charset"_ba << false;
    QTest::newRow("the first counts") << "text/plain; charset=utf-8; charset=latin1"_ba << false;
    QTest::newRow("lone quote") << "text/plain; charset=\""_ba << false;
}

void TestBodyCharset::readsLabels()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isLatin1);
    QCOMPARE(decodeBody("\xE9", type).charset == BodyCharset::Latin1, isLatin1);
}

void TestBodyCharset::mapsEveryByteOfWindows1252()
{
    QByteArray bytes;
    for (int byte = 0x80; byte <= 0x9F; ++byte)
        bytes.append(char(byte));
    const DecodedBody body = decodeBody(bytes, "a/b; charset=windows-1252");
    QCOMPARE(QString::fromUtf8(body.utf8),
        u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"_s);
}

void TestBodyCharset::sharesWhatItLeavesAlone()
{
    const QByteArray large(20'000'000, 'x');
    QCOMPARE(decodeBody(large, "text/plain").utf8.constData(), large.constData());
    QCOMPARE(decodeBody(large, "text/plain; charset=latin1").utf8.constData(), large.constData());
}

QTEST_GUILESS_MAIN(TestBodyCharset)
#include "tst_bodycharset.moc"
