// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/exchange.h"
#include "net/httplog.h"

#include <QObject>

#include <memory>
#include <unordered_map>

class QNetworkAccessManager;

namespace waybill {

/// The network side of QnamTransport: owns QNetworkAccessManager (which inflates and reads where it
/// lives) and the exchanges under way, known to the outside by id only. Everything but the
/// constructor belongs to the worker's thread.
class FetchWorker : public QObject
{
    Q_OBJECT

public:
    explicit FetchWorker(HttpLog log);
    ~FetchWorker() override;

    void start(quint64 id, const HttpRequest& request);
    /// Aborts without done(). An id that is over is ignored.
    void cancel(quint64 id);

signals:
    void done(quint64 id, const waybill::HttpResult& result);

private:
    QNetworkAccessManager& network();
    void finish(quint64 id, const HttpResult& result);

    HttpLog m_log;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made on first use, in our thread
    std::unordered_map<quint64, std::unique_ptr<Exchange>> m_exchanges;
};

} // namespace waybill
