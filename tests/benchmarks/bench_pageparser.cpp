// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pages of 250 deliveries to rows, against a hand-written simdjson parser and QJsonDocument that
// fill the same rows, and against simdjson's bare structural scan.  Usage: bench_pageparser [PAGES]

#include "domain/instant.h"
#include "handwrittenparser.h"
#include "providers/deliverypageparser.h"
#include "telnyxcorpus.h"
#include "testprofile.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <simdjson.h>

using namespace waybill;

namespace {

constexpr int rounds = 5;
constexpr int perPage = 250;

/// The rows that QJsonDocument gives, filled with the fields that the parser fills.
class QtReader
{
public:
    PageRows read(const QByteArray& body)
    {
        m_page = PageRows();
        m_codes.clear();
        const QJsonArray items = QJsonDocument::fromJson(body).object()[u"data"].toArray();
        for (const QJsonValue value : items)
            m_page.rows.push_back(readRow(value.toObject()));
        return m_page;
    }

private:
    TextCode code(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        if (utf8.isEmpty())
            return 0;
        const auto known = m_codes.constFind(utf8);
        if (known != m_codes.constEnd())
            return *known;
        const auto added = TextCode(m_page.texts.size());
        m_page.texts.append(utf8);
        m_codes.insert(utf8, added);
        return added;
    }

    static qint64 time(const QJsonValue& value)
    {
        const auto instant = Instant::fromIso(value.toString().toLatin1());
        return instant ? instant->ns : unknownTime;
    }

    DeliveryRow readRow(const QJsonObject& item)
    {
        const QJsonObject event = item[u"webhook"].toObject();
        DeliveryRow row;
        row.id = item[u"id"].toString().toUtf8();
        row.eventId = event[u"id"].toString().toUtf8();
        row.eventType = code(event[u"event_type"].toString());
        row.providerStatus = code(item[u"status"].toString());
        row.status = item[u"status"].toString() == u"delivered" ? DeliveryStatus::Delivered
                                                                : DeliveryStatus::Failed;
        row.occurredAt = time(event[u"occurred_at"]);
        row.startedAt = time(item[u"started_at"]);
        row.finishedAt = time(item[u"finished_at"]);
        readAttempts(item[u"attempts"].toArray(), row);
        return row;
    }

    void readAttempts(const QJsonArray& attempts, DeliveryRow& row)
    {
        row.attemptCount = quint8(attempts.size());
        QStringList urls;
        for (qsizetype i = attempts.size() - 1; i >= 0; --i) {
            const QJsonObject attempt = attempts.at(i).toObject();
            const QJsonObject http = attempt[u"http"].toObject();
            const QString url = http[u"request"][u"url"].toString();
            if (!urls.contains(url))
                urls.append(url);
            const bool failed = attempt[u"status"].toString() == u"failed";
            const auto place = 2 * (attempts.size() - 1 - i);
            row.attemptMarks |= (failed ? 2u : 3u) << place;
            if (failed) {
                const QJsonObject error = attempt[u"errors"].toArray().at(0).toObject();
                row.errorCode = code(error[u"code"].toString());
                row.errorTitle = code(error[u"title"].toString());
            }
            const qint64 started = time(attempt[u"started_at"]);
            if (row.firstAttemptAt == unknownTime)
                row.firstAttemptAt = started;
            row.answerTime = time(attempt[u"finished_at"]) - started;
            row.httpStatus = quint16(http[u"response"][u"status"].toInt());
        }
        row.route = code(urls.join(u'\n'));
    }

    PageRows m_page;
    QHash<QByteArray, TextCode> m_codes;
};

/// What both readers must agree on, so that neither is measured for less work.
bool sameRows(const PageRows& a, const PageRows& b)
{
    const auto same = [&](const DeliveryRow& x, const DeliveryRow& y) {
        return x.id == y.id && x.eventId == y.eventId && x.startedAt == y.startedAt
            && x.answerTime == y.answerTime && x.httpStatus == y.httpStatus
            && x.attemptMarks == y.attemptMarks && x.status == y.status
            && a.texts.at(x.route) == b.texts.at(y.route)
            && a.texts.at(x.errorCode) == b.texts.at(y.errorCode)
            && a.texts.at(x.eventType) == b.texts.at(y.eventType);
    };
    return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), same);
}

/// Seconds for all pages; `work` gets each page padded as a transport would hand it over.
double seconds(const QList<QByteArray>& pages, const std::function<void(const QByteArray&)>& work)
{
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& page : pages)
        work(page);
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void print(const char* name, double value, const char* baseline, double ratio, double budget)
{
    std::printf("%s %.0f MB/s vs %s ratio %.2f budget %.2f %s\n", name, value, baseline, ratio,
        budget, ratio >= budget ? "met" : "short");
}

} // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 40;
    QList<QByteArray> pages;
    double megabytes = 0;
    for (int i = 0; i < count; ++i) {
        pages.append(telnyxCorpusPage(i, perPage));
        pages.last().reserve(pages.last().size() + 64);
        megabytes += double(pages.last().size()) / 1e6;
    }
    const DeliveryPageParser parser(telnyxProfile());
    QtReader qt;
    HandWrittenParser hand;
    const auto first = parser.parse(pages.first());
    if (!first || !sameRows(*first, qt.read(pages.first()))
        || !sameRows(*first, hand.parse(pages.first()))) {
        std::printf("the parsers disagree\n");
        return 1;
    }
    simdjson::ondemand::parser scan; // its memory is used again, as the others use theirs
    QList<double> ours;
    QList<double> theirs;
    QList<double> byHand;
    QList<double> bare;
    std::size_t rows = 0;
    for (int round = 0; round < rounds; ++round) {
        ours.append(seconds(pages, [&](const auto& p) { rows += parser.parse(p)->rows.size(); }));
        theirs.append(seconds(pages, [&](const auto& p) { rows += qt.read(p).rows.size(); }));
        byHand.append(seconds(pages, [&](const auto& p) { rows += hand.parse(p).rows.size(); }));
        bare.append(seconds(pages, [&](const auto& p) {
            rows += scan.iterate(p.constData(), std::size_t(p.size()), std::size_t(p.capacity()))
                        .error()
                == simdjson::SUCCESS;
        }));
    }
    std::printf("corpus %.1f MB %d deliveries %.0f bytes each\n", megabytes, count * perPage,
        megabytes * 1e6 / count / perPage);
    const double speed = megabytes / median(ours);
    print("pageparser", speed, "hand_written", median(byHand) / median(ours), 1 / 1.5);
    print("pageparser", speed, "QJsonDocument", median(theirs) / median(ours), 8.0);
    print("pageparser", speed, "bare_scan", median(bare) / median(ours), 0.3);
    return rows > 0 ? 0 : 1;
}
