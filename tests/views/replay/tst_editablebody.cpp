// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/editablebody.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace waybill;

Q_DECLARE_METATYPE(waybill::BodyEditing)

class TestEditableBody : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void whatIsPossibleSurvivesAnEditor();
};

void TestEditableBody::judges_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyEditing>("editing");
    QTest::newRow("empty") << QByteArray() << BodyEditing::Possible;
    QTest::newRow("json") << QByteArray("{\n\t\"a\": \"\xc3\xa9 \xf0\x9f\x98\x80\"\n}")
                          << BodyEditing::Possible;
    QTest::newRow("CR LF") << QByteArray("a\r\nb") << BodyEditing::ControlCharacters;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << BodyEditing::ControlCharacters;
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbf{}") << BodyEditing::ControlCharacters;
    QTest::newRow("line separator")
        << QByteArray("a\xe2\x80\xa8z") << BodyEditing::ControlCharacters;
    QTest::newRow("no-break space") << QByteArray("a\xc2\xa0z") << BodyEditing::ControlCharacters;
    QTest::newRow("bad byte") << QByteArray("a\xff") << BodyEditing::NotUtf8;
    QTest::newRow("surrogate") << QByteArray("a\xed\xa0\x80") << BodyEditing::NotUtf8;
    QTest::newRow("cut") << QByteArray("a\xc3") << BodyEditing::NotUtf8;
    QTest::newRow("large") << QByteArray(300'000, 'x') << BodyEditing::TooLarge;
}

void TestEditableBody::judges()
{
    QFETCH(QByteArray, body);
    QTEST(bodyEditing(body), "editing");
}

/// Every character of the basic plane that is said to be possible goes through a real editor.
void TestEditableBody::whatIsPossibleSurvivesAnEditor()
{
    QString possible;
    for (char32_t c = 1; c < 0xffff; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        const QString one = QString::fromUcs4(&c, 1);
        if (bodyEditing(one.toUtf8()) == BodyEditing::Possible)
            possible += one;
    }
    QPlainTextEdit editor;
    editor.setPlainText(possible);
    const QString after = editor.toPlainText();
    QCOMPARE(after.size(), possible.size());
    for (qsizetype i = 0; i < after.size(); ++i)
        QVERIFY2(after.at(i) == possible.at(i),
            qPrintable(QString::number(possible.at(i).unicode(), 16)));
}

QTEST_MAIN(TestEditableBody)
#include "tst_editablebody.moc"
