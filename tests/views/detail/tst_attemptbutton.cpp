// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/attemptbutton.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestAttemptButton : public QObject
{
    Q_OBJECT

private slots:
    void tellsStatusWithoutColor();
    void keepsItsSize();
    void setsReplaysApart();

private:
    static QImage grayOf(AttemptButton& button)
    {
        button.resize(button.sizeHint());
        return button.grab().toImage().convertToFormat(QImage::Format_Mono);
    }
};

void TestAttemptButton::tellsStatusWithoutColor()
{
    AttemptButton failed(u"1  404"_s, AttemptButton::Mark::Failed, false);
    AttemptButton delivered(u"1  404"_s, AttemptButton::Mark::Delivered, false);
    AttemptButton unknown(u"1  404"_s, AttemptButton::Mark::Unknown, false);
    QVERIFY(grayOf(failed) != grayOf(delivered));
    QVERIFY(grayOf(delivered) != grayOf(unknown));
}

void TestAttemptButton::keepsItsSize()
{
    AttemptButton button(u"2  200"_s, AttemptButton::Mark::Delivered, false);
    const QSize size = button.sizeHint();
    button.setChecked(true);
    QCOMPARE(button.sizeHint(), size);
}

void TestAttemptButton::setsReplaysApart()
{
    AttemptButton attempt(u"1  200"_s, AttemptButton::Mark::Delivered, false);
    AttemptButton replay(u"1  200"_s, AttemptButton::Mark::Delivered, true);
    QVERIFY(grayOf(attempt) != grayOf(replay));
}

QTEST_MAIN(TestAttemptButton)
#include "tst_attemptbutton.moc"
