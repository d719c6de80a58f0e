// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/providerpicker.h"
#include "sources/sourcedialog.h"
#include "sources/sourceeditor.h"
#include "testprofile.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSourceDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void choosesAProviderByKeysAndAsks();
    void backChoosesAnother();
    void escapeCancels();
    void anIncompleteFormCannotBeSaved();
    void editingBeginsWithTheForm();
    void passesOnWhatThePickerOffers();

private:
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == text && each->isVisible())
                return each;
        }
        return nullptr;
    }

    QLineEdit* search() const
    {
        return m_dialog->findChild<ProviderPicker*>()->findChild<QLineEdit*>();
    }

    std::unique_ptr<SourceDialog> m_dialog;
};

void TestSourceDialog::init()
{
    QList<ProfileEntry> entries;
    for (const QString& id : {u"github"_s, u"telnyx"_s})
        entries.append({.file = id, .profile = shippedProfile(id)});
    m_dialog = std::make_unique<SourceDialog>(entries);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestSourceDialog::choosesAProviderByKeysAndAsks()
{
    QSignalSpy opened(m_dialog.get(), &SourceDialog::editorOpened);
    QVERIFY(!m_dialog->editor());
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"tel"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    const SourceForm form = m_dialog->form();
    QCOMPARE(form.source.providerId, u"telnyx"_s);
    QCOMPARE(form.source.name, u"Telnyx"_s);
    QCOMPARE(form.source.baseUrl, QUrl(u"https://api.telnyx.com/v2"_s));
    QCOMPARE(form.source.load.kind, LoadRange::Kind::Day);
    QVERIFY(!form.source.id.isEmpty());
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
}

void TestSourceDialog::backChoosesAnother()
{
    QTest::mouseClick(button(u"Continue"_s), Qt::LeftButton);
    QCOMPARE(m_dialog->form().source.providerId, u"github"_s);
    QVERIFY(!button(u"Continue"_s));
    QTest::mouseClick(button(u"Back"_s), Qt::LeftButton);
    QVERIFY(!button(u"Save"_s));
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::mouseClick(button(u"Continue"_s), Qt::LeftButton);
    QCOMPARE(m_dialog->form().source.providerId, u"telnyx"_s);
}

void TestSourceDialog::escapeCancels()
{
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(search(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void TestSourceDialog::anIncompleteFormCannotBeSaved()
{
    QTest::mouseClick(button(u"Continue"_s), Qt::LeftButton);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    for (QLineEdit* edit : m_dialog->editor()->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Owner"_s) {
            edit->setText(u"https://github.com/o/r/settings/hooks/123"_s);
            break;
        }
    }
    QVERIFY(button(u"Save"_s)->isEnabled());
}

void TestSourceDialog::editingBeginsWithTheForm()
{
    Source source;
    source.id = SourceId{u"one"_s};
    source.name = u"Telnyx prod"_s;
    source.providerId = u"telnyx"_s;
    source.baseUrl = QUrl(u"https://api.telnyx.com/v2"_s);
    m_dialog->edit(source, shippedProfile(u"telnyx"_s), true);
    QCOMPARE(m_dialog->form(), (SourceForm{.source = source, .token = {}}));
    QVERIFY(!button(u"Back"_s));
    QVERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY(m_dialog->windowTitle().contains(u"Telnyx"_s));
}

void TestSourceDialog::passesOnWhatThePickerOffers()
{
    QSignalSpy open(m_dialog.get(), &SourceDialog::openFileRequested);
    QSignalSpy write(m_dialog.get(), &SourceDialog::writeProfileHelpRequested);
    QTest::keyClicks(search(), u"Shopify"_s);
    QVERIFY(!button(u"Continue"_s)->isEnabled());
    QTest::mouseClick(button(u"Open a saved answer…"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"How to write a profile"_s), Qt::LeftButton);
    QCOMPARE(open.count(), 1);
    QCOMPARE(write.count(), 1);
}

QTEST_MAIN(TestSourceDialog)
#include "tst_sourcedialog.moc"
