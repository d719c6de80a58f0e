// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedserver.h"

#include <QByteArray>
#include <QObject>

namespace waybill {

/// A server that misbehaves by path, and a second one that nobody should ever call.
class FaultServer
{
    Q_GADGET

public:
    /// The ways a server can misbehave. Each is one answer; the name is also its path:
    /// /TruncatedContentLength.
    enum class Fault {
        TruncatedContentLength, ///< Content-Length 1000, half of it, FIN
        Reset, ///< RST in mid-body
        TruncatedChunk, ///< FIN inside a chunk
        MissingLastChunk, ///< whole chunks, FIN, no 0-chunk
        BadChunkSizeFirst, ///< the first chunk size is not a number
        BadChunkSizeLater, ///< a sound chunk, then a size that is not a number (Qt: a success)
        HugeChunkSize, ///< a chunk size beyond 64 bits (Qt: a success with 0 bytes)
        GzipCut, ///< a whole answer whose gzip stream stops half-way (Qt: a success)
        GzipBadChecksum, ///< a whole gzip stream with a wrong CRC (Qt: a success)
        GzipBomb, ///< 256 MiB of zeros in 1.1 MB of gzip
        NotGzip, ///< Content-Encoding: gzip over plain text
        UnknownEncoding, ///< Content-Encoding: br, which nobody asked for
        ContentLengthTwice, ///< 5 and 10 (Qt: a success with 5)
        ContentLengthTwiceEqual, ///< the same twice: harmless, a good answer
        NegativeContentLength, ///< -5 (Qt: reads to the end)
        ManyHeaders, ///< 150 headers (Qt never finishes)
        HugeHeaders, ///< 320 KB of headers (Qt never finishes)
        EndlessChunked, ///< 64 KiB chunks for ever
        EndlessPlain, ///< no length, bytes for ever
        ByteASecond, ///< a byte every 100 ms for ever: never idle, never done
        HeaderByteByByte, ///< a head that never ends, a byte every 50 ms
        NeverAnswers, ///< reads the request and stays silent
        CloseWithoutAnswer, ///< reads the request, FIN
        Garbage, ///< bytes that are not HTTP
        EmptyStatusLine, ///< a blank line where the status line should be
        HttpVersion99, ///< HTTP/9.9 200 OK: Qt accepts it
        Status999, ///< a status no RFC knows
        RedirectOtherHost, ///< 302 to http://localhost:PORT, the same port under another name
        RedirectOtherPort, ///< 302 to the FaultServer's elsewhere()
        RedirectOtherScheme, ///< 302 to https:// on the same host and port
        RedirectLoop, ///< 302 to itself
        RedirectToFile, ///< 302 to file:///etc/hostname
        RedirectWithPassword, ///< 302 to the same origin with user:password@
        RedirectSameOrigin, ///< 302 to /Good: to be followed
        Continue100, ///< 100 Continue, then a good answer
        Good, ///< {"data":[]}
    };
    Q_ENUM(Fault)

    FaultServer();

    /// Every fault, for test tables.
    static QList<Fault> all();
    static QByteArray nameOf(Fault fault);
    /// The answer a fault consists of. `self` and `elsewhere` are what redirects point to.
    static ScriptedAnswer answerOf(Fault fault, const QUrl& self, const QUrl& elsewhere);

    QUrl url(Fault fault) const { return m_server.url('/' + nameOf(fault)); }
    const ScriptedServer& server() const { return m_server; }
    /// The target of RedirectOtherPort. What it receives went to a foreign origin.
    const ScriptedServer& elsewhere() const { return m_elsewhere; }

private:
    ScriptedServer m_elsewhere;
    ScriptedServer m_server;
};

using Fault = FaultServer::Fault;

} // namespace waybill
