// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/providerpicker.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProviderPicker : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_picker.reset(); }
    void findsByNameIdAndOtherNames_data();
    void findsByNameIdAndOtherNames();
    void keysMoveAndChoose();
    void saysWhatIsUntested();
    void aBadProfileIsSeenAndCannotBeChosen();
    void saysUsefullyThatNothingWasFound();

private:
    static ProfileEntry entry(const QString& id, const QString& name)
    {
        ProviderProfile profile;
        profile.id = id;
        profile.name = name;
        profile.alsoKnownAs = {u"aka-"_s + id};
        return {.file = u":/"_s + id, .profile = std::make_shared<const ProviderProfile>(profile)};
    }

    QLineEdit* search() const { return m_picker->findChild<QLineEdit*>(); }
    QListWidget* list() const { return m_picker->findChild<QListWidget*>(); }

    QStringList shown() const
    {
        QStringList names;
        for (int i = 0; i < list()->count(); ++i) {
            if (!list()->item(i)->isHidden())
                names.append(list()->item(i)->text());
        }
        return names;
    }

    std::unique_ptr<ProviderPicker> m_picker;
};

void TestProviderPicker::init()
{
    const ProfileEntry bad{.file = u"/home/me/mine.json"_s,
        .isYours = true,
        .error = {u"/home/me/mine.json"_s, u"/list/path"_s, u"missing"_s}};
    m_picker = std::make_unique<ProviderPicker>(QList<ProfileEntry>{entry(u"arta"_s, u"Arta"_s),
        entry(u"github"_s, u"GitHub"_s), entry(u"gitlab"_s, u"GitLab"_s), bad});
    m_picker->show();
    m_picker->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
    m_picker->setFocus();
}

void TestProviderPicker::findsByNameIdAndOtherNames_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::newRow("") << QStringList{u"Arta"_s, u"GitHub"_s, u"GitLab"_s, u"mine.json"_s};
    QTest::newRow("git") << QStringList{u"GitHub"_s, u"GitLab"_s};
    QTest::newRow("HUB") << QStringList{u"GitHub"_s};
    QTest::newRow("aka-arta") << QStringList{u"Arta"_s};
    QTest::newRow("lab git") << QStringList{u"GitLab"_s};
    QTest::newRow("mine") << QStringList{u"mine.json"_s};
    QTest::newRow("Shopify") << QStringList{};
}

void TestProviderPicker::findsByNameIdAndOtherNames()
{
    QFETCH(QStringList, found);
    QTest::keyClicks(search(), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(shown(), found);
}

void TestProviderPicker::keysMoveAndChoose()
{
    QSignalSpy chosen(m_picker.get(), &ProviderPicker::chosen);
    QVERIFY(search()->hasFocus());
    QCOMPARE(m_picker->currentId(), u"arta"_s);
    QTest::keyClicks(search(), u"git"_s);
    QCOMPARE(m_picker->currentId(), u"github"_s);
    QTest::keyClick(search(), Qt::Key_Down);
    QCOMPARE(m_picker->currentId(), u"gitlab"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"gitlab"_s);
    QTest::keyClicks(search(), u"x"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1); // nothing is current
}

void TestProviderPicker::saysWhatIsUntested()
{
    const QString words = list()->item(0)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(u"from documentation, untested against the live service"_s),
        qPrintable(words));
    QVERIFY(words.contains(u"Outcomes only"_s));
}

void TestProviderPicker::aBadProfileIsSeenAndCannotBeChosen()
{
    QTest::keyClicks(search(), u"mine"_s);
    QVERIFY(list()
                ->item(3)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"/list/path: missing"_s));
    QVERIFY(m_picker->currentId().isEmpty());
    QSignalSpy chosen(m_picker.get(), &ProviderPicker::chosen);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
}

void TestProviderPicker::saysUsefullyThatNothingWasFound()
{
    QTest::keyClicks(search(), u"Shopify"_s);
    QVERIFY(!list()->isVisible());
    bool said = false;
    for (const QLabel* label : m_picker->findChildren<QLabel*>())
        said = said
            || (label->isVisible()
                && label->text().startsWith(u"No delivery-log profile for Shopify."_s));
    QVERIFY(said);
    QSignalSpy open(m_picker.get(), &ProviderPicker::openFileRequested);
    QSignalSpy write(m_picker.get(), &ProviderPicker::writeProfileHelpRequested);
    for (QPushButton* button : m_picker->findChildren<QPushButton*>())
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(open.count(), 1);
    QCOMPARE(write.count(), 1);
    search()->clear();
    QVERIFY(list()->isVisible());
}

QTEST_MAIN(TestProviderPicker)
#include "tst_providerpicker.moc"
