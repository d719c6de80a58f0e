// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotruthlocks.h"
#include "net/systemclock.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestDemoTruthlocks : public QObject
{
    Q_OBJECT

private slots:
    void listsTheNewestFifty();
    void showsEveryState();
    void tellsAnEpochReset();
    void refuses();

private:
    DemoAnswer get(const QByteArray& path, const QByteArray& key) const
    {
        return m_log.answer({"GET", path, {}, {{"X-API-Key", key}}, {}});
    }
    DemoAnswer list() const { return get(m_path, DemoTruthlocks::token().toUtf8()); }

    const QByteArray m_path
        = "/v1/webhooks/endpoints/" + DemoTruthlocks::endpointId().toUtf8() + "/deliveries";
    const Instant m_now = SystemClock().now();
    const DemoTruthlocks m_log{m_now};
};

void TestDemoTruthlocks::listsTheNewestFifty()
{
    const QJsonArray rows = QJsonDocument::fromJson(list().body).array();
    QCOMPARE(rows.size(), DemoTruthlocks::count);
    QSet<QString> ids;
    QString previous = u"9"_s;
    for (const QJsonValue& row : rows) {
        ids.insert(row["id"_L1].toString());
        const QString created = row["created_at"_L1].toString();
        QVERIFY(created < previous);
        previous = created;
        QCOMPARE(row["payload_hash"_L1].toString().size(), 64);
    }
    QCOMPARE(ids.size(), DemoTruthlocks::count);
}

void TestDemoTruthlocks::showsEveryState()
{
    QSet<QString> words;
    bool hasEmptyBody = false;
    bool hasOverdue = false;
    const QString now = QDateTime::fromMSecsSinceEpoch(m_now.toMilliseconds(), Qt::UTC)
                            .toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
    const QJsonArray rows = QJsonDocument::fromJson(list().body).array();
    for (const QJsonValue& row : rows) {
        words.insert(row["status"_L1].toString());
        hasEmptyBody |= row["payload_hash"_L1].toString().startsWith(u"e3b0c442"_s);
        const QString next = row["next_attempt_at"_L1].toString();
        hasOverdue |= !next.isEmpty() && next < now;
    }
    QCOMPARE(words, (QSet<QString>{u"pending"_s, u"delivered"_s, u"failed"_s, u"dead"_s}));
    QVERIFY(hasEmptyBody);
    QVERIFY(hasOverdue);
}

void TestDemoTruthlocks::tellsAnEpochReset()
{
    const qint64 reset = list().headers.value("X-RateLimit-Reset").value_or("0").toLongLong();
    QCOMPARE(reset, m_now.toMilliseconds() / 1000 + 60);
}

void TestDemoTruthlocks::refuses()
{
    QCOMPARE(get(m_path, "another").status, 401);
    const auto elsewhere = get("/v1/webhooks/endpoints/x/deliveries", "truthlocks-demo-key");
    QCOMPARE(elsewhere.status, 404);
    QCOMPARE(QJsonDocument::fromJson(elsewhere.body)["code"_L1].toString(), u"NOT_FOUND"_s);
}

QTEST_GUILESS_MAIN(TestDemoTruthlocks)
#include "tst_demotruthlocks.moc"
