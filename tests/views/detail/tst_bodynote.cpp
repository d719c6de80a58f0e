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

QTEST_GUILESS_MAIN(TestBodyNote)
#include "tst_bodynote.moc"
