// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demolist.h"
#include "providers/deliverypageparser.h"
#include "providers/profilereader.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waybill;

// The demo's pages through the parser and the profile that read the real provider.
class TestDemoPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRowIsRead();
    void statusesAgree();
    void frontRowsReadAsDesigned_data();
    void frontRowsReadAsDesigned();

private:
    PageRows page(int number) const;

    const QList<DemoDelivery> m_deliveries
        = demoDeliveries(*Instant::fromIso("2026-11-20T14:03:22.123Z"), 2000);
    const DemoList m_list{m_deliveries};
    std::unique_ptr<DeliveryPageParser> m_parser;
};

void TestDemoPages::initTestCase()
{
    QFile file(QStringLiteral(WAYBILL_RESOURCES "/providers/telnyx.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto profile = readProfile(file.readAll(), file.fileName());
    QVERIFY(profile.isOk());
    m_parser = std::make_unique<DeliveryPageParser>(
        std::make_shared<const ProviderProfile>(std::move(profile).value()));
}

PageRows TestDemoPages::page(int number) const
{
    const DemoAnswer answer = m_list.answer({"GET", "/v2/webhook_deliveries",
        "page[size]=250&page[number]=" + QByteArray::number(number), {}, {}});
    auto rows = m_parser->parse(answer.body);
    if (!rows)
        qWarning("%s", qPrintable(rows.error().cause));
    return rows ? std::move(rows).value() : PageRows();
}

void TestDemoPages::everyRowIsRead()
{
    qsizetype at = 0;
    for (int number = 1; number <= 8; ++number) {
        const PageRows rows = page(number);
        QCOMPARE(rows.rows.size(), std::size_t(250));
        QCOMPARE(rows.totals.results, std::optional<qint64>(2000));
        QCOMPARE(rows.totals.hasNext, number < 8);
        for (const DeliveryRow& row : rows.rows) {
            const DemoDelivery& delivery = m_deliveries.at(at++);
            QCOMPARE(row.id, delivery.id);
            QCOMPARE(rows.texts.at(row.eventType), delivery.eventType);
            QCOMPARE(row.startedAt, delivery.startedAt.ns);
            QCOMPARE(rows.slice(row), delivery.json);
            QVERIFY(row.attemptCount > 0);
            QVERIFY(row.answerTime > 0);
            QVERIFY(!row.hasBadUtf8);
        }
    }
    QCOMPARE(at, 2000);
}

void TestDemoPages::statusesAgree()
{
    int delivered = 0;
    int failed = 0;
    for (int number = 1; number <= 8; ++number) {
        const PageRows rows = page(number);
        for (const DeliveryRow& row : rows.rows) {
            delivered += row.status == DeliveryStatus::Delivered ? 1 : 0;
            failed += row.status == DeliveryStatus::Failed ? 1 : 0;
            const bool hasError = !rows.texts.at(row.errorCode).isEmpty();
            QVERIFY(row.status == DeliveryStatus::Delivered || hasError);
        }
    }
    const auto isDelivered = [](const DemoDelivery& delivery) { return delivery.isDelivered; };
    QCOMPARE(
        delivered, int(std::count_if(m_deliveries.cbegin(), m_deliveries.cend(), isDelivered)));
    QCOMPARE(delivered + failed, 2000);
}

void TestDemoPages::frontRowsReadAsDesigned_data()
{
    QTest::addColumn<std::size_t>("row");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QByteArray>("errorCode");
    QTest::addColumn<QByteArray>("title");
    const auto row
        = [](std::size_t index, int status, int attempts, const char* code, const char* title) {
              QTest::addRow("%d", int(index))
                  << index << status << attempts << QByteArray(code) << QByteArray(title);
          };
    row(0, 200, 1, "", "");
    row(1, 200, 2, "75499", "");
    row(2, 404, 2, "75499", "");
    row(5, 500, 1, "75599", "NoMethodError in Webhooks::TelnyxController#create");
    row(7, 0, 2, "75001", "");
    row(9, 200, 2, "75002", "");
    row(13, 401, 1, "75499", "");
    row(15, 200, 2, "75003", "");
    row(17, 0, 1, "75004", "");
    row(19, 500, 4, "75599", "KeyError at /hooks");
}

void TestDemoPages::frontRowsReadAsDesigned()
{
    QFETCH(const std::size_t, row);
    QFETCH(const int, httpStatus);
    QFETCH(const int, attempts);
    QFETCH(const QByteArray, errorCode);
    QFETCH(const QByteArray, title);
    const PageRows rows = page(1);
    const DeliveryRow& read = rows.rows.at(row);
    QCOMPARE(int(read.httpStatus), httpStatus);
    QCOMPARE(int(read.attemptCount), attempts);
    QCOMPARE(rows.texts.at(read.errorCode), errorCode);
    QCOMPARE(rows.texts.at(read.responseTitle), title);
}

QTEST_GUILESS_MAIN(TestDemoPages)
#include "tst_demopages.moc"
