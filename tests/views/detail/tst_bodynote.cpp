// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodynote.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodyNote : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void namesTheCharset_data();
    void namesTheCharset();
};

void TestBodyNote::says_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<Fidelity>>("fidelity");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("warns");

    using Maybe = std::optional<Fidelity>;
    const Maybe none;
    const QByteArray binary("\x01\x02\x00\xFF", 4);
    QTest::newRow("plain") << QByteArray("{}") << none << QString() << false;
    QTest::newRow("rebuilt") << QByteArray("{}") << Maybe(Fidelity::Rebuilt)
                             << u"Rebuilt body: bytes may differ"_s << true;
    QTest::newRow("exact") << QByteArray("{}") << Maybe(Fidelity::ProviderRaw) << u"exact body"_s
                           << false;
    QTest::newRow("cut") << QByteArray("{\"a\":[1") << none << u"JSON is cut short"_s << true;
    QTest::newRow("bad bytes") << QByteArray("a line of text \xFF") << none << u"not valid UTF-8"_s
                               << true;
    QTest::newRow("binary") << binary << none << u"binary, 4 bytes"_s << false;
    QTest::newRow("both") << QByteArray("[1,") << Maybe(Fidelity::Rebuilt)
                          << u"Rebuilt body: bytes may differ · JSON is cut short"_s << true;
}

void TestBodyNote::says()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<Fidelity>, fidelity);
    const BodyNote note = bodyNote(prepareBody(bytes, {}, {}), fidelity);
    QTEST(note.text, "text");
    QTEST(note.isWarning, "warns");
}

void TestBodyNote::namesTheCharset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("warns");
    QTest::newRow("Latin-1") << QByteArray("\xE9") << QByteArray("text/plain; charset=ISO-8859-1")
                             << u"shown as Latin-1"_s << false;
    QTest::newRow("1252") << QByteArray("\x80") << QByteArray("text/plain; charset=windows-1252")
                          << u"shown as Windows-1252"_s << false;
    QTest::newRow("UTF-16") << QByteArray("\0[\0]", 4) << QByteArray("text/plain; charset=utf-16be")
                            << u"shown as UTF-16"_s << false;
    QTest::newRow("already UTF-8")
        << QByteArray("\xC3\xA9") << QByteArray("text/plain; charset=ISO-8859-1") << QString()
        << false;
    QTest::newRow("bad JSON") << QByteArray("[1,]\xE9")
                              << QByteArray("application/json; charset=latin1")
                              << u"shown as Latin-1 · not valid JSON"_s << true;
}

void TestBodyNote::namesTheCharset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    const PreparedBody body = prepareBody(bytes, type, {});
    const BodyNote note = bodyNote(body, {});
    QTEST(note.text, "text");
    QTEST(note.isWarning, "warns");
}

QTEST_GUILESS_MAIN(TestBodyNote)
#include "tst_bodynote.moc"
