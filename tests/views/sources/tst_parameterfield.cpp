// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/parameterfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestParameterField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_field.reset(); }
    void looksUpAndTakesTheChoice();
    void escapeClosesTheChoices();
    void typingFiltersTheChoices();
    void saysThatMoreExist();
    void aLookUpCanBeCancelled();
    void saysWhatWentWrong();
    void waitsForWhatTheLookUpNeeds();
    void tellsOfAPastedUrl();
    void withoutLookUpThereIsNoButton();

private:
    static NeededParameter hook()
    {
        return {{.name = u"hook_id"_s,
                    .label = u"Webhook"_s,
                    .help = u"Its number"_s,
                    .lookups = {{.path = u"/hooks"_s}}},
            true};
    }
    QLineEdit* edit() const { return m_field->findChild<QLineEdit*>(); }
    QPushButton* button() const { return m_field->findChild<QPushButton*>(); }
    QListWidget* choices() const { return m_field->findChild<QListWidget*>(); }
    QString note() const { return m_field->findChild<QLabel*>()->text(); }

    std::unique_ptr<ParameterField> m_field;
};

void TestParameterField::init()
{
    m_field = std::make_unique<ParameterField>(hook());
    m_field->setCanLookUp(true);
    m_field->show();
    m_field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void TestParameterField::looksUpAndTakesTheChoice()
{
    QSignalSpy asked(m_field.get(), &ParameterField::lookupRequested);
    QVERIFY(!m_field->isComplete());
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    m_field->showChoices({{{u"1"_s, u"https://a"_s}, {u"2"_s, QString()}}});
    QVERIFY(choices()->isVisible());
    QVERIFY(choices()->hasFocus());
    QCOMPARE(choices()->item(0)->text(), u"1 – https://a"_s);
    QTest::keyClick(choices(), Qt::Key_Down);
    QTest::keyClick(choices(), Qt::Key_Return);
    QCOMPARE(m_field->value(), u"2"_s);
    QVERIFY(!choices()->isVisible());
    QVERIFY(edit()->hasFocus());
    QVERIFY(m_field->isComplete());
}

void TestParameterField::escapeClosesTheChoices()
{
    m_field->showChoices({{{u"1"_s, QString()}}});
    QTest::keyClick(choices(), Qt::Key_Escape);
    QVERIFY(!choices()->isVisible());
    QVERIFY(m_field->value().isEmpty());
    QVERIFY(m_field->isVisible());
}

void TestParameterField::typingFiltersTheChoices()
{
    m_field->showChoices({{{u"1"_s, u"https://a/orders"_s}, {u"2"_s, u"https://b"_s},
        {u"31"_s, u"https://c/orders"_s}}});
    QTest::keyClick(choices(), Qt::Key_O); // the list hands it on
    QVERIFY(edit()->hasFocus());
    QTest::keyClicks(edit(), u"rders"_s);
    QCOMPARE(edit()->text(), u"orders"_s);
    QVERIFY(choices()->item(1)->isHidden());
    QVERIFY(!choices()->item(2)->isHidden());
    QTest::keyClick(edit(), Qt::Key_Down);
    QVERIFY(choices()->hasFocus());
    QTest::keyClick(choices(), Qt::Key_Down);
    QTest::keyClick(choices(), Qt::Key_Return);
    QCOMPARE(m_field->value(), u"31"_s);

    m_field->showChoices({{{u"1"_s, QString()}}});
    QVERIFY(!choices()->item(0)->isHidden()); // what the field holds filters nothing yet
    edit()->setText(u"77"_s);
    QVERIFY(note().contains(u"“77”"_s));
    edit()->setFocus();
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!choices()->isVisible());
    QCOMPARE(m_field->value(), u"77"_s);
    QCOMPARE(note(), u"Its number"_s);
}

void TestParameterField::saysThatMoreExist()
{
    m_field->showChoices({{{u"1"_s, QString()}}, false});
    QVERIFY2(note().contains(u"more exist"_s), qPrintable(note()));
    QTest::keyClick(choices(), Qt::Key_Escape);
    QCOMPARE(note(), u"Its number"_s);
    m_field->showChoices({{}, false});
    QVERIFY(note().contains(u"paste"_s));
    QList<LookupChoice> many(7, {u"1"_s, QString()});
    m_field->showChoices({many});
    QVERIFY(note().startsWith(u"7 "_s));
}

void TestParameterField::aLookUpCanBeCancelled()
{
    QSignalSpy cancelled(m_field.get(), &ParameterField::lookupCancelled);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(button()->text(), u"Cancel"_s);
    QCOMPARE(note(), u"Asking…"_s);
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(button()->text(), u"Choose…"_s);
    QCOMPARE(note(), u"Its number"_s);
}

void TestParameterField::saysWhatWentWrong()
{
    QTest::mouseClick(button(), Qt::LeftButton);
    m_field->showProblem(u"Refused (401)."_s);
    QCOMPARE(note(), u"Refused (401)."_s);
    QCOMPARE(button()->text(), u"Choose…"_s);
    m_field->showChoices({});
    QVERIFY(note().contains(u"none"_s));
    m_field->setValue(u"3"_s);
    QCOMPARE(note(), u"Its number"_s);
}

void TestParameterField::waitsForWhatTheLookUpNeeds()
{
    m_field->setCanLookUp(false);
    QVERIFY(!button()->isEnabled());
    QVERIFY(!button()->toolTip().isEmpty());
}

void TestParameterField::tellsOfAPastedUrl()
{
    QSignalSpy pasted(m_field.get(), &ParameterField::urlPasted);
    edit()->setText(u"123"_s);
    QCOMPARE(pasted.count(), 0);
    edit()->setText(u"https://github.com/o/r/settings/hooks/1"_s);
    QCOMPARE(pasted.count(), 1);
}

void TestParameterField::withoutLookUpThereIsNoButton()
{
    ParameterField plain({{.name = u"owner"_s, .label = u"Owner"_s, .required = false}, false});
    plain.show();
    QVERIFY(!plain.findChild<QPushButton*>()->isVisible());
    QVERIFY(plain.isComplete());
    QCOMPARE(plain.findChild<QLineEdit*>()->accessibleName(), u"Owner"_s);
}

QTEST_MAIN(TestParameterField)
#include "tst_parameterfield.moc"
