// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QUrl>

#include <memory>

namespace waybill {

/// What came back over real HTTP.
struct Fetched
{
    int status = 0; ///< 0: no answer within ten seconds
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
};

inline Fetched finished(std::unique_ptr<QNetworkReply> reply)
{
    QSignalSpy spy(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !spy.wait(10'000))
        return {};
    Fetched result{
        reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto& [name, value] : reply->rawHeaderPairs())
        result.headers.insert(name.toLower(), value);
    return result;
}

inline Fetched fetched(QNetworkAccessManager& network, const QUrl& url, const QByteArray& token)
{
    QNetworkRequest request(url);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    return finished(std::unique_ptr<QNetworkReply>(network.get(request)));
}

} // namespace waybill
