// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/providerprofile.h"
#include "samplerows.h"
#include "services/savedanswers.h"
#include "shippedprofiles.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSavedAnswers : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void keepsARowsBytes();
    void keepsADetailsAnswer();
    void refuses_data();
    void refuses();

private:
    SavedAnswers m_saved{shippedProfiles()};
};

void TestSavedAnswers::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("pages"); // provider and number of rows
    using namespace samplerow;
    const QByteArray artaList = "{\"items\":[" + arta + ',' + arta + "],\"metadata\":{\"page\":1}}";
    const QByteArray gitHubList = '[' + gitHub + ']';
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& pages) {
        QTest::newRow(name) << bytes << pages;
    };
    row("one answer", artaList, {u"arta 2"_s});
    row("with a byte order mark", "\xEF\xBB\xBF" + artaList + "\r\n", {u"arta 2"_s});
    row("several after each other", artaList + artaList, {u"arta 2"_s, u"arta 2"_s});
    row("answers of two providers", artaList + '\n' + gitHubList, {u"arta 2"_s, u"github 1"_s});
    row("an array of answers", '[' + artaList + ',' + artaList + ']', {u"arta 2"_s, u"arta 2"_s});
    row("JSON lines", svix + '\n' + svix + '\n' + svix + '\n', {u"svix 3"_s});
    row("JSON lines of two providers", svix + '\n' + arta + '\n' + arta,
        {u"svix 1"_s, u"arta 2"_s});
    row("rows in an array", '[' + samplerow::telnyx + ',' + samplerow::telnyx + ']',
        {u"telnyx 2"_s});
    row("rows, then a list", convoy + gitHubList + convoy,
        {u"convoy 1"_s, u"github 1"_s, u"convoy 1"_s});
    row("a list without rows", "{\"data\":[],\"meta\":{\"total_results\":0}}", {u"telnyx 0"_s});
}

void TestSavedAnswers::reads()
{
    QFETCH(QByteArray, bytes);
    const auto pages = m_saved.read(bytes);
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().cause));
    QStringList got;
    for (const SavedPage& saved : *pages)
        got.append(u"%1 %2"_s.arg(saved.profile->id).arg(saved.page->rows.size()));
    QTEST(got, "pages");
}

void TestSavedAnswers::keepsARowsBytes()
{
    QByteArray spaced = samplerow::convoy;
    spaced.replace(",", " ,\t").replace("\"num_trials\":1", "\"num_trials\":1.0e0");
    const auto pages
        = m_saved.read("{\"status\":true,\"data\":" + spaced + "}\n" + samplerow::convoy);
    QVERIFY(pages);
    QCOMPARE(pages->size(), 1);
    const PageRows& page = *pages->first().page;
    QCOMPARE(page.rows.size(), size_t(2));
    QCOMPARE(page.slice(page.rows[0]).toByteArray(), spaced);
    QCOMPARE(page.slice(page.rows[1]).toByteArray(), samplerow::convoy);
}

void TestSavedAnswers::keepsADetailsAnswer()
{
    const auto pages
        = m_saved.read(samplerow::arta + '\n' + samplerow::gitHubDetail + '\n' + samplerow::gitHub);
    QVERIFY(pages);
    QCOMPARE(pages->size(), 2);
    QVERIFY(pages->first().calls.isEmpty());
    const SavedCall detail{"58474f00-b361-11eb-836d-0e4f3503ccbe", "9007199254740993", u"detail"_s,
        samplerow::gitHubDetail};
    QCOMPARE(pages->last().calls, QList{detail});
}

void TestSavedAnswers::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FetchError::Kind>("kind");
    QTest::addColumn<QString>("cause");
    using Kind = FetchError::Kind;
    const QByteArray list = '[' + samplerow::gitHub + ']';
    QTest::newRow("nothing") << QByteArray(" \n") << Kind::NotADeliveryLog << u"nothing"_s;
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>") << Kind::Malformed << u"not JSON"_s;
    QTest::newRow("cut short") << list.chopped(9) << Kind::Malformed << u"cut short"_s;
    QTest::newRow("second one cut short")
        << QByteArray(list + list.chopped(9)) << Kind::Malformed << u"cut short"_s;
    QTest::newRow("HAR") << QByteArray("{\"log\":{\"entries\":[]}}") << Kind::NotADeliveryLog
                         << u"a HAR is not"_s;
    QTest::newRow("another JSON among answers")
        << QByteArray(list + "{\"hello\":1}") << Kind::NotADeliveryLog << u"answer 2: expected"_s;
}

void TestSavedAnswers::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cause);
    const auto pages = m_saved.read(bytes);
    QVERIFY(!pages);
    QTEST(pages.error().kind, "kind");
    QVERIFY2(pages.error().cause.contains(cause), qPrintable(pages.error().cause));
}

QTEST_GUILESS_MAIN(TestSavedAnswers)
#include "tst_savedanswers.moc"
