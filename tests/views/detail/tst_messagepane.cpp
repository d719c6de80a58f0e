// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodypane.h"
#include "detail/headerlist.h"
#include "detail/messagepane.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestMessagePane : public QObject
{
    Q_OBJECT

private slots:
    void showsAMessage();
    void leavesSevenLinesToTheBody();
    void keepsItsWidthWithLongUrls();
    void filtersHeaders();
    void hidesSecrets();

private:
    static MessageContent content(int headers)
    {
        MessageContent result;
        result.title = {u"Request"_s, u"POST https://e.com/"_s, {}};
        result.headers.append("Content-Type", "text/html");
        for (int i = 1; i < headers; ++i)
            result.headers.append("X-" + QByteArray::number(i), "y");
        result.body = "<p>one<br>two";
        return result;
    }
};

void TestMessagePane::showsAMessage()
{
    MessagePane pane;
    pane.setContent(content(1));
    QCOMPARE(pane.titleText(), u"Request POST https://e.com/"_s);
    QCOMPARE(pane.body()->view()->text().bytes(), QByteArray("one\ntwo"));
    MessageContent absent;
    absent.absence = u"No response recorded."_s;
    pane.setContent(absent);
    QVERIFY(pane.body()->bytes().isEmpty());
    QVERIFY(pane.headers()->isHidden());
}

void TestMessagePane::leavesSevenLinesToTheBody()
{
    MessagePane pane;
    pane.resize(600, 240);
    pane.show();
    pane.setContent(content(20));
    QCoreApplication::processEvents();
    BodyView* const view = pane.body()->view();
    QVERIFY2(view->viewport()->height() >= 7 * view->rowHeight(),
        qPrintable(QString::number(view->viewport()->height())));
    pane.resize(600, 600);
    QCoreApplication::processEvents();
    QCOMPARE(pane.headers()->height(), 5 * pane.headers()->rowHeight());
}

void TestMessagePane::keepsItsWidthWithLongUrls()
{
    MessagePane pane;
    MessageContent longUrl = content(1);
    longUrl.title.text = u"POST https://e.com/"_s + QString(5000, u'x');
    longUrl.errors = {QString(5000, u'e')};
    pane.setContent(longUrl);
    QVERIFY(pane.minimumSizeHint().width() < 700);
}

void TestMessagePane::filtersHeaders()
{
    MessagePane pane;
    pane.resize(600, 400);
    pane.show();
    pane.setContent(content(8));
    emit pane.headers()->filterRequested();
    auto* filter = pane.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(filter && filter->isVisible());
    QTest::keyClicks(filter, u"x-3"_s);
    QCOMPARE(pane.headers()->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->isHidden());
    QCOMPARE(pane.headers()->model()->rowCount(), 8);
}

void TestMessagePane::hidesSecrets()
{
    MessageContent secret = content(1);
    secret.title.text = u"POST https://me:pass@e.com/"_s;
    secret.errors = {u"refused token=abc"_s};
    secret.headers.append("X-Signature", "sig");
    secret.body = "password: abc";
    MessagePane pane;
    pane.setSecretsHidden(true);
    pane.setContent(secret);
    QCOMPARE(pane.titleText(), u"Request POST https://[hidden]@e.com/"_s);
    QCOMPARE(pane.body()->view()->text().bytes(), QByteArray("password: [hidden]"));
    QCOMPARE(pane.body()->bytes(), secret.body);
    for (const QLabel* label : pane.findChildren<QLabel*>()) {
        QVERIFY2(!label->text().contains(u"pass@"_s), qPrintable(label->text()));
        QVERIFY2(!label->text().contains(u"abc"_s), qPrintable(label->text()));
    }
    pane.setSecretsHidden(false);
    QCOMPARE(pane.titleText(), u"Request POST https://me:pass@e.com/"_s);
    QCOMPARE(pane.body()->view()->text().bytes(), secret.body);
}

QTEST_MAIN(TestMessagePane)
#include "tst_messagepane.moc"
