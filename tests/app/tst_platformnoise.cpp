// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platformnoise.h"

#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

QStringList heard;

void hear(QtMsgType, const QMessageLogContext&, const QString& message)
{
    heard.append(message);
}

} // namespace

class TestPlatformNoise : public QObject
{
    Q_OBJECT

private slots:
    void knowsNoise_data();
    void knowsNoise();
    void dropsNothingElse();
};

void TestPlatformNoise::knowsNoise_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isNoise");
    QTest::newRow("size hints") << u"This plugin does not support propagateSizeHints()"_s << true;
    QTest::newRow("nobody logged in")
        << u"QStandardPaths: XDG_RUNTIME_DIR not set, defaulting to '/tmp/runtime-root'"_s << true;
    QTest::newRow("runtime folder of another")
        << u"QStandardPaths: runtime directory '/run/user/0' is not owned by UID 1000"_s << false;
    QTest::newRow("other lack") << u"This plugin does not support raise()"_s << false;
    QTest::newRow("quoted") << u"x: This plugin does not support propagateSizeHints()"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestPlatformNoise::knowsNoise()
{
    QFETCH(QString, message);
    QTEST(isPlatformNoise(message), "isNoise");
}

void TestPlatformNoise::dropsNothingElse()
{
    const QtMessageHandler original = qInstallMessageHandler(hear);
    const auto restore = qScopeGuard([original] { qInstallMessageHandler(original); });
    dropPlatformNoise();
    dropPlatformNoise(); // a second time does not call itself
    qWarning("This plugin does not support propagateSizeHints()");
    qWarning("a real warning");
    qInfo("a word");
    QCOMPARE(heard, QStringList({u"a real warning"_s, u"a word"_s}));
}

QTEST_GUILESS_MAIN(TestPlatformNoise)
#include "tst_platformnoise.moc"
