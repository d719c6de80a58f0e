// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchreport.h"
#include "services/deliveryfeed.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace waybill;
using Kind = FetchError::Kind;

class TestFetchReport : public QObject
{
    Q_OBJECT

private slots:
    void endsAsDocumented_data();
    void endsAsDocumented();
    void saysSentences();
    void saysErrorsInWords();
    void showsProgressOnTerminalsOnly();

private:
    QByteArray said()
    {
        QFile file;
        std::rewind(m_stream.get());
        return file.open(m_stream.get(), QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<std::FILE, int (*)(std::FILE*)> m_stream{std::tmpfile(), &std::fclose};
};

void TestFetchReport::endsAsDocumented_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("no token") << Kind::SecretMissing << 2;
    QTest::newRow("refused before sending") << Kind::InvalidRequest << 2;
    QTest::newRow("unknown host") << Kind::HostNotFound << 3;
    QTest::newRow("timed out") << Kind::TimedOut << 3;
    QTest::newRow("401") << Kind::Unauthorized << 4;
    QTest::newRow("404") << Kind::NotFound << 4;
    QTest::newRow("500") << Kind::ServerError << 4;
    QTest::newRow("next page elsewhere") << Kind::Redirected << 5;
    QTest::newRow("endless") << Kind::Endless << 5;
    QTest::newRow("another JSON") << Kind::NotADeliveryLog << 5;
    QTest::newRow("Ctrl+C") << Kind::Cancelled << 6;
    QTest::newRow("disk") << Kind::Storage << 1;
}

void TestFetchReport::endsAsDocumented()
{
    QFETCH(Kind, kind);
    QTEST(int(exitCodeOf(kind)), "code");
}

void TestFetchReport::saysSentences()
{
    FetchReport(m_stream.get(), {}).say(QStringLiteral("One thing."));
    QVERIFY(said().endsWith("waybill: One thing.\n"));
}

void TestFetchReport::saysErrorsInWords()
{
    FetchError error;
    error.kind = Kind::Unauthorized;
    error.httpStatus = 401;
    error.providerTitle = QStringLiteral("Authentication failed");
    error.requestId = QStringLiteral("F1xQ");
    FetchReport(m_stream.get(), QStringLiteral("arta")).say(error);
    const QByteArray line = said();
    QVERIFY2(line.contains("arta does not accept the token (401)."), line.constData());
    QVERIFY2(line.contains("Authentication failed (request id F1xQ)"), line.constData());
    QVERIFY(line.endsWith(".\n"));
}

void TestFetchReport::showsProgressOnTerminalsOnly()
{
    const FetchReport report(m_stream.get(), QStringLiteral("arta"));
    const QByteArray before = said();
    report.progress({1, 2, 3, 4});
    report.details(1, 2);
    report.wait(Instant{0}, {});
    report.clearProgress();
    QCOMPARE(said(), before);
}

QTEST_GUILESS_MAIN(TestFetchReport)
#include "tst_fetchreport.moc"
