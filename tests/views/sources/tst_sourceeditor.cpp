// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/parameterform.h"
#include "sources/sourceeditor.h"
#include "testprofile.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSourceEditor : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatTheProviderNeeds_data();
    void asksForWhatTheProviderNeeds();
    void stripsWhatIsPastedWithTheToken();
    void aRegionIsChosenByItsLabel();
    void badUrlSaysWhy();
    void saysWhatIsStillNeeded();
    void theTestKeepsTheInput();
    void editingKeepsIdAndToken();
    void withoutTokenNoneIsAskedFor();

private:
    static std::unique_ptr<SourceEditor> editor(const QString& provider)
    {
        auto made = std::make_unique<SourceEditor>(shippedProfile(provider));
        Source source;
        source.id = SourceId{u"one"_s};
        source.name = made->profile()->name;
        source.baseUrl = made->profile()->baseUrl;
        made->setSource(source, false);
        made->show();
        return made;
    }

    static QLineEdit* edit(const QWidget& of, const QString& name)
    {
        for (QLineEdit* each : of.findChildren<QLineEdit*>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        return nullptr;
    }

    static QPushButton* testButton(const QWidget& of)
    {
        for (QPushButton* button : of.findChildren<QPushButton*>()) {
            if (button->text().contains(u"Test"_s))
                return button;
        }
        return nullptr;
    }

    static bool says(const QWidget& of, const QString& text)
    {
        const auto labels = of.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
};

void TestSourceEditor::asksForWhatTheProviderNeeds_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("telnyx") << QStringList{u"Name"_s, u"Base URL"_s, u"Token"_s};
    QTest::newRow("github") << QStringList{
        u"Name"_s, u"Base URL"_s, u"Owner"_s, u"Repository"_s, u"Webhook"_s, u"Token"_s};
}

void TestSourceEditor::asksForWhatTheProviderNeeds()
{
    QFETCH(QStringList, asked);
    const auto form = editor(QString::fromLatin1(QTest::currentDataTag()));
    for (const QString& name : asked)
        QVERIFY2(edit(*form, name), qPrintable(name));
    QVERIFY(says(*form, form->profile()->auth.whereFound));
    QCOMPARE(form->isComplete(), asked.size() == 3);
}

void TestSourceEditor::stripsWhatIsPastedWithTheToken()
{
    const auto form = editor(u"telnyx"_s);
    QTest::keyClicks(edit(*form, u"Token"_s), u"  Bearer KEY01 "_s);
    QCOMPARE(form->form().token, u"KEY01"_s);
    QCOMPARE(edit(*form, u"Token"_s)->echoMode(), QLineEdit::Password);
}

void TestSourceEditor::aRegionIsChosenByItsLabel()
{
    const auto form = editor(u"svix"_s);
    QComboBox* url = nullptr;
    for (QComboBox* combo : form->findChildren<QComboBox*>()) {
        if (combo->isEditable())
            url = combo;
    }
    QVERIFY(url);
    QCOMPARE(url->itemText(1), u"Europe – https://api.eu.svix.com"_s);
    url->setCurrentIndex(1);
    emit url->activated(1);
    QCOMPARE(form->form().source.baseUrl, QUrl(u"https://api.eu.svix.com"_s));
}

void TestSourceEditor::badUrlSaysWhy()
{
    const auto form = editor(u"telnyx"_s);
    edit(*form, u"Base URL"_s)->setText(u"https://me:pw@api.telnyx.com"_s);
    QVERIFY(!form->isComplete());
    QVERIFY(says(*form, u"password"_s));
}

void TestSourceEditor::saysWhatIsStillNeeded()
{
    const auto form = editor(u"github"_s);
    QVERIFY(says(*form, u"Still needed: Owner, Repository, Webhook, a token"_s));
    QVERIFY(!testButton(*form)->isEnabled());
    edit(*form, u"Owner"_s)->setText(u"https://github.com/o/r/settings/hooks/123"_s);
    QVERIFY(says(*form, u"Still needed: a token"_s));
    QVERIFY(form->isComplete());
    edit(*form, u"Token"_s)->setText(u"t"_s);
    QVERIFY(!says(*form, u"Still needed"_s));
    QVERIFY(testButton(*form)->isEnabled());
    QCOMPARE(form->form().source.parameters.value(u"hook_id"_s), u"123"_s);
}

void TestSourceEditor::theTestKeepsTheInput()
{
    const auto form = editor(u"telnyx"_s);
    edit(*form, u"Token"_s)->setText(u"KEY01"_s);
    QSignalSpy spy(form.get(), &SourceEditor::testRequested);
    QTest::mouseClick(testButton(*form), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<SourceForm>().token, u"KEY01"_s);
    form->showTesting();
    QVERIFY(!testButton(*form)->isEnabled());
    form->showTestResult(false, u"Authentication failed"_s);
    QVERIFY(testButton(*form)->isEnabled());
    QVERIFY(says(*form, u"⚠ Authentication failed"_s));
    QCOMPARE(edit(*form, u"Token"_s)->text(), u"KEY01"_s);
    edit(*form, u"Token"_s)->setText(u"KEY02"_s);
    QVERIFY(!says(*form, u"Authentication"_s)); // it was about another token
}

void TestSourceEditor::editingKeepsIdAndToken()
{
    const auto form = editor(u"github"_s);
    Source source;
    source.id = SourceId{u"two"_s};
    source.name = u"Mine"_s;
    source.providerId = u"github"_s;
    source.baseUrl = QUrl(u"https://ghe.example.com/api/v3"_s);
    source.parameters = {{u"org"_s, u"acme"_s}, {u"hook_id"_s, u"9"_s}};
    source.load.kind = LoadRange::Kind::All;
    source.enabled = false;
    form->setSource(source, true);
    QCOMPARE(form->form(), (SourceForm{.source = source, .token = {}}));
    QVERIFY(testButton(*form)->isEnabled());
}

void TestSourceEditor::withoutTokenNoneIsAskedFor()
{
    ProviderProfile open = *shippedProfile(u"telnyx"_s);
    open.auth = {};
    SourceEditor form(std::make_shared<const ProviderProfile>(open));
    form.show();
    QVERIFY(!edit(form, u"Token"_s));
    QVERIFY(!says(form, u"a token"_s));
}

QTEST_MAIN(TestSourceEditor)
#include "tst_sourceeditor.moc"
