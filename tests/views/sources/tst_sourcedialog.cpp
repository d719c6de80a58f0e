// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourcedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestSourceDialog : public QObject
{
    Q_OBJECT

private slots:
    void startsFromTheProfile();
    void stripsWhatIsPastedWithTheToken();
    void badUrlSaysWhyAndCannotBeSaved();
    void testKeepsTheInput();
    void editingKeepsIdAndToken();

private:
    static std::shared_ptr<const ProviderProfile> profile()
    {
        ProviderProfile telnyx;
        telnyx.id = QStringLiteral("telnyx");
        telnyx.name = QStringLiteral("Telnyx");
        telnyx.baseUrl = QUrl(QStringLiteral("https://api.telnyx.com/v2"));
        telnyx.auth.stripPrefixes = {QStringLiteral("Bearer ")};
        telnyx.auth.whereFound = QStringLiteral("Mission Control Portal, API Keys");
        return std::make_shared<const ProviderProfile>(telnyx);
    }

    static QLineEdit* edit(const QWidget& dialog, const char* name)
    {
        for (QLineEdit* edit : dialog.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == QLatin1String(name))
                return edit;
        }
        return nullptr;
    }

    static QPushButton* save(const QWidget& dialog)
    {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    }
};

void TestSourceDialog::startsFromTheProfile()
{
    const SourceDialog dialog(profile());
    const SourceForm form = dialog.form();
    QCOMPARE(form.source.providerId, QStringLiteral("telnyx"));
    QCOMPARE(form.source.baseUrl, QUrl(QStringLiteral("https://api.telnyx.com/v2")));
    QVERIFY(!form.source.id.isEmpty());
    QCOMPARE(form.source.load.kind, LoadRange::Kind::Day);
    QVERIFY(save(dialog)->isEnabled());
}

void TestSourceDialog::stripsWhatIsPastedWithTheToken()
{
    SourceDialog dialog(profile());
    QTest::keyClicks(edit(dialog, "Token"), QStringLiteral("  Bearer KEY01 "));
    QCOMPARE(dialog.form().token, QStringLiteral("KEY01"));
    QCOMPARE(edit(dialog, "Token")->echoMode(), QLineEdit::Password);
}

void TestSourceDialog::badUrlSaysWhyAndCannotBeSaved()
{
    SourceDialog dialog(profile());
    dialog.show();
    edit(dialog, "Base URL")->setText(QStringLiteral("https://me:pw@api.telnyx.com"));
    QVERIFY(!save(dialog)->isEnabled());
    bool said = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QLatin1String("password")));
    QVERIFY(said);
}

void TestSourceDialog::testKeepsTheInput()
{
    SourceDialog dialog(profile());
    dialog.show();
    edit(dialog, "Token")->setText(QStringLiteral("KEY01"));
    QSignalSpy spy(&dialog, &SourceDialog::testRequested);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().contains(QLatin1String("Test")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<SourceForm>().token, QStringLiteral("KEY01"));
    dialog.showTesting();
    dialog.showTestResult(false, QStringLiteral("Authentication failed"));
    QCOMPARE(edit(dialog, "Token")->text(), QStringLiteral("KEY01"));
}

void TestSourceDialog::editingKeepsIdAndToken()
{
    SourceDialog dialog(profile());
    Source source;
    source.id = SourceId{QStringLiteral("one")};
    source.name = QStringLiteral("Telnyx prod");
    source.providerId = QStringLiteral("telnyx");
    source.baseUrl = QUrl(QStringLiteral("https://api.telnyx.com/v2"));
    source.load.kind = LoadRange::Kind::All;
    dialog.setSource(source, true);
    QCOMPARE(dialog.form(), (SourceForm{.source = source, .token = {}}));
}

QTEST_MAIN(TestSourceDialog)
#include "tst_sourcedialog.moc"
