// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/archiveprinter.h"
#include "commands/lineoutput.h"
#include "profilecatalogue.h"
#include "samplerows.h"
#include "streams.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchivePrinter : public QObject
{
    Q_OBJECT

private slots:
    void printsEachProvidersDeliveries();
    void saysOnceWhatHasNoProfile();
};

void TestArchivePrinter::printsEachProvidersDeliveries()
{
    const ProfileCatalogue catalogue = ProfileCatalogue::load({});
    const CapturedStream out;
    const CapturedStream err;
    LineOutput output(out.stream());
    LineOutput errors(err.stream());
    ArchivePrinter printer(catalogue, false, &output, &errors);
    QVERIFY(
        printer.print({.profile = {u"telnyx"_s, 1}, .records = {{"a", samplerow::telnyx, {}}}}));
    QVERIFY(printer.print({.profile = {u"arta"_s, 1}, .records = {{"b", samplerow::arta, {}}}}));
    output.flush();
    QCOMPARE(out.text().count('\n'), 2);
    QVERIFY(out.text().contains("0ccc7b54") && out.text().contains("5b6e1621"));
    QVERIFY(!printer.hasLeftOut());
    QVERIFY(printer.print({.profile = {u"arta"_s, 1}, .records = {{"c", "no JSON", {}}}}));
    QVERIFY(printer.hasLeftOut());
}

void TestArchivePrinter::saysOnceWhatHasNoProfile()
{
    const ProfileCatalogue catalogue = ProfileCatalogue::load({});
    const CapturedStream out;
    const CapturedStream err;
    LineOutput output(out.stream());
    LineOutput errors(err.stream());
    ArchivePrinter printer(catalogue, false, &output, &errors);
    for (int i = 0; i < 3; ++i)
        QVERIFY(printer.print({.profile = {u"nobody"_s, 1}, .records = {{"a", "{}", {}}}}));
    errors.flush();
    QCOMPARE(err.text().count('\n'), 1);
    QVERIFY(err.text().contains("\"nobody\""));
    QVERIFY(printer.hasLeftOut());
}

QTEST_GUILESS_MAIN(TestArchivePrinter)
#include "tst_archiveprinter.moc"
