// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/factspanel.h"
#include "testprofile.h"

#include <QLabel>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestFactsPanel : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatTheLogKeeps();
    void linksToTheDocumentation();

private:
    static QStringList texts(const FactsPanel& panel)
    {
        QStringList texts;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            texts.append(label->text());
        return texts;
    }
};

void TestFactsPanel::tellsWhatTheLogKeeps()
{
    const FactsPanel panel(*shippedProfile(u"truthlocks"_s));
    const QString all = texts(panel).join(u'|');
    QVERIFY2(all.contains(u"Attempts|their number only|Payload|no|"_s), qPrintable(all));
    QVERIFY2(all.contains(u"the newest 50"_s), qPrintable(all));
    QVERIFY2(all.contains(u"untested against the live service"_s), qPrintable(all));
}

void TestFactsPanel::linksToTheDocumentation()
{
    ProviderProfile profile;
    profile.tested = true;
    QVERIFY(!texts(FactsPanel(profile)).join(u'|').contains(u"href"_s));
    profile.documentation = QUrl(u"https://docs.example.com/?a=1&b=\"2\""_s);
    const QString all = texts(FactsPanel(profile)).join(u'|');
    QVERIFY2(
        all.contains(u"a href=\"https://docs.example.com/?a=1&amp;b=%222%22\""_s), qPrintable(all));
}

QTEST_MAIN(TestFactsPanel)
#include "tst_factspanel.moc"
