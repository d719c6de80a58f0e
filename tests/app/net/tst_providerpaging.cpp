// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "net/qnamtransport.h"
#include "providers/deliverypageparser.h"
#include "providers/sourcerequests.h"
#include "scriptedserver.h"
#include "services/deliveryfeed.h"
#include "services/requestqueue.h"
#include "testprofile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

/// Every provider's list, read over a real socket from a server that answers as the provider's
/// documentation says: tests/data/providers/<id>/paging.json holds the requests that it must get,
/// and the ids of all rows.
class TestProviderPaging : public QObject
{
    Q_OBJECT

private slots:
    void everyProfileHasPages();
    void readsEveryPageOnce_data();
    void readsEveryPageOnce();
};

static QString pagingFile(const QString& id)
{
    return u"providers/%1/paging.json"_s.arg(id);
}

static bool hasPages(const QString& id)
{
    return QFile::exists(QStringLiteral(WAYBILL_TEST_DATA "/") + pagingFile(id));
}

void TestProviderPaging::everyProfileHasPages()
{
    const QStringList ids = shippedProfileIds();
    for (const QString& id : ids)
        QVERIFY2(hasPages(id), qPrintable(id));
}

void TestProviderPaging::readsEveryPageOnce_data()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = shippedProfileIds();
    for (const QString& id : ids)
        QTest::newRow(qPrintable(id)) << id;
}

namespace {

/// One answer; "{base}" in it is the server's own address.
ScriptedAnswer answerOf(const QJsonObject& page, const QByteArray& base)
{
    const QJsonValue content = page[u"body"];
    const QJsonDocument body
        = content.isArray() ? QJsonDocument(content.toArray()) : QJsonDocument(content.toObject());
    HttpHeaders headers{{"Content-Type", "application/json"}};
    for (const QJsonValue pair : page[u"headers"].toArray())
        headers.append(
            pair[0].toString().toUtf8(), pair[1].toString().toUtf8().replace("{base}", base));
    return ScriptedAnswer::http(
        200, body.toJson(QJsonDocument::Compact).replace("{base}", base), headers);
}

QByteArray targetOf(const QJsonObject& paging, const QJsonValue& page)
{
    const QByteArray query = page[u"query"].toString().toUtf8();
    return paging[u"path"].toString().toUtf8() + (query.isEmpty() ? "" : "?") + query;
}

Source sourceAt(const QUrl& base, const QJsonObject& paging)
{
    Source source;
    source.baseUrl = base;
    const QJsonObject parameters = paging[u"parameters"].toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        source.parameters.insert(it.key(), it.value().toString());
    return source;
}

} // namespace

void TestProviderPaging::readsEveryPageOnce()
{
    QFETCH(QString, id);
    QVERIFY(hasPages(id));
    const QJsonObject paging = QJsonDocument::fromJson(testData(pagingFile(id))).object();
    const QJsonArray pages = paging[u"pages"].toArray();
    ScriptedServer server;
    const QUrl base = server.url(QByteArray());
    QByteArrayList targets;
    QList<ScriptedAnswer> answers;
    for (const QJsonValue page : pages) {
        targets.append(targetOf(paging, page));
        answers.append(answerOf(page.toObject(), base.toEncoded()));
    }
    server.script(paging[u"path"].toString().toUtf8(), answers);

    const auto profile = shippedProfile(id);
    const FakeClock clock(*Instant::fromIso("2026-01-02T03:04:05.678Z"));
    QnamTransport transport;
    RequestQueue queue(&transport, &clock, profile);
    DeliveryFeed feed(&queue, &clock,
        std::make_shared<SourceRequests>(profile, sourceAt(base, paging), u"s3cret"_s),
        std::make_shared<DeliveryPageParser>(profile));
    QStringList ids;
    connect(&feed, &DeliveryFeed::pageReady, &feed, [&](const auto& page) {
        for (const DeliveryRow& row : page->rows)
            ids.append(QString::fromUtf8(row.id));
    });
    feed.read({});
    QTRY_COMPARE(feed.state(), DeliveryFeed::State::Complete);

    QStringList wanted;
    for (const QJsonValue each : paging[u"ids"].toArray())
        wanted.append(each.toString());
    QCOMPARE(ids, wanted);
    QByteArrayList asked;
    const QJsonArray header = paging[u"header"].toArray();
    const QList<SeenRequest> requests = server.requests();
    for (const SeenRequest& request : requests) {
        asked.append(request.target);
        QCOMPARE(request.headers.value(header[0].toString().toUtf8()),
            std::optional(header[1].toString().toUtf8()));
        for (const HttpHeader& each : profile->requestHeaders)
            QCOMPARE(request.headers.value(each.name), std::optional(each.value));
    }
    QCOMPARE(asked, targets);
}

QTEST_GUILESS_MAIN(TestProviderPaging)
#include "tst_providerpaging.moc"
