// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pages of 250 deliveries to rows, against a hand-written simdjson parser and QJsonDocument that
// fill the same rows, and against simdjson's bare structural scan.  Usage: bench_pageparser [PAGES]

#include "benchreport.h"
#include "domain/instant.h"
#include "handwrittenparser.h"
#include "providers/deliverypageparser.h"
#include "telnyxcorpus.h"
#include "testprofile.h"

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

constexpr int rounds = 9;
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

QList<QByteArray> madeUpPages(int count)
{
    QList<QByteArray> pages;
    for (int i = 0; i < count; ++i) {
        pages.append(telnyxCorpusPage(i, perPage));
        pages.last().reserve(pages.last().size() + 64); // as a transport hands them over
    }
    return pages;
}

/// Whether simdjson finds the page's tokens: all that it does before something is asked of it.
bool scanned(simdjson::ondemand::parser& parser, const QByteArray& page)
{
    const auto document
        = parser.iterate(page.constData(), std::size_t(page.size()), std::size_t(page.capacity()));
    return document.error() == simdjson::SUCCESS;
}

void print(double speed, const char* baseline, double baselineSpeed, double budget)
{
    report({.name = "parse-pages",
        .value = speed,
        .unit = "MB/s",
        .baselineName = baseline,
        .baseline = baselineSpeed,
        .judged = BenchFigure::Judged::RatioAtLeast,
        .budget = budget});
}

} // namespace

int main(int argc, char** argv)
{
    const int count = countArgument(argc, argv, 1, 40);
    const QList<QByteArray> pages = madeUpPages(count);
    double megabytes = 0;
    for (const QByteArray& page : pages)
        megabytes += double(page.size()) / 1e6;
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
    std::size_t rows = 0;
    const auto all = [&pages](const std::function<void(const QByteArray&)>& work) {
        return [&pages, work] { std::ranges::for_each(pages, work); };
    };
    const std::vector<double> seconds = bestSecondsInTurn(rounds,
        {all([&](const QByteArray& page) { rows += parser.parse(page)->rows.size(); }),
            all([&](const QByteArray& page) { rows += hand.parse(page).rows.size(); }),
            all([&](const QByteArray& page) { rows += qt.read(page).rows.size(); }),
            all([&](const QByteArray& page) { rows += scanned(scan, page); })});
    std::printf("corpus %.1f MB %d deliveries %.0f bytes each\n", megabytes, count * perPage,
        megabytes * 1e6 / count / perPage);
    const double speed = megabytes / seconds[0];
    print(speed, "a hand-written simdjson parser", megabytes / seconds[1], 1 / 1.5);
    print(speed, "QJsonDocument", megabytes / seconds[2], 8.0);
    print(speed, "simdjson's bare structural scan", megabytes / seconds[3], 0.3);
    return rows > 0 ? 0 : 1;
}
