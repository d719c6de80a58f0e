// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cause/causeline.h"
#include "sampledelivery.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

const TimeDisplay utc{.utc = true, .now = {}};

void fill(CauseLine& line, const Delivery& delivery, int width)
{
    line.resize(width, line.sizeHint().height());
    line.setDelivery(delivery, sample::telnyx(), utc);
    line.show();
}

QLabel* sentence(const CauseLine& line)
{
    return line.findChildren<QLabel*>().first();
}

QToolButton* button(const CauseLine& line, const QString& toolTipStart)
{
    for (QToolButton* candidate : line.findChildren<QToolButton*>()) {
        if (candidate->toolTip().startsWith(toolTipStart))
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestCauseLine : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWholeSentence();
    void elidesButKeepsTheWhole();
    void neverReadsMarkup();
    void copies();
    void isReachableByKeyboard();
    void clears();
};

void TestCauseLine::showsTheWholeSentence()
{
    CauseLine line;
    fill(line, sample::failedOver(), 1800);
    QVERIFY(sentence(line)->text().startsWith(
        u"<b>typo.example.com answered 404 Not Found</b> (Telnyx"_s));
    QVERIFY(sentence(line)->text().endsWith(u"4 ms later."_s));
    QVERIFY(button(line, u"Copy the delivery id"_s)->isVisible());
    QVERIFY(sentence(line)->sizeHint().width() <= sentence(line)->width() + 1);
}

void TestCauseLine::elidesButKeepsTheWhole()
{
    CauseLine line;
    fill(line, sample::failedOver(), 480);
    QVERIFY(sentence(line)->text().endsWith(u'…'));
    QVERIFY(sentence(line)->accessibleName().endsWith(u"4 ms later."_s));
    QVERIFY(sentence(line)->toolTip().endsWith(u"4 ms later."_s));
    QVERIFY(!button(line, u"Copy the delivery id"_s)->isVisible());
    line.resize(1800, line.height());
    QTRY_VERIFY(line.minimumSizeHint().width() < 700);
    QVERIFY(sentence(line)->text().endsWith(u"4 ms later."_s));
}

void TestCauseLine::neverReadsMarkup()
{
    Delivery delivery = sample::failedOver();
    delivery.attempts[0].errors[0].title = u"<img src=x>&"_s;
    CauseLine line;
    fill(line, delivery, 1800);
    QVERIFY(sentence(line)->text().contains(u"&lt;img src=x&gt;&amp;"_s));
    QVERIFY(!sentence(line)->toolTip().contains(u'<'));
}

void TestCauseLine::copies()
{
    CauseLine line;
    fill(line, sample::failedOver(), 1800);
    QSignalSpy copied(&line, &CauseLine::copied);
    button(line, u"Copy six"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 5);
    button(line, u"Copy the delivery id"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), sample::failedOver().id.value);
    button(line, u"Copy the event id"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), sample::failedOver().eventId);
    QCOMPARE(copied.size(), 3);
    QCOMPARE(copied[0][0].toString(), u"Summary"_s);
}

void TestCauseLine::isReachableByKeyboard()
{
    CauseLine line;
    for (const QToolButton* each : line.findChildren<QToolButton*>())
        QVERIFY(each->focusPolicy() & Qt::TabFocus);
    line.show();
    QVERIFY(sentence(line)->textInteractionFlags() & Qt::TextSelectableByKeyboard);
}

void TestCauseLine::clears()
{
    CauseLine line;
    fill(line, sample::failedOver(), 1800);
    line.clear();
    QCOMPARE(sentence(line)->text(), u"<b></b>"_s);
    for (const QToolButton* each : line.findChildren<QToolButton*>())
        QVERIFY(!each->isVisible());
}

QTEST_MAIN(TestCauseLine)
#include "tst_causeline.moc"
