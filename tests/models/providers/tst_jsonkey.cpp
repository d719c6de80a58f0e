// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonkey.h"

#include <QTest>

using namespace waybill;

class TestJsonKey : public QObject
{
    Q_OBJECT

private slots:
    void isEqualByText();
    void findsBytes();
};

/// Of every length around the words that are compared.
static QList<QByteArray> texts()
{
    const QByteArray longest = "the_quick_brown_fox_jumps";
    QList<QByteArray> all;
    for (qsizetype size = 0; size <= longest.size(); ++size)
        all.append(longest.first(size));
    return all;
}

void TestJsonKey::isEqualByText()
{
    QVERIFY(!(JsonKey() == JsonKey(QByteArrayView(""))));
    for (const QByteArray& text : texts()) {
        const QByteArray same = text + "and more to be read";
        const JsonKey key = JsonKey::paddedKey(QByteArrayView(same).first(text.size()));
        QVERIFY(key == JsonKey(text));
        QCOMPARE(key.bucket(), JsonKey(text).bucket());
        QVERIFY(key.bucket() < 64);
        for (qsizetype at = 0; at < text.size(); ++at) {
            QByteArray other = text;
            other[at] = 'X';
            QVERIFY(!(key == JsonKey(other)));
        }
        QVERIFY(!(key == JsonKey(text + '\0')));
    }
}

void TestJsonKey::findsBytes()
{
    for (const QByteArray& text : texts()) {
        QVERIFY(!JsonKey(text).contains('\\'));
        for (qsizetype at = 0; at < text.size(); ++at) {
            QByteArray escaped = text;
            escaped[at] = '\\';
            QVERIFY(JsonKey(escaped).contains('\\'));
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonKey)
#include "tst_jsonkey.moc"
