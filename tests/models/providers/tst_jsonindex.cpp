// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonindex.h"

#include <QTest>

using namespace waybill;

class TestJsonIndex : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereTokensBegin();
    void refuses_data();
    void refuses();
    void keepsItsMemory();
};

static QByteArray padded(QByteArray text)
{
    text.reserve(text.size() + JsonIndex::padding());
    return text;
}

void TestJsonIndex::tellsWhereTokensBegin()
{
    JsonIndex index;
    const QByteArray text = padded(R"({ "a\"":[1, true ], "b" : "{,}"})");
    QCOMPARE(index.read(text), JsonIndex::Fault::None);
    QVERIFY(index.reason().isEmpty());
    QByteArray firsts;
    for (const std::uint32_t start : index.starts())
        firsts += text[qsizetype(start)];
    QCOMPARE(firsts, "{\":[1,t],\":\"}");
    QCOMPARE(qsizetype(*(index.starts().data() + index.starts().size())), text.size());
}

void TestJsonIndex::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonIndex::Fault>("fault");
    QTest::newRow("nothing") << QByteArray() << JsonIndex::Fault::Malformed;
    QTest::newRow("white space") << QByteArray(" \n") << JsonIndex::Fault::Malformed;
    QTest::newRow("open string") << QByteArray("[\"a]") << JsonIndex::Fault::Malformed;
    QTest::newRow("control character") << QByteArray("[\"a\nb\"]") << JsonIndex::Fault::Malformed;
    QTest::newRow("bad UTF-8") << QByteArray("[\"\xC3(\"]") << JsonIndex::Fault::NotUtf8;
    QTest::newRow("cut UTF-8") << QByteArray("\"\xC3\"") << JsonIndex::Fault::NotUtf8;
}

void TestJsonIndex::refuses()
{
    QFETCH(QByteArray, text);
    JsonIndex index;
    QTEST(index.read(padded(text)), "fault");
    QVERIFY(!index.reason().isEmpty());
    QVERIFY(!index.reason().endsWith(u'.'));
    QCOMPARE(index.read(padded("[]")), JsonIndex::Fault::None);
    QCOMPARE(index.starts().size(), std::size_t(2));
}

void TestJsonIndex::keepsItsMemory()
{
    JsonIndex index;
    QCOMPARE(index.capacity(), std::size_t(0));
    const QByteArray large = padded('[' + QByteArray(5000, ' ') + ']');
    QCOMPARE(index.read(large), JsonIndex::Fault::None);
    QCOMPARE(index.read(padded("{}")), JsonIndex::Fault::None);
    QVERIFY(index.capacity() >= std::size_t(large.size()));
    QCOMPARE(index.starts()[1], 1u);
}

QTEST_GUILESS_MAIN(TestJsonIndex)
#include "tst_jsonindex.moc"
