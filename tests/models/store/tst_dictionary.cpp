// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/dictionary.h"

#include <QTest>
#include <QThread>

#include <memory>

using waybill::Dictionary;
using waybill::DictionaryTexts;

class TestDictionary : public QObject
{
    Q_OBJECT

private slots:
    void givesEachTextOneCode();
    void viewsStayAsTheyWere();
    void canBeReadWhileItGrows();
};

void TestDictionary::givesEachTextOneCode()
{
    Dictionary dictionary;
    QCOMPARE(dictionary.intern(QByteArray()), 0U);
    QCOMPARE(dictionary.intern("message.sent"), 1U);
    QCOMPARE(dictionary.intern("Message.sent"), 2U);
    QCOMPARE(dictionary.intern("message.sent"), 1U);
    QCOMPARE(dictionary.size(), 3U);
    QCOMPARE(dictionary.at(2), QByteArray("Message.sent"));
}

void TestDictionary::viewsStayAsTheyWere()
{
    Dictionary dictionary;
    dictionary.intern("a");
    const DictionaryTexts before = dictionary.texts();
    for (int i = 0; i < 3000; ++i)
        dictionary.intern(QByteArray::number(i));
    QCOMPARE(before.size(), 2U);
    QCOMPARE(before.at(1), QByteArray("a"));
    QCOMPARE(dictionary.size(), 3002U);
    QCOMPARE(dictionary.at(3001), QByteArray("2999"));
}

void TestDictionary::canBeReadWhileItGrows()
{
    Dictionary dictionary;
    for (int i = 0; i < 1500; ++i)
        dictionary.intern(QByteArray::number(i));
    int wrong = 0;
    const std::unique_ptr<QThread> reader(QThread::create([texts = dictionary.texts(), &wrong] {
        for (quint32 code = 1; code < texts.size(); ++code)
            wrong += texts.at(code) == QByteArray::number(code - 1) ? 0 : 1;
    }));
    reader->start();
    for (int i = 1500; i < 6000; ++i)
        dictionary.intern(QByteArray::number(i));
    QVERIFY(reader->wait());
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
