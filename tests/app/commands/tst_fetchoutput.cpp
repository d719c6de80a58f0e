// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/deliveryspool.h"
#include "commands/fetchoutput.h"
#include "commands/fetchreport.h"
#include "feedprofile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;

namespace {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

QByteArray contents(std::FILE* stream)
{
    QFile file;
    std::rewind(stream);
    return file.open(stream, QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<const ProviderProfile> named(const QString& id)
{
    const auto profile = feedProfile();
    profile->id = id;
    return profile;
}

QList<DeliveryRecord> delivery(const QByteArray& row)
{
    return {{"a", row, {}}};
}

} // namespace

class TestFetchOutput : public QObject
{
    Q_OBJECT

private slots:
    void printsForSeveralProviders();
    void tellsHowItWent();
    void saysWhereItCannotWrite();
};

void TestFetchOutput::printsForSeveralProviders()
{
    const Stream out{std::tmpfile(), &std::fclose};
    const FetchReport report(stderr, {});
    FetchOutput output({}, out.get(), &report);
    QVERIFY(output.prepare());
    QVERIFY(output.print(named(QStringLiteral("one")), delivery(R"({"id":"a"})")));
    QVERIFY(output.print(named(QStringLiteral("two")), delivery(R"({"id":"a"})")));
    output.finish();
    const QByteArrayList lines = contents(out.get()).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains("\"provider\":\"one\""));
    QVERIFY(lines.at(1).contains("\"provider\":\"two\""));
    QCOMPARE(output.outcome(ExitCode::Ok), ExitCode::Ok);
}

void TestFetchOutput::tellsHowItWent()
{
    const Stream out{std::tmpfile(), &std::fclose};
    const Stream err{std::tmpfile(), &std::fclose};
    const FetchReport report(err.get(), {});
    FetchOutput output({}, out.get(), &report);
    QCOMPARE(output.outcome(ExitCode::Refused), ExitCode::Refused); // nothing was printed yet
    QVERIFY(output.print(named(QStringLiteral("one")), delivery("{}"))); // no id: left out
    QCOMPARE(output.outcome(ExitCode::Ok), ExitCode::Unreadable);
    QVERIFY(output.print(named(QStringLiteral("one")), delivery(R"({"id":"a"})")));
    QCOMPARE(output.outcome(ExitCode::Refused), ExitCode::StoppedEarly);
    output.storageFailed(DeliverySpool());
    QCOMPARE(output.outcome(ExitCode::Ok), ExitCode::OutputFailed);
    QVERIFY(contents(err.get()).contains("left out"));
}

void TestFetchOutput::saysWhereItCannotWrite()
{
    const Stream err{std::tmpfile(), &std::fclose};
    const FetchReport report(err.get(), {});
    FetchOutput output({false, QStringLiteral("/proc/no/such/folder")}, stdout, &report);
    QVERIFY(!output.prepare());
    QVERIFY(contents(err.get()).contains("/proc/no/such/folder"));
}

QTEST_GUILESS_MAIN(TestFetchOutput)
#include "tst_fetchoutput.moc"
