// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guidepage.h"
#include "window/guidepicture.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGuidePage : public QObject
{
    Q_OBJECT

private slots:
    void showsItsSteps();
    void textIsNoMarkup();
    void pageKeysScroll();
};

void TestGuidePage::showsItsSteps()
{
    const GuidePage page(u"Read"_s,
        {{u"First"_s, u"Do this."_s, u":/none"_s, u"A list."_s},
            {u"Second"_s, u"Do that."_s, {}, {}}});
    QCOMPARE(page.accessibleName(), u"Read"_s);
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>())
        texts.append(label->text());
    QCOMPARE(texts, (QStringList{u"First"_s, u"Do this."_s, u"Second"_s, u"Do that."_s}));
    const auto pictures = page.findChildren<GuidePicture*>();
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures.constFirst()->accessibleName(), u"A list."_s);
}

void TestGuidePage::textIsNoMarkup()
{
    const GuidePage page({}, {{u"<b>"_s, u"a < b"_s, {}, {}}});
    for (const QLabel* label : page.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestGuidePage::pageKeysScroll()
{
    QList<GuideStep> steps;
    for (int i = 0; i < 40; ++i)
        steps.append({u"Title"_s, u"Text"_s, {}, {}});
    GuidePage page({}, steps);
    page.resize(300, 200);
    page.show();
    page.setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(page.verticalScrollBar()->value(), 0);
    QTest::keyClick(&page, Qt::Key_PageDown);
    const int down = page.verticalScrollBar()->value();
    QVERIFY(down > 0);
    QTest::keyClick(&page, Qt::Key_PageUp);
    QCOMPARE(page.verticalScrollBar()->value(), 0);
}

QTEST_MAIN(TestGuidePage)
#include "tst_guidepage.moc"
