// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gunzip.h"

#include <algorithm>
#include <zlib.h>

namespace waybill {

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;
constexpr qint64 stepBytes = 128LL * 1024;

} // namespace

struct Gunzip::Stream
{
    z_stream z{};
};

Gunzip::Gunzip()
    : m_stream(std::make_unique<Stream>())
{
    inflateInit2(&m_stream->z, gzipOnly);
}

Gunzip::~Gunzip()
{
    inflateEnd(&m_stream->z);
}

Gunzip::State Gunzip::feed(QByteArrayView input, QByteArray& output, qint64 maxSize)
{
    z_stream& z = m_stream->z;
    // zlib takes the input as non-const and does not write to it.
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    z.avail_in = static_cast<uInt>(input.size());
    while (!m_ended) {
        const qint64 before = output.size();
        const qint64 room = std::min(stepBytes, maxSize + 1 - before); // one more tells "too much"
        output.resize(before + room);
        z.next_out = reinterpret_cast<Bytef*>(output.data() + before);
        z.avail_out = static_cast<uInt>(room);
        const int code = inflate(&z, Z_NO_FLUSH);
        output.resize(output.size() - z.avail_out);
        if (output.size() > maxSize)
            return State::Full;
        m_ended = code == Z_STREAM_END;
        if (code != Z_OK && code != Z_STREAM_END)
            return code == Z_BUF_ERROR ? State::NeedsMore : State::Bad;
        if (!m_ended && z.avail_in == 0 && z.avail_out > 0)
            return State::NeedsMore;
    }
    return State::Ended;
}

QString zlibVersionInUse()
{
    return QString::fromLatin1(zlibVersion());
}

} // namespace waybill
