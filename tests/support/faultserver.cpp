// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"

#include <QMetaEnum>

namespace waybill {

using End = ScriptedAnswer::End;
using namespace std::chrono_literals;

namespace {

const QByteArray okHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray chunkedHead = okHead + "Transfer-Encoding: chunked\r\n\r\n";
const QByteArray goodBody = "{\"data\":[]}";

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

ScriptedAnswer endless(
    const QByteArray& head, const QByteArray& bytes, std::chrono::milliseconds every)
{
    return {{{head, 0ms, 1}, {bytes, every, ScriptedAnswer::endlessly}}, End::Stall};
}

ScriptedAnswer gzipAnswer(const QByteArray& bytes)
{
    return ScriptedAnswer::http(200, bytes, {{"Content-Encoding", "gzip"}});
}

ScriptedAnswer manyHeaders(int count, int size)
{
    QByteArray head = okHead;
    for (int i = 0; i < count; ++i)
        head += "X-" + QByteArray::number(i) + ": " + QByteArray(size, 'x') + "\r\n";
    head += "Content-Length: " + QByteArray::number(goodBody.size()) + "\r\n\r\n";
    return ScriptedAnswer::raw(head + goodBody, End::KeepAlive);
}

/// Poorly packed on purpose: a stream that can be cut in the middle.
QByteArray gzipOfNumbers()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += QByteArray::number(i * 7919) + ',';
    return gzipped(text);
}

QByteArray gzipWithBadChecksum()
{
    QByteArray bytes = gzipped(goodBody);
    const qsizetype crc = bytes.size() - 8;
    bytes[crc] = static_cast<char>(bytes.at(crc) ^ 0x55);
    return bytes;
}

/// Made once: packing 256 MiB takes a second.
const QByteArray& gzipBomb()
{
    static const QByteArray bomb = gzipped(QByteArray(256 * 1024 * 1024, '\0'));
    return bomb;
}

QByteArray withScheme(QUrl url, const QString& scheme)
{
    url.setScheme(scheme);
    return url.toEncoded();
}

QByteArray withHost(QUrl url, const QString& host)
{
    url.setHost(host);
    return url.toEncoded();
}

QByteArray withPassword(QUrl url)
{
    url.setUserInfo(QStringLiteral("user:pass"));
    return url.toEncoded();
}

} // namespace

QList<Fault> FaultServer::all()
{
    const auto names = QMetaEnum::fromType<Fault>();
    QList<Fault> faults;
    for (int i = 0; i < names.keyCount(); ++i)
        faults.append(static_cast<Fault>(names.value(i)));
    return faults;
}

QByteArray FaultServer::nameOf(Fault fault)
{
    return QMetaEnum::fromType<Fault>().valueToKey(static_cast<int>(fault));
}

