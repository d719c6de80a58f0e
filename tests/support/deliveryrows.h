// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <memory>
#include <random>

namespace waybill {

/// Builds pages as a parser would, row by row.
class PageBuilder
{
public:
    TextCode text(const QByteArray& text)
    {
        if (text.isEmpty())
            return 0;
        const qsizetype known = m_page.texts.indexOf(text);
        if (known >= 0)
            return TextCode(known);
        m_page.texts.append(text);
        return TextCode(m_page.texts.size() - 1);
    }

    DeliveryRow& add(const QByteArray& id)
    {
        m_page.rows.push_back({});
        m_page.rows.back().id = id;
        return m_page.rows.back();
    }

    std::vector<DeliveryRow>& rows() { return m_page.rows; }
    std::shared_ptr<const PageRows> page() const
    {
        return std::make_shared<const PageRows>(m_page);
    }

private:
    PageRows m_page;
};

/// Made-up deliveries, the same for the same seed: every status, routes of one and two URLs,
/// errors, missing values.
class RowMaker
{
public:
    explicit RowMaker(quint32 seed = 1)
        : m_random(seed)
    {
    }

    qint64 newestStart = 1'790'000'000'000'000'000; ///< rows start at random in the hour before
    qint64 span = 3'600'000'000'000;

    void fill(PageBuilder& page, DeliveryRow& row)
    {
        static constexpr const char* types[] = {"message.sent", "message.finalized",
            "call_initiated", "call.initiated", "fax.failed", ""};
        row.eventId = "E" + QByteArray::number(pick(1000)) + "-ab";
        row.eventType = page.text(types[pick(6)]);
        row.status = DeliveryStatus(pick(6));
        row.providerStatus
            = page.text(row.status == DeliveryStatus::Delivered ? "delivered" : "nope");
        row.startedAt
            = pick(20) == 0 ? unknownTime : newestStart - qint64(pick(3600)) * (span / 3600);
        row.occurredAt
            = pick(10) == 0 ? unknownTime : newestStart - qint64(pick(4000)) * (span / 3600);
        row.finishedAt = pick(10) == 0 ? unknownTime : newestStart + qint64(pick(1000));
        row.firstAttemptAt = row.startedAt;
        row.answerTime = pick(10) == 0 ? unknownDuration : qint64(pick(500)) * 1'000'000;
        row.attemptCount = quint8(1 + pick(3));
        row.attemptMarks = row.attemptCount == 1 ? 3 : 2 | 3 << 2;
        row.route = page.text(pick(2) == 0
                ? "https://hooks.example.com/a"
                : "https://typo.example.com/w\nhttps://fallback.example.com/w");
        if (row.status == DeliveryStatus::Failed)
            fail(page, row);
        else
            row.httpStatus = 200;
    }

private:
    void fail(PageBuilder& page, DeliveryRow& row)
    {
        static constexpr const char* codes[] = {"75001", "75499", "75002"};
        static constexpr const char* titles[]
            = {"Could not resolve name", "Webhook host returned HTTP 4XX", "Timed out"};
        const quint32 which = pick(3);
        row.errorCode = page.text(codes[which]);
        row.errorTitle = page.text(titles[which]);
        row.httpStatus = which == 1 ? 404 : 0;
        row.responseTitle = which == 1 ? page.text("Oops, Größe") : 0;
    }

    quint32 pick(quint32 below) { return quint32(m_random() % below); }

    std::mt19937 m_random;
};

/// `count` rows of a RowMaker with ids PREFIX0, PREFIX1 …
inline std::shared_ptr<const PageRows> madeUpPage(
    RowMaker& maker, const QByteArray& prefix, int count)
{
    PageBuilder page;
    for (int i = 0; i < count; ++i)
        maker.fill(page, page.add(prefix + QByteArray::number(i)));
    return page.page();
}

} // namespace waybill
