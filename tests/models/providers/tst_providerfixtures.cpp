// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/deliveryrecord.h"
#include "jsonfixture.h"
#include "providers/deliverypageparser.h"
#include "providers/deliveryreader.h"
#include "providers/normalisedwriter.h"
#include "testprofile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

/// Every folder of tests/data/providers, all the way from a provider's answers to normalised lines:
/// list*.json are pages, <call>-<row or delivery id>.json answers to the profile's calls, and
/// expected*.ndjson what they must give, worked out by hand.
class TestProviderFixtures : public QObject
{
    Q_OBJECT

private slots:
    void everyProfileHasOne();
    void normalises_data();
    void normalises();
    void rowsAgreeWithDeliveries_data() { normalises_data(); }
    void rowsAgreeWithDeliveries();

private:
    static void addPages(const QString& id);
};

static QDir fixtures(const QString& id = {})
{
    return QDir(QStringLiteral(WAYBILL_TEST_DATA "/providers/") + id);
}

void TestProviderFixtures::everyProfileHasOne()
{
    const QStringList ids = shippedProfileIds();
    for (const QString& id : ids) {
        if (id != u"telnyx"_s) // tst_telnyxfixtures
            QVERIFY2(fixtures(id).exists(u"list.json"_s), qPrintable(id));
    }
}

void TestProviderFixtures::addPages(const QString& id)
{
    const QStringList pages = fixtures(id).entryList({u"list*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& page : pages)
        QTest::newRow(qPrintable(id + u'/' + page)) << id << page.sliced(4).chopped(5);
}

void TestProviderFixtures::normalises_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("variant");
    const QStringList ids = fixtures().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& id : ids)
        addPages(id);
}

/// The answers that the folder has for a row: under the row's own id, else its delivery's.
static QMap<QString, QByteArray> answersOf(const ProviderProfile& profile, const DeliveryRow& row)
{
    QMap<QString, QByteArray> answers;
    for (const RowCall& call : profile.calls) {
        for (const QByteArray& id : {row.recordId, row.id}) {
            const QString file = call.name + u'-' + QString::fromUtf8(id) + u".json"_s;
            if (!answers.contains(call.name) && fixtures(profile.id).exists(file))
                answers.insert(call.name, testData(u"providers/"_s + profile.id + u'/' + file));
        }
    }
    return answers;
}

/// The page's deliveries in the order of their first rows.
static QList<QList<DeliveryRecord>> recordsOf(const ProviderProfile& profile, const PageRows& page)
{
    QList<QByteArray> ids;
    QList<QList<DeliveryRecord>> deliveries;
    for (const DeliveryRow& row : page.rows) {
        if (!ids.contains(row.id)) {
            ids.append(row.id);
            deliveries.append(QList<DeliveryRecord>());
        }
        deliveries[ids.indexOf(row.id)].append(
            {row.recordId, page.slice(row).toByteArray(), answersOf(profile, row)});
    }
    return deliveries;
}

/// The notes but those of what is absent or null, as much in a sound log may be.
static QString noteText(const QList<FieldNote>& notes)
{
    QStringList lines;
    for (const FieldNote& note : notes) {
        if (note.reason != u"missing"_s && !note.reason.startsWith(u"null"_s))
            lines.append(note.pointer + u": "_s + note.reason);
    }
    return lines.join(u'\n');
}

void TestProviderFixtures::normalises()
{
    QFETCH(QString, id);
    QFETCH(QString, variant);
    const auto profile = shippedProfile(id);
    const QString folder = u"providers/%1/"_s.arg(id);
    const auto page
        = DeliveryPageParser(profile).parse(testData(folder + u"list"_s + variant + u".json"_s));
    QVERIFY(page);
    QCOMPARE(noteText(page->notes), QString());

    const DeliveryReader reader(profile);
    QByteArray lines;
    QString notes;
    const auto deliveries = recordsOf(*profile, *page);
    for (const QList<DeliveryRecord>& records : deliveries) {
        const auto delivery = reader.read(records);
        QVERIFY(delivery);
        lines += normalisedLine(*delivery, id, id) + '\n';
        notes += noteText(delivery->notes);
    }
    QCOMPARE(notes, QString());
    const QString difference
        = goldenDifference(folder + u"expected"_s + variant + u".ndjson"_s, lines);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

static qint64 nsOf(const std::optional<Instant>& time)
{
    return time ? time->ns : unknownTime;
}

static void compare(const PageRows& page, const DeliveryRow& row, const Delivery& delivery)
{
    QCOMPARE(QString::fromUtf8(row.id), delivery.id.value);
    QCOMPARE(QString::fromUtf8(row.eventId), delivery.eventId);
    QCOMPARE(QString::fromUtf8(page.texts.at(row.eventType)), delivery.eventType);
    QCOMPARE(QString::fromUtf8(page.texts.at(row.providerStatus)), delivery.providerStatus);
    QCOMPARE(QString::fromUtf8(page.texts.at(row.endpointId)), delivery.endpointId);
    QCOMPARE(row.status, delivery.status);
    QCOMPARE(int(row.attemptCount), delivery.attemptCount.value_or(0));
    QCOMPARE(row.occurredAt, nsOf(delivery.occurredAt));
    QCOMPARE(row.startedAt, nsOf(delivery.startedAt));
    QCOMPARE(row.finishedAt, nsOf(delivery.finishedAt));
    QCOMPARE(row.queuedAt, nsOf(delivery.queuedAt));
    QCOMPARE(row.changedAt, nsOf(delivery.changedAt));
    QCOMPARE(row.nextAttemptAt, nsOf(delivery.nextAttemptAt));
    const Attempt last = delivery.attempts.value(delivery.attempts.size() - 1);
    const auto httpStatus = delivery.attempts.isEmpty() ? delivery.httpStatus
        : last.response                                 ? last.response->status
                                                        : std::nullopt;
    QCOMPARE(int(row.httpStatus), httpStatus.value_or(0));
    QCOMPARE(row.answerTime, last.duration ? last.duration->count() : unknownDuration);
    const AttemptError error = delivery.attempts.isEmpty() ? delivery.error : last.errors.value(0);
    QCOMPARE(QString::fromUtf8(page.texts.at(row.errorCode)), error.code);
    QCOMPARE(QString::fromUtf8(page.texts.at(row.errorTitle)), error.title);
}

/// The table and the detail view say the same of a row alone.
void TestProviderFixtures::rowsAgreeWithDeliveries()
{
    QFETCH(QString, id);
    QFETCH(QString, variant);
    const auto profile = shippedProfile(id);
    const auto page = DeliveryPageParser(profile).parse(
        testData(u"providers/%1/list%2.json"_s.arg(id, variant)));
    QVERIFY(page);
    const DeliveryReader reader(profile);
    for (const DeliveryRow& row : page->rows) {
        const auto delivery = reader.read(page->slice(row));
        QVERIFY(delivery);
        compare(*page, row, *delivery);
        if (QTest::currentTestFailed())
            QFAIL(row.id.constData());
    }
}

QTEST_GUILESS_MAIN(TestProviderFixtures)
#include "tst_providerfixtures.moc"
