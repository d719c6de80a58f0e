// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/systemkeychain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestSystemKeychain : public QObject
{
    Q_OBJECT

private slots:
    void answersAtOnceWithoutASession();
    void answersWhenTheBusIsGone_data();
    void answersWhenTheBusIsGone();
};

void TestSystemKeychain::answersAtOnceWithoutASession()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    const QTemporaryDir empty;
    qputenv("XDG_RUNTIME_DIR", empty.path().toLocal8Bit());
    std::optional<KeychainAnswer> answer;
    systemKeychain()({}, [&answer](const KeychainAnswer& got) { answer = got; });
    QVERIFY(answer.has_value());
    QCOMPARE(answer->kind, KeychainAnswer::Kind::Unavailable);
    QVERIFY(!answer->cause.isEmpty());
}

void TestSystemKeychain::answersWhenTheBusIsGone_data()
{
    QTest::addColumn<KeychainQuestion::Verb>("verb");
    QTest::newRow("read") << KeychainQuestion::Verb::Read;
    QTest::newRow("write") << KeychainQuestion::Verb::Write;
    QTest::newRow("remove") << KeychainQuestion::Verb::Remove;
}

void TestSystemKeychain::answersWhenTheBusIsGone()
{
    QFETCH(const KeychainQuestion::Verb, verb);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/waybill-test-bus");
    QElapsedTimer timer;
    timer.start();
    std::optional<KeychainAnswer> answer;
    systemKeychain()({verb, u"waybill-test/token"_s, u"KEY1"_s},
        [&answer](const KeychainAnswer& got) { answer = got; });
    QVERIFY2(timer.elapsed() < 2000, "asking blocks");
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 9000);
    QCOMPARE(answer->kind, KeychainAnswer::Kind::Unavailable);
    QVERIFY(!answer->cause.contains(u"KEY1"));
    QTest::qWait(0); // the job deletes itself
}

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
