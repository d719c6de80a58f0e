// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetchworker.h"

#include "net/fetchproxy.h"

#include <QNetworkAccessManager>

namespace waybill {

FetchWorker::FetchWorker(HttpLog log)
    : m_log(std::move(log))
{
}

FetchWorker::~FetchWorker() = default; // where QNetworkAccessManager is complete

QNetworkAccessManager& FetchWorker::network()
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxyFactory(new FetchProxy); // takes ownership
    }
    return *m_network;
}

void FetchWorker::start(quint64 id, const HttpRequest& request)
{
    auto& exchange = m_exchanges[id];
    exchange = std::make_unique<Exchange>(network(), request);
    connect(exchange.get(), &Exchange::finished, this,
        [this, id](const HttpResult& result) { finish(id, result); });
    exchange->start();
}

void FetchWorker::cancel(quint64 id)
{
    m_exchanges.erase(id);
}

void FetchWorker::finish(quint64 id, const HttpResult& result)
{
    const auto found = m_exchanges.find(id);
    Exchange* exchange = found->second.release();
    m_exchanges.erase(found);
    if (m_log.isOn())
        m_log.record(exchange->request(), result, exchange->elapsed());
    emit done(id, result);
    exchange->deleteLater(); // we stand in one of its signals
}

} // namespace waybill
