// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoserver.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <utility>

namespace waybill {

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method)))
        .toUpper();
}

DemoRequest demoRequest(const QHttpServerRequest& request)
{
    const QUrl url = request.url();
    DemoRequest result{methodName(request.method()), url.path(QUrl::FullyEncoded).toUtf8(),
        url.query(QUrl::FullyEncoded).toUtf8(), {}, request.body()};
    const auto headers = request.headers();
    for (const auto& [name, value] : headers)
        result.headers.append(name, value);
    return result;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

QByteArray wireBytes(const DemoAnswer& answer, bool withBody)
{
    QByteArray bytes
        = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status);
    for (const HttpHeader& header : answer.headers)
        bytes += "\r\n" + header.name + ": " + header.value;
    bytes += "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    return withBody ? bytes + answer.body : bytes;
}

} // namespace

// Answers are written to the socket here, not through a QHttpServerResponder: Qt 6.4's responder
// keeps a bare pointer to its socket, so a delayed answer would outlive a client that went away.
class DemoServer::Listener : public QAbstractHttpServer
{
public:
    explicit Listener(std::function<Handler()> makeHandler)
        : m_makeHandler(std::move(makeHandler))
    {
    }

    void prepare()
    {
        if (!m_handler)
            m_handler = m_makeHandler();
    }

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override
    {
        prepare();
        const DemoAnswer answer = m_handler(demoRequest(request));
        const bool withBody = request.method() != QHttpServerRequest::Method::Head;
        const QByteArray bytes = wireBytes(answer, withBody);
        if (answer.delay.count() > 0)
            QTimer::singleShot(
                answer.delay, Qt::PreciseTimer, socket, [socket, bytes] { socket->write(bytes); });
        else
            socket->write(bytes);
        return true;
    }

    void missingHandler(const QHttpServerRequest&, QTcpSocket*) override { }

private:
    std::function<Handler()> m_makeHandler;
    Handler m_handler;
};

DemoServer::DemoServer(std::function<Handler()> makeHandler)
    : m_listener(new Listener(std::move(makeHandler)))
{
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("waybill-demo"));
    m_thread.start();
    const auto listen = [this] { return m_listener->listen(QHostAddress::LocalHost); };
    QMetaObject::invokeMethod(m_listener, listen, Qt::BlockingQueuedConnection, &m_port);
    QMetaObject::invokeMethod(m_listener, [listener = m_listener] { listener->prepare(); });
}

DemoServer::~DemoServer()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace waybill
