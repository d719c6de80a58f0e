// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demogithubevents.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoGitHubEvents : public QObject
{
    Q_OBJECT

private slots:
    void areWholeJsonOfManyKinds();
    void areTheSameEachRun();
};

void TestDemoGitHubEvents::areWholeJsonOfManyKinds()
{
    QRandomGenerator random(1);
    QSet<QByteArray> kinds;
    for (int i = 0; i < 200; ++i) {
        const DemoGitHubEvent event = demoGitHubEvent(random);
        kinds.insert(event.event);
        QJsonParseError error{};
        const QJsonObject payload = QJsonDocument::fromJson(event.payload, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(!event.payload.contains('$'));
        QCOMPARE(payload["action"_L1].toString().toUtf8(), event.action);
        QCOMPARE(payload["repository"_L1]["id"_L1].toInteger(), demoRepositoryId);
    }
    QCOMPARE(kinds.size(), 6);
}

void TestDemoGitHubEvents::areTheSameEachRun()
{
    QRandomGenerator a(7);
    QRandomGenerator b(7);
    QCOMPARE(demoGitHubEvent(a).payload, demoGitHubEvent(b).payload);
}

QTEST_GUILESS_MAIN(TestDemoGitHubEvents)
#include "tst_demogithubevents.moc"