ScriptedAnswer FaultServer::answerOf(Fault fault, const QUrl& self, const QUrl& elsewhere)
{
    switch (fault) {
    case Fault::TruncatedContentLength:
        return ScriptedAnswer::raw(okHead + "Content-Length: 1000\r\n\r\n" + QByteArray(500, 'a'));
    case Fault::Reset:
        return {{{okHead + "Content-Length: 1000\r\n\r\n" + QByteArray(500, 'a'), 0ms, 1},
                    {{}, 20ms, 1}},
            End::Reset};
    case Fault::TruncatedChunk:
        return ScriptedAnswer::raw(chunkedHead + chunk("hello") + "64\r\nonly this");
    case Fault::MissingLastChunk:
        return ScriptedAnswer::raw(chunkedHead + chunk(goodBody));
    case Fault::BadChunkSizeFirst:
        return ScriptedAnswer::raw(chunkedHead + "zz\r\nhello\r\n0\r\n\r\n", End::Stall);
    case Fault::BadChunkSizeLater:
        return ScriptedAnswer::raw(
            chunkedHead + chunk("hello") + "zz\r\nworld\r\n0\r\n\r\n", End::Stall);
    case Fault::HugeChunkSize:
        return ScriptedAnswer::raw(
            chunkedHead + "fffffffffffffffff\r\nhello\r\n0\r\n\r\n", End::Stall);
    case Fault::GzipCut: {
        const QByteArray whole = gzipOfNumbers();
        return gzipAnswer(whole.left(whole.size() / 2));
    }
    case Fault::GzipBadChecksum:
        return gzipAnswer(gzipWithBadChecksum());
    case Fault::GzipBomb:
        return gzipAnswer(gzipBomb());
    case Fault::NotGzip:
        return gzipAnswer("this is no gzip");
    case Fault::UnknownEncoding:
        return ScriptedAnswer::http(200, "\x0b\x02\x80{}\x03", {{"Content-Encoding", "br"}});
    case Fault::ContentLengthTwice:
        return ScriptedAnswer::raw(
            okHead + "Content-Length: 5\r\nContent-Length: 10\r\n\r\n" + goodBody, End::KeepAlive);
    case Fault::ContentLengthTwiceEqual:
        return ScriptedAnswer::raw(
            okHead + "Content-Length: 11\r\nContent-Length: 11\r\n\r\n" + goodBody, End::KeepAlive);
    case Fault::NegativeContentLength:
        return ScriptedAnswer::raw(okHead + "Content-Length: -5\r\n\r\n" + goodBody);
    case Fault::ManyHeaders:
        return manyHeaders(150, 8);
    case Fault::HugeHeaders:
        return manyHeaders(10, 32 * 1024);
    case Fault::EndlessChunked:
        return endless(chunkedHead, chunk(QByteArray(64 * 1024, ' ')), 0ms);
    case Fault::EndlessPlain:
        return endless(okHead + "\r\n", QByteArray(64 * 1024, ' '), 0ms);
    case Fault::ByteASecond:
        return endless(okHead + "Content-Length: 1000000\r\n\r\n", " ", 100ms);
    case Fault::HeaderByteByByte:
        return endless(okHead + "X-Long: ", "x", 50ms);
    case Fault::NeverAnswers:
        return ScriptedAnswer::silence();
    case Fault::CloseWithoutAnswer:
        return ScriptedAnswer::raw({}, End::Close);
    case Fault::Garbage:
        return ScriptedAnswer::raw("\x16\x03\x01 this is not HTTP\r\n\r\n at all");
    case Fault::EmptyStatusLine:
        return ScriptedAnswer::raw("\r\n\r\n" + goodBody);
    case Fault::HttpVersion99:
        return ScriptedAnswer::raw("HTTP/9.9 200 OK\r\nContent-Length: 11\r\n\r\n" + goodBody);
    case Fault::Status999:
        return ScriptedAnswer::http(999, goodBody);
    case Fault::RedirectOtherHost:
        return ScriptedAnswer::redirect(withHost(self, QStringLiteral("localhost")));
    case Fault::RedirectOtherPort:
        return ScriptedAnswer::redirect(elsewhere.toEncoded());
    case Fault::RedirectOtherScheme:
        return ScriptedAnswer::redirect(withScheme(self, QStringLiteral("https")));
    case Fault::RedirectLoop:
        return ScriptedAnswer::redirect("/RedirectLoop");
    case Fault::RedirectToFile:
        return ScriptedAnswer::redirect("file:///etc/hostname");
    case Fault::RedirectWithPassword:
        return ScriptedAnswer::redirect(withPassword(self));
    case Fault::RedirectSameOrigin:
        return ScriptedAnswer::redirect("/Good");
    case Fault::Continue100:
        return ScriptedAnswer::raw(
            "HTTP/1.1 100 Continue\r\n\r\n" + okHead + "Content-Length: 11\r\n\r\n" + goodBody,
            End::KeepAlive);
    case Fault::Good:
        return ScriptedAnswer::json(goodBody);
    }
    Q_UNREACHABLE();
}

FaultServer::FaultServer()
{
    m_server.setHandler(
        [self = m_server.url(), elsewhere = m_elsewhere.url()](const SeenRequest& request) {
            bool known = false;
            const int fault = QMetaEnum::fromType<Fault>().keyToValue(
                request.path().mid(1).constData(), &known);
            return known ? answerOf(static_cast<Fault>(fault), self, elsewhere)
                         : ScriptedAnswer::http(404, {});
        });
}

} // namespace waybill
