// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/loopback.h"

#include <QTest>

using namespace waybill;

class TestLoopback : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void hosts_data();
    void hosts();
};

void TestLoopback::addresses_data()
{
    QTest::addColumn<bool>("loopback");
    for (const char* yes : {"127.0.0.1", "127.255.0.9", "::1", "::ffff:127.0.0.1"})
        QTest::newRow(yes) << true;
    for (const char* no : {"128.0.0.1", "0.0.0.0", "::", "10.0.0.1", "fe80::1", "::ffff:10.0.0.1",
             "::2", "169.254.1.1"})
        QTest::newRow(no) << false;
}

void TestLoopback::addresses()
{
    QFETCH(bool, loopback);
    QCOMPARE(isLoopback(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), loopback);
}

void TestLoopback::hosts_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("trusted");
    const auto row = [](const char* host, HostKind kind, bool trusted) {
        QTest::newRow(host) << static_cast<int>(kind) << trusted;
    };
    row("127.0.0.1", HostKind::LoopbackAddress, true);
    row("[::1]", HostKind::LoopbackAddress, true);
    row("::ffff:127.0.0.1", HostKind::LoopbackAddress, true);
    row("localhost", HostKind::LoopbackName, true);
    row("LOCALHOST.", HostKind::LoopbackName, true);
    row("app.localhost", HostKind::LoopbackDomain, false);
    row("localhost.example.com", HostKind::Other, false);
    row("notlocalhost", HostKind::Other, false);
    row("127.0.0.1.nip.io", HostKind::Other, false);
    row("0.0.0.0", HostKind::Other, false);
    row("10.0.0.1", HostKind::Other, false);
    row("", HostKind::Other, false);
}

void TestLoopback::hosts()
{
    QFETCH(int, kind);
    QFETCH(bool, trusted);
    const QString host = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(static_cast<int>(hostKind(host)), kind);
    QCOMPARE(isTrustedLoopback(host), trusted);
}

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
