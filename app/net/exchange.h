// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/bodycollector.h"
#include "ports/httptransport.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace waybill {

/// One request from guard to verdict: deadlines, limits, redirects. Lives in the thread of its
/// QNetworkAccessManager, which must outlive it; deleting it aborts.
class Exchange : public QObject
{
    Q_OBJECT

public:
    Exchange(QNetworkAccessManager& network, HttpRequest request);
    ~Exchange() override;

    void start();
    const HttpRequest& request() const { return m_request; }
    std::chrono::milliseconds elapsed() const;

signals:
    /// Once. The request is over by then, and its connection is closed if anything was wrong.
    void finished(const waybill::HttpResult& result);

private:
    void open();
    void watch();
    void readHead();
    void readBody();
    void conclude();
    bool isRedirect() const;
    void followRedirect();
    void fail(FetchError::Kind kind, const QString& cause);
    void fail(const FetchError& error);
    void finish(const HttpResult& result);
    void dropReply();

    QNetworkAccessManager& m_network;
    HttpRequest m_request;
    QUrl m_url; ///< of this hop
    QNetworkReply* m_reply = nullptr; ///< ours until dropReply()
    HttpResponse m_response;
    std::optional<BodyCollector> m_body; ///< set once the head has come
    QStringList m_tlsErrors;
    QTimer m_idleTimer;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    int m_redirects = 0;
};

} // namespace waybill
