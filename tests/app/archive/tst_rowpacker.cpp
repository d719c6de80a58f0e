// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/rowpacker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowPacker : public QObject
{
    Q_OBJECT

private slots:
    void givesBackTheBytes_data();
    void givesBackTheBytes();
    void packsAlikeTextsSmaller();
    void refusesWhatIsNotPacked();
    void makesNoDictionaryOfNothing();
};

namespace {

QByteArrayList alikeTexts(int count)
{
    QByteArrayList texts;
    for (int i = 0; i < count; ++i)
        texts.append(R"({"id":")" + QByteArray::number(i * 7919)
            + R"(","record_type":"webhook_delivery","status":"delivered","attempts":[{"http":)"
            + R"({"request":{"url":"https://hooks.example.com/telnyx","n":)"
            + QByteArray::number(i * i) + "}}}]}");
    return texts;
}

} // namespace

void TestRowPacker::givesBackTheBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("one") << QByteArray(1, '\0');
    QTest::newRow("text") << alikeTexts(1).first();
    QTest::newRow("no text") << QByteArray("\xff\0\xfe", 3);
    QTest::newRow("long") << QByteArray(5'000'000, 'x');
}

void TestRowPacker::givesBackTheBytes()
{
    QFETCH(const QByteArray, bytes);
    const PackDictionary dictionary(PackDictionary::trained(alikeTexts(500)));
    RowPacker packer;
    for (const auto* with : {static_cast<const PackDictionary*>(nullptr), &dictionary}) {
        const auto back = packer.unpacked(packer.packed(bytes, with), with);
        QVERIFY(back);
        QCOMPARE(*back, bytes);
    }
}

void TestRowPacker::packsAlikeTextsSmaller()
{
    const QByteArrayList texts = alikeTexts(600);
    const QByteArray made = PackDictionary::trained(texts.first(500));
    QVERIFY(!made.isEmpty());
    const PackDictionary dictionary(made);
    RowPacker packer;
    for (const QByteArray& text : texts.sliced(500)) {
        const QByteArray packed = packer.packed(text, &dictionary);
        QVERIFY(packed.size() * 2 < packer.packed(text, nullptr).size());
        QCOMPARE(packer.unpacked(packed, &dictionary), text);
        QVERIFY(packer.unpacked(packed, nullptr) != text);
    }
}

void TestRowPacker::refusesWhatIsNotPacked()
{
    RowPacker packer;
    const QByteArray packed = packer.packed(alikeTexts(1).first(), nullptr);
    QCOMPARE(packer.unpacked("", nullptr), std::nullopt);
    QCOMPARE(packer.unpacked("garbage", nullptr), std::nullopt);
    for (qsizetype size = 0; size < packed.size(); ++size)
        QCOMPARE(packer.unpacked(packed.first(size), nullptr), std::nullopt);
    QByteArray bomb = packer.packed(QByteArray(100'000, 'x'), nullptr);
    bomb.replace(5, 4, "\xff\xff\xff\x7f"); // its size: 2 GB
    QCOMPARE(packer.unpacked(bomb, nullptr), std::nullopt);
}

void TestRowPacker::makesNoDictionaryOfNothing()
{
    QVERIFY(PackDictionary::trained({}).isEmpty());
    QVERIFY(PackDictionary::trained({"a", "b"}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRowPacker)
#include "tst_rowpacker.moc"
