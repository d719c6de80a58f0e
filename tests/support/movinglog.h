// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakeclock.h"
#include "faketransport.h"
#include "providers/providerprofile.h"

#include <QSet>
#include <QUrlQuery>

#include <algorithm>
#include <random>
#include <vector>

namespace waybill {

/// A simulated provider whose list gains or loses a row, between any two answers, at any place, or
/// at its top where it is newest first. Gives fewer rows a page than it is asked for.
class MovingLog
{
public:
    struct Shape
    {
        Paging::Style style = Paging::Style::Number;
        bool isNewestFirst = false;
        bool hasTotal = false;
        bool hasFilter = false; ///< of when a row started
    };

    MovingLog(const Shape& shape, unsigned seed, FakeClock* clock)
        : m_shape(shape)
        , m_random(seed)
        , m_clock(clock)
    {
        m_pageSize = pick(3, 8);
        for (int left = pick(0, 40); left > 0; --left)
            insert("first");
        m_constant = present();
        moves = 0;
    }

    static std::shared_ptr<const ProviderProfile> profile(const Shape& shape)
    {
        auto profile = std::make_shared<ProviderProfile>();
        profile->id = QStringLiteral("moving");
        ListCall& list = profile->list;
        list.path = QStringLiteral("/log");
        list.order = shape.isNewestFirst ? ListOrder::NewestFirst : ListOrder::Unknown;
        list.paging.style = shape.style;
        list.paging.parameter = QStringLiteral("place");
        list.paging.sizeParameter = QStringLiteral("size");
        if (shape.hasFilter)
            list.filters = {{QStringLiteral("startedAt.from"), QStringLiteral("since")},
                {QStringLiteral("startedAt.to"), QStringLiteral("until")}};
        profile->page.items = {QStringLiteral("/data")};
        profile->page.results = {QStringLiteral("/total")};
        profile->page.next = {QStringLiteral("/next")};
        if (shape.style == Paging::Style::Number || shape.style == Paging::Style::Offset)
            profile->page.next.clear();
        profile->fields.id = {QStringLiteral("/id")};
        profile->fields.startedAt = {QStringLiteral("/at")};
        return profile;
    }

    HttpResult answer(const HttpRequest& request)
    {
        const QUrlQuery query(request.url);
        const std::vector<Row> listed = filtered(query);
        const auto size = qint64(listed.size());
        const qint64 first = std::min(firstOf(query, listed), size);
        const qint64 end = std::min(first + m_pageSize, size);
        QByteArrayList items;
        for (qint64 i = first; i < end; ++i)
            items.append(item(listed[size_t(i)]));
        QByteArray body = "{\"data\":[" + items.join(',') + ']';
        if (m_shape.hasTotal)
            body += ",\"total\":" + QByteArray::number(size);
        HttpHeaders headers;
        if (end < size && end > first)
            tellNext(QByteArray::number(listed[size_t(end - 1)].key, 'g', 17), body, headers);
        const HttpResult made = httpAnswer(200, body + '}', headers);
        if (std::bernoulli_distribution(restlessness)(m_random))
            move();
        return made;
    }

    void move()
    {
        ++moves;
        if (!m_rows.empty() && pick(0, 1) == 0) {
            const auto gone = m_rows.begin() + pick(0, int(m_rows.size()) - 1);
            m_constant.remove(gone->id);
            m_rows.erase(gone);
        } else {
            insert("later");
        }
    }

    int pick(int from, int to) { return std::uniform_int_distribution(from, to)(m_random); }
    QByteArrayList ids() const
    {
        QByteArrayList ids;
        for (const Row& row : m_rows)
            ids.append(row.id);
        return ids;
    }
    QSet<QByteArray> present() const
    {
        const QByteArrayList all = ids();
        return {all.begin(), all.end()};
    }
    /// In the list from the first answer to the last.
    const QSet<QByteArray>& constantRows() const { return m_constant; }

    double restlessness = 0; ///< how likely it moves after an answer
    int moves = 0;

private:
    struct Row
    {
        QByteArray id;
        double key; ///< the list runs from the greatest down
        Instant at;
    };

    void insert(const QByteArray& prefix)
    {
        m_clock->advance(std::chrono::seconds(1));
        ++m_made;
        const double key = m_shape.isNewestFirst
            ? m_made
            : std::uniform_real_distribution(0.0, 1000.0)(m_random);
        const auto place
            = std::ranges::find_if(m_rows, [key](const Row& row) { return row.key < key; });
        m_rows.insert(place, {prefix + QByteArray::number(m_made), key, m_clock->now()});
    }

    std::vector<Row> filtered(const QUrlQuery& query) const
    {
        const auto time = [&query](const QString& name) {
            return Instant::fromIso(query.queryItemValue(name, QUrl::FullyDecoded).toLatin1());
        };
        const auto since = time(QStringLiteral("since"));
        const auto until = time(QStringLiteral("until"));
        std::vector<Row> rows;
        std::ranges::copy_if(m_rows, std::back_inserter(rows), [&](const Row& row) {
            return (!since || row.at >= *since) && (!until || row.at <= *until);
        });
        return rows;
    }

    /// Cursors name the row before, by its key: it may be gone meanwhile.
    qint64 firstOf(const QUrlQuery& query, const std::vector<Row>& rows) const
    {
        const QString place = query.queryItemValue(QStringLiteral("place"));
        if (place.isEmpty())
            return 0;
        if (m_shape.style == Paging::Style::Number)
            return qint64(place.toInt() - 1) * m_pageSize;
        if (m_shape.style == Paging::Style::Offset)
            return place.toLongLong();
        const double after = place.toDouble();
        return std::ranges::find_if(rows, [after](const Row& row) { return row.key < after; })
            - rows.begin();
    }

    static QByteArray item(const Row& row)
    {
        return "{\"id\":\"" + row.id + "\",\"at\":\"" + row.at.toIso() + "\"}";
    }

    void tellNext(const QByteArray& key, QByteArray& body, HttpHeaders& headers) const
    {
        const QByteArray url = "http://127.0.0.1:1/log?place=" + key;
        if (m_shape.style == Paging::Style::Cursor)
            body += ",\"next\":\"" + key + '"';
        else if (m_shape.style == Paging::Style::NextUrl)
            body += ",\"next\":\"" + url + '"';
        else if (m_shape.style == Paging::Style::LinkHeader)
            headers.append("Link", '<' + url + ">; rel=\"next\"");
    }

    const Shape m_shape;
    std::mt19937 m_random;
    FakeClock* m_clock;
    std::vector<Row> m_rows; ///< in the list's order
    int m_pageSize = 1;
    int m_made = 0;
    QSet<QByteArray> m_constant;
};

} // namespace waybill
