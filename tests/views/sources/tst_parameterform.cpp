// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/parameterform.h"
#include "testprofile.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Values = QMap<QString, QString>;

class TestParameterForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_form.reset(); }
    void asksForWhatTheKindNeeds();
    void aPastedPageFillsItsFields_data();
    void aPastedPageFillsItsFields();
    void anAddressIsNoValueOfAnotherKind();
    void saysThatAPageIsNone();
    void switchingKindsKeepsWhatWasTyped();
    void looksUpWithWhatWasGiven();
    void looksUpForEachKind();
    void isEmptyWithoutParameters();

private:
    QStringList names() const
    {
        QStringList names;
        for (const QLineEdit* edit : m_form->findChildren<QLineEdit*>()) {
            if (edit->isVisible())
                names.append(edit->accessibleName());
        }
        return names;
    }
    QLineEdit* edit(const QString& name) const
    {
        for (QLineEdit* each : m_form->findChildren<QLineEdit*>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        qFatal("no field %s", qPrintable(name));
    }
    QComboBox* kind() const { return m_form->findChild<QComboBox*>(); }

    const QString m_paste = u"Paste the address of the webhook's page"_s;
    std::unique_ptr<ParameterForm> m_form;
};

void TestParameterForm::init()
{
    m_form = std::make_unique<ParameterForm>(shippedProfile(u"github"_s));
    m_form->show();
}

void TestParameterForm::asksForWhatTheKindNeeds()
{
    QCOMPARE(names(), (QStringList{m_paste, u"Owner"_s, u"Repository"_s, u"Webhook"_s}));
    QCOMPARE(m_form->missing(), (QStringList{u"Owner"_s, u"Repository"_s, u"Webhook"_s}));
    kind()->setCurrentIndex(1);
    QTRY_COMPARE(names(), (QStringList{m_paste, u"Organisation"_s, u"Webhook"_s}));
    kind()->setCurrentIndex(2);
    QTRY_COMPARE(names(), QStringList{m_paste});
    QVERIFY(m_form->missing().isEmpty());
    QVERIFY(!m_form->isEmpty());
}

void TestParameterForm::aPastedPageFillsItsFields_data()
{
    QTest::addColumn<QString>("into");
    QTest::addColumn<QString>("url");
    QTest::addColumn<Values>("values");
    QTest::addColumn<int>("root");
    const QString repository = u"https://github.com/o/r/settings/hooks/123"_s;
    const Values ofRepository{{u"owner"_s, u"o"_s}, {u"repo"_s, u"r"_s}, {u"hook_id"_s, u"123"_s}};
    QTest::newRow("its own field") << m_paste << repository << ofRepository << 0;
    QTest::newRow("any other") << u"Owner"_s << repository << ofRepository << 0;
    QTest::newRow("another kind") << u"Webhook"_s
                                  << u"https://github.com/organizations/acme/settings/hooks/9"_s
                                  << Values{{u"org"_s, u"acme"_s}, {u"hook_id"_s, u"9"_s}} << 1;
}

void TestParameterForm::aPastedPageFillsItsFields()
{
    QFETCH(QString, into);
    QFETCH(QString, url);
    QFETCH(Values, values);
    QFETCH(int, root);
    QSignalSpy changed(m_form.get(), &ParameterForm::changed);
    edit(into)->setText(url);
    QCOMPARE(m_form->parameters(), values);
    QCOMPARE(kind()->currentIndex(), root);
    QVERIFY(m_form->missing().isEmpty());
    QVERIFY(changed.count() > 0);
}

void TestParameterForm::anAddressIsNoValueOfAnotherKind()
{
    edit(u"Owner"_s)->setText(u"https://github.com/organizations/acme/settings/hooks/9"_s);
    QCOMPARE(kind()->currentIndex(), 1);
    kind()->setCurrentIndex(0);
    QCOMPARE(m_form->parameters(), (Values{{u"hook_id"_s, u"9"_s}}));
}

void TestParameterForm::saysThatAPageIsNone()
{
    edit(m_paste)->setText(u"https://example.com/hooks/1"_s);
    bool said = false;
    for (const QLabel* label : m_form->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(u"no webhook's page"_s));
    QVERIFY(said);
    QVERIFY(m_form->parameters().isEmpty());
}

void TestParameterForm::switchingKindsKeepsWhatWasTyped()
{
    edit(u"Owner"_s)->setText(u"o"_s);
    edit(u"Webhook"_s)->setText(u" 7 "_s);
    kind()->setCurrentIndex(1);
    QCOMPARE(m_form->parameters(), (Values{{u"hook_id"_s, u"7"_s}}));
    kind()->setCurrentIndex(0);
    QCOMPARE(m_form->parameters(), (Values{{u"owner"_s, u"o"_s}, {u"hook_id"_s, u"7"_s}}));
}

void TestParameterForm::looksUpWithWhatWasGiven()
{
    QSignalSpy asked(m_form.get(), &ParameterForm::lookupRequested);
    QPushButton* choose = nullptr;
    for (QPushButton* button : m_form->findChildren<QPushButton*>()) {
        if (button->isVisible())
            choose = button;
    }
    QVERIFY(choose);
    QVERIFY(!choose->isEnabled());
    edit(u"Owner"_s)->setText(u"o"_s);
    QVERIFY(!choose->isEnabled());
    edit(u"Repository"_s)->setText(u"r"_s);
    QVERIFY(choose->isEnabled());
    QTest::mouseClick(choose, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"hook_id"_s);
    m_form->showProblem(u"hook_id"_s, u"Refused."_s);
    m_form->showChoices(u"hook_id"_s, {{{u"5"_s, QString()}}});
    m_form->showChoices(u"gone"_s, {});
    QSignalSpy cancelled(m_form.get(), &ParameterForm::lookupCancelled);
    QTest::mouseClick(choose, Qt::LeftButton);
    QTest::mouseClick(choose, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
}

void TestParameterForm::looksUpForEachKind()
{
    kind()->setCurrentIndex(1);
    const auto canChoose = [this](const QString& name) {
        const auto buttons = m_form->findChildren<QPushButton*>();
        return std::any_of(buttons.begin(), buttons.end(), [&name](const QPushButton* button) {
            return button->isVisible() && button->isEnabled()
                && button->accessibleName() == u"Choose "_s + name;
        });
    };
    QTRY_VERIFY(canChoose(u"Organisation"_s));
    QVERIFY(!canChoose(u"Webhook"_s));
    edit(u"Organisation"_s)->setText(u"acme"_s);
    QVERIFY(canChoose(u"Webhook"_s));
}

void TestParameterForm::isEmptyWithoutParameters()
{
    const ParameterForm form(shippedProfile(u"telnyx"_s));
    QVERIFY(form.isEmpty());
    QVERIFY(form.missing().isEmpty());
    QVERIFY(form.parameters().isEmpty());
}

QTEST_MAIN(TestParameterForm)
#include "tst_parameterform.moc"
