// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "ports/deliveryarchive.h"
#include "providers/pagerows.h"

#include <QSignalSpy>

#include <memory>

namespace waybill {

/// A page whose items are the given texts: "d1 text" is delivery d1, "d1/r2 text" its record r2.
inline std::shared_ptr<const PageRows> pageOf(const QByteArrayList& items)
{
    auto page = std::make_shared<PageRows>();
    for (const QByteArray& item : items) {
        const QByteArrayList ids = item.first(item.indexOf(' ')).split('/');
        DeliveryRow row;
        row.id = ids.first();
        row.recordId = ids.last();
        row.sliceOffset = quint32(page->bytes.size());
        row.sliceLength = quint32(item.size());
        page->rows.push_back(row);
        page->bytes += item;
    }
    return page;
}

/// A replay of that number with everything that one can have.
inline Attempt fullReplay(int number)
{
    Attempt replay;
    replay.number = number;
    replay.origin = AttemptOrigin::Replay;
    replay.status = DeliveryStatus::Failed;
    replay.startedAt = Instant{1'790'000'000'000'000'001};
    replay.finishedAt = Instant{1'790'000'000'250'000'002};
    replay.duration = Nanoseconds(250'000'001);
    replay.request = RecordedRequest{"POST", QStringLiteral("http://127.0.0.1:8080/ä?x=1"),
        {{"X-A", " one "}, {"x-a", "two"}, {"Host", ""}}, QByteArray("\0\xff{\"n\": 1.50}", 13),
        {"Host", "Connection"}};
    replay.response
        = RecordedResponse{500, "Oh no", {{"Set-Cookie", "a"}, {"Set-Cookie", "b"}}, ""};
    replay.errors = {{QStringLiteral("c"), QStringLiteral("title"), QStringLiteral("d\u2028")}};
    return replay;
}

/// What a reply of the archive says, waiting for it for 30 s at most.
template <typename Result, typename Reply> Result resultOf(const std::unique_ptr<Reply>& reply)
{
    std::optional<Result> result;
    QObject::connect(
        reply.get(), &Reply::finished, reply.get(), [&result](const Result& got) { result = got; });
    QSignalSpy spy(reply.get(), &Reply::finished);
    spy.wait(30000);
    return *std::move(result); // ends the test where no answer came
}

} // namespace waybill
