// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httplog.h"
#include "ports/httptransport.h"

#include <QHash>
#include <QObject>
#include <QThread>

namespace waybill {

class FetchWorker;

/// HttpTransport over QNetworkAccessManager in a thread of its own. send() and the replies belong
/// to the thread that made the transport.
///
/// Destroying it ends what is under way: those replies finish with Cancelled, queued. A reply may
/// outlive its transport.
///
/// Qt repeats a request up to twice when a server closes without answering: right for reading a
/// log, wrong for anything that must happen once (that is the Replayer's).
///
/// What no transport over QNetworkAccessManager can see, the page parser must: a chunked answer
/// without compression may count as complete though it was cut, by a bad chunk size or by a FIN
/// that came with the last bytes. A gzip answer is held to its checksum.
class QnamTransport final : public QObject, public HttpTransport
{
    Q_OBJECT

public:
    explicit QnamTransport(HttpLog log = HttpLog::fromEnvironment());
    ~QnamTransport() override;

    std::unique_ptr<HttpReply> send(const HttpRequest& request) override;

private:
    class Reply;

    void deliver(quint64 id, const HttpResult& result);
    void forget(quint64 id);

    QThread m_thread;
    FetchWorker* m_worker; ///< deletes itself when the thread ends
    QHash<quint64, Reply*> m_replies; ///< not finished yet; each takes itself out
    quint64 m_lastId = 0;
};

} // namespace waybill
