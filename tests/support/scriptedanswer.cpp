// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedanswer.h"

#include <QtGlobal>

#include <zlib.h>

namespace waybill {

ScriptedAnswer ScriptedAnswer::raw(QByteArray bytes, End end)
{
    return {{{std::move(bytes), {}, 1}}, end};
}

ScriptedAnswer ScriptedAnswer::http(int status, const QByteArray& body, const HttpHeaders& extra)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const HttpHeader& header : extra)
        bytes += header.name + ": " + header.value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return raw(bytes, End::KeepAlive);
}

ScriptedAnswer ScriptedAnswer::json(const QByteArray& body, int status)
{
    return http(status, body, {{"Content-Type", "application/json"}});
}

ScriptedAnswer ScriptedAnswer::redirect(const QByteArray& location, int status)
{
    return http(status, {}, {{"Location", location}});
}

ScriptedAnswer ScriptedAnswer::silence()
{
    return {{}, End::Stall};
}

ScriptedAnswer ScriptedAnswer::after(std::chrono::milliseconds delay) const
{
    ScriptedAnswer later = *this;
    later.steps.prepend({{}, delay, 1});
    return later;
}

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream z{};
    if (deflateInit2(&z, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib does not start");
    QByteArray out(
        static_cast<qsizetype>(deflateBound(&z, static_cast<uLong>(bytes.size()))), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(static_cast<qsizetype>(z.total_out));
    deflateEnd(&z);
    return out;
}

} // namespace waybill
