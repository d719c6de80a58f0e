// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/factsview.h"
#include "detail/headerlist.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestFactsView : public QObject
{
    Q_OBJECT

private slots:
    void showsNamesAndValues();
    void hidesAnEmptyNote();
    void countsDownToTheNextTry();
    void aClickCopies();
};

void TestFactsView::showsNamesAndValues()
{
    FactsView view;
    view.setFacts({{u"Status"_s, u"gave up"_s}, {u"Tries"_s, u"8"_s}}, u"No times."_s);
    view.show();
    const auto* list = view.findChild<HeaderList*>();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Status"_s);
    QCOMPARE(list->model()->index(1, 1).data().toString(), u"8"_s);
    QVERIFY(!list->accessibleName().isEmpty());
    QCOMPARE(view.findChild<QLabel*>()->text(), u"No times."_s);
}

void TestFactsView::hidesAnEmptyNote()
{
    FactsView view;
    view.setFacts({{u"a"_s, u"b"_s}}, {});
    view.show();
    QVERIFY(!view.findChild<QLabel*>()->isVisible());
}

void TestFactsView::countsDownToTheNextTry()
{
    FactsView view;
    const Instant now = Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch());
    view.setFacts({{u"a"_s, u"b"_s}}, u"Failed."_s, now + std::chrono::seconds(90));
    view.show();
    const auto* note = view.findChild<QLabel*>();
    const QString first = note->text();
    QVERIFY2(first.startsWith(u"Failed.\nnext try in 1 min "_s), qPrintable(first));
    QTRY_VERIFY(note->text() != first);
    view.setFacts({{u"a"_s, u"b"_s}}, {});
    QVERIFY(!note->isVisible());
}

void TestFactsView::aClickCopies()
{
    FactsView view;
    view.setFacts({{u"Status"_s, u"gave up"_s}, {u"Tries"_s, u"8"_s}}, {});
    view.resize(400, 200);
    view.show();
    auto* list = view.findChild<HeaderList*>();
    const QRect name = list->visualRect(list->model()->index(0, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, name.center());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"gave up"_s);
}

QTEST_MAIN(TestFactsView)
#include "tst_factsview.moc"
