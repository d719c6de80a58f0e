// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/savedanswerstext.h"

#include <QTest>

using namespace waybill;

class TestSavedAnswersText : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultNamesTheFile_data();
    void everyFaultNamesTheFile();
    void everyErrorNamesTheFileAndTheCause_data();
    void everyErrorNamesTheFileAndTheCause();
};

void TestSavedAnswersText::everyFaultNamesTheFile_data()
{
    using Kind = InputFault::Kind;
    QTest::addColumn<InputFault>("fault");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const InputFault& fault, const char* text) {
        QTest::newRow(name) << fault << QString::fromUtf8(text);
    };
    const QString cause = QStringLiteral("Permission denied");
    row("missing", {Kind::Missing, {}}, "There is no file “a.json”.");
    row("folder", {Kind::IsFolder, {}}, "“a.json” is a folder. Open the files in it.");
    row("permission", {Kind::NotOpened, cause}, "“a.json” cannot be opened (Permission denied).");
    row("no cause", {Kind::NotOpened, {}}, "“a.json” cannot be opened.");
    row("too large", {Kind::TooLarge, {}},
        "“a.json” is larger than 256 MiB. Split it into several files and open them together.");
    row("empty", {Kind::Empty, {}}, "“a.json” is empty.");
    row("broken", {Kind::Broken, cause}, "“a.json” cannot be read (Permission denied).");
}

void TestSavedAnswersText::everyFaultNamesTheFile()
{
    QFETCH(InputFault, fault);
    QTEST(describeInputFault(fault, QStringLiteral("a.json")), "text");
}

void TestSavedAnswersText::everyErrorNamesTheFileAndTheCause_data()
{
    using Kind = FetchError::Kind;
    QTest::addColumn<FetchError>("error");
    QTest::addColumn<QString>("start");
    const auto row = [](const char* name, Kind kind, const char* start) {
        FetchError error;
        error.kind = kind;
        error.cause = QStringLiteral("the cause");
        QTest::newRow(name) << error << QString::fromUtf8(start);
    };
    row("not JSON", Kind::Malformed, "“a.json” cannot be read as JSON (the cause). ");
    row("other JSON", Kind::NotADeliveryLog, "“a.json” is no provider's answer: the cause. ");
    row("anything else", Kind::TooLarge, "“a.json” cannot be read (the cause).");
}

void TestSavedAnswersText::everyErrorNamesTheFileAndTheCause()
{
    QFETCH(FetchError, error);
    QFETCH(QString, start);
    const QString text = describeSavedAnswersError(error, QStringLiteral("a.json"));
    QVERIFY2(text.startsWith(start), qPrintable(text));
    QVERIFY(text.endsWith(QLatin1Char('.')));
}

QTEST_GUILESS_MAIN(TestSavedAnswersText)
#include "tst_savedanswerstext.moc"
