// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourceform.h"

#include <QTest>

using namespace waybill;

class TestSourceForm : public QObject
{
    Q_OBJECT

private slots:
    void cleansTokens_data();
    void cleansTokens();
    void judgesBaseUrls_data();
    void judgesBaseUrls();
};

void TestSourceForm::cleansTokens_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("bare") << QStringLiteral("KEY0123");
    QTest::newRow("spaces and line feed") << QStringLiteral("  KEY0123 \n");
    QTest::newRow("prefix") << QStringLiteral("Bearer KEY0123");
    QTest::newRow("prefix in lower case") << QStringLiteral(" bearer   KEY0123");
}

void TestSourceForm::cleansTokens()
{
    QFETCH(QString, pasted);
    QCOMPARE(cleanToken(pasted, {QStringLiteral("Bearer ")}), QStringLiteral("KEY0123"));
}

void TestSourceForm::judgesBaseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("telnyx") << QStringLiteral("https://api.telnyx.com/v2") << true;
    QTest::newRow("loopback") << QStringLiteral(" http://127.0.0.1:8080/v2 ") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no scheme") << QStringLiteral("api.telnyx.com") << false;
    QTest::newRow("file") << QStringLiteral("file://host/etc/passwd") << false;
    QTest::newRow("user info") << QStringLiteral("https://me:pw@api.telnyx.com") << false;
}

void TestSourceForm::judgesBaseUrls()
{
    QFETCH(QString, url);
    QTEST(baseUrlProblem(url).isEmpty(), "good");
}

QTEST_GUILESS_MAIN(TestSourceForm)
#include "tst_sourceform.moc"
