// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/firstpaint.h"

#include <QPaintEvent>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace std::chrono_literals;
using namespace waybill;

class TestFirstPaint : public QObject
{
    Q_OBJECT

private slots:
    void comesAfterThePaint();
    void doesNotWaitForever();
};

namespace {

class Painted : public QWidget
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent*) override { ++paints; }
};

} // namespace

void TestFirstPaint::comesAfterThePaint()
{
    Painted window;
    auto* child = new Painted;
    child->setParent(&window);
    window.resize(200, 100);
    QPointer<FirstPaint> first = new FirstPaint(&window, 1h);
    int childPaints = -1;
    connect(first, &FirstPaint::painted, &window, [&] { childPaints = child->paints; });
    QSignalSpy painted(first, &FirstPaint::painted);
    QTest::qWait(20);
    QCOMPARE(painted.count(), 0);
    window.show();
    QVERIFY(painted.wait());
    QCOMPARE(window.paints, 1);
    QCOMPARE(childPaints, 1);
    QTRY_VERIFY(!first);
    window.update();
    QTRY_COMPARE(window.paints, 2);
    QCOMPARE(painted.count(), 1);
}

void TestFirstPaint::doesNotWaitForever()
{
    QWidget window;
    QSignalSpy painted(new FirstPaint(&window, 1ms), &FirstPaint::painted);
    QVERIFY(painted.wait());
}

QTEST_MAIN(TestFirstPaint)
#include "tst_firstpaint.moc"
