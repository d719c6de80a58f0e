// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/replayguard.h"
#include "text/replayfaulttext.h"

#include <QTest>

using namespace waybill;

class TestReplayFaultText : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultHasAnAdvice();
};

void TestReplayFaultText::everyFaultHasAnAdvice()
{
    using Kind = ReplayFault::Kind;
    QSet<QString> texts;
    for (const Kind kind : {Kind::BadUrl, Kind::BadScheme, Kind::NoHost, Kind::UserInfo,
             Kind::BadMethod, Kind::HeadWithBody, Kind::BadHeaderName, Kind::BadHeaderValue}) {
        const QString text = replayFaultText({kind, QStringLiteral("it")});
        QVERIFY(text.endsWith(QLatin1Char('.')));
        QVERIFY(!texts.contains(text));
        texts.insert(text);
    }
}

QTEST_GUILESS_MAIN(TestReplayFaultText)
#include "tst_replayfaulttext.moc"
