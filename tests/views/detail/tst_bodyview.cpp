// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodyView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void selectsByKeys();
    void selectsByMouse();
    void copiesExactText();
    void movesByRowsAndPages();
    void asksForFind();
    void leavesOtherKeysAlone();
    void keepsItsColumn();
    void foldsAndCopiesJson();

private:
    void show(const QByteArray& bytes)
    {
        m_view->setText(std::make_shared<BodyText>(bytes), BodySyntax::Plain);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }
    QPoint pointOf(qsizetype position) const
    {
        const QRect rect = m_view->rectOf(position);
        return {rect.left() + 1, rect.center().y()};
    }

    std::unique_ptr<BodyView> m_view;
};

void TestBodyView::init()
{
    m_view = std::make_unique<BodyView>();
    m_view->resize(500, 200);
    m_view->show();
    m_view->setFocus();
}

void TestBodyView::selectsByKeys()
{
    show("one two\nthree");
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedBytes(), QByteArray("on"));
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_view->selectedBytes(), QByteArray("one "));
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedBytes(), QByteArray("one two\nthre"));
    press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedBytes(), QByteArray("one two\nthree"));
    press(Qt::Key_Home);
    QCOMPARE(m_view->selection().length, 0);
    QCOMPARE(m_view->caret(), 8);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedBytes(), QByteArray("one two\nthree"));
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), 0);
    press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selection().length, 13);
}

void TestBodyView::selectsByMouse()
{
    show("one two\nthree");
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, pointOf(4));
    QTest::mouseMove(m_view->viewport(), pointOf(10));
    QMouseEvent move(QEvent::MouseMove, pointOf(10), m_view->viewport()->mapToGlobal(pointOf(10)),
        Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QCOMPARE(m_view->selectedBytes(), QByteArray("two\nth"));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, pointOf(10));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, pointOf(7));
    QCOMPARE(m_view->selectedBytes(), QByteArray("two"));
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(9));
    QCOMPARE(m_view->selectedBytes(), QByteArray("three"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(1));
    QCOMPARE(m_view->selection().length, 0);
}

void TestBodyView::copiesExactText()
{
    show("a\x01\tb\r\n\xE2\x80\xAE"
         "c");
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QString::fromUtf8("a\x01\tb\r\n\xE2\x80\xAE"
                          "c"));
    press(Qt::Key_Home, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(u"kept"_s);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"kept"_s);
}

void TestBodyView::movesByRowsAndPages()
{
    show(QByteArray("line\n").repeated(100));
    press(Qt::Key_Down);
    QCOMPARE(m_view->caret(), 5);
    press(Qt::Key_PageDown);
    QVERIFY(m_view->caret() > 25);
    press(Qt::Key_PageDown);
    QVERIFY(m_view->scrollRatio() > 0);
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->scrollRatio(), 0.0);
    press(Qt::Key_Up);
    QCOMPARE(m_view->caret(), 0);
}

void TestBodyView::asksForFind()
{
    QSignalSpy spy(m_view.get(), &BodyView::findRequested);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(spy.size(), 1);
}

void TestBodyView::leavesOtherKeysAlone()
{
    show("abc");
    QKeyEvent event(QEvent::KeyPress, Qt::Key_BracketLeft, Qt::NoModifier, u"["_s);
    QCoreApplication::sendEvent(m_view.get(), &event);
    QVERIFY(!event.isAccepted());
}

void TestBodyView::keepsItsColumn()
{
    show("long line\nab\nlong line");
    press(Qt::Key_End);
    press(Qt::Key_Down);
    QCOMPARE(m_view->caret(), 12);
    press(Qt::Key_Down);
    QCOMPARE(m_view->caret(), 22);
}

void TestBodyView::foldsAndCopiesJson()
{
    const QByteArray json = "{\n  \"a\": [\n    1,\n    22\n  ]\n}";
    m_view->setText(std::make_shared<BodyText>(json), BodySyntax::Json, {{0, 5}, {1, 4}});
    m_view->selectRange(json.indexOf("22"), json.indexOf("22"));
    m_view->copyPointer();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/a/1"));
    m_view->copyValue();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("22"));
    press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(m_view->folds().isFolded(1));
    press(Qt::Key_Down);
    QCOMPARE(m_view->text().rowAt(m_view->caret()), 5); // over what is folded
    press(Qt::Key_Up);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(!m_view->folds().isFolded(1));
    const int x = m_view->rectOf(0).left() - 8;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {x, m_view->rowHeight() / 2});
    QVERIFY(m_view->folds().isFolded(0));
    QCOMPARE(m_view->folds().shownCount(), 1);
}

QTEST_MAIN(TestBodyView)
#include "tst_bodyview.moc"
