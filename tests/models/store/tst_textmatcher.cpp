// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/textmatcher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

/// One digit a row: 1 where it was asked for and the text is in it.
QByteArray found(const DeliveryStore& store, const QString& text, QByteArray asked)
{
    TextMatcher matcher(text, store.columns());
    std::vector<quint8> rows;
    for (const char digit : asked)
        rows.push_back(digit == '1');
    matcher.find(*store.columns().chunks.front(), 0, rows);
    QByteArray digits;
    for (const quint8 row : rows)
        digits += row ? '1' : '0';
    return digits;
}

} // namespace

class TestTextMatcher : public QObject
{
    Q_OBJECT

private slots:
    void looksOnlyWhereItIsAsked();
    void startsAtARow();
    void looksInIdsLast();
    void knowsNothingOfLaterTexts();
};

void TestTextMatcher::looksOnlyWhereItIsAsked()
{
    DeliveryStore store;
    PageBuilder page;
    for (const char* const type : {"sent", "failed", "sent", "sent"})
        page.add(QByteArray::number(page.rows().size())).eventType = page.text(type);
    store.merge({}, *page.page());
    QCOMPARE(found(store, u"SENT"_s, "1111"), QByteArray("1011"));
    QCOMPARE(found(store, u"SENT"_s, "1100"), QByteArray("1000"));
}

void TestTextMatcher::startsAtARow()
{
    DeliveryStore store;
    PageBuilder page;
    for (const char* const type : {"sent", "failed", "sent"})
        page.add(QByteArray::number(page.rows().size())).eventType = page.text(type);
    store.merge({}, *page.page());
    TextMatcher matcher(u"sent"_s, store.columns());
    std::vector<quint8> rows{1, 1};
    matcher.find(*store.columns().chunks.front(), 1, rows);
    QCOMPARE(rows, (std::vector<quint8>{0, 1}));
}

void TestTextMatcher::looksInIdsLast()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("abc-1");
    page.add("xyz").eventId = "ABC";
    page.add("xyz-3").eventType = page.text("abc");
    page.add("xyz-4");
    store.merge({}, *page.page());
    QCOMPARE(found(store, u"abc"_s, "1111"), QByteArray("1110"));
}

void TestTextMatcher::knowsNothingOfLaterTexts()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("1").eventType = page.text("one");
    page.add("2").eventType = page.text("two");
    store.merge({}, *page.page());
    const DeliveryColumns before = store.snapshot();
    PageBuilder later;
    later.add("3").eventType = later.text("three");
    store.merge({u"other"_s}, *later.page());
    TextMatcher matcher(u"o"_s, before);
    std::vector<quint8> rows{1, 1};
    matcher.find(*before.chunks.front(), 0, rows);
    QCOMPARE(rows, (std::vector<quint8>{1, 1}));
}

QTEST_GUILESS_MAIN(TestTextMatcher)
#include "tst_textmatcher.moc"
