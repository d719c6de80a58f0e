// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// What the characters of a body are written in. UTF-8 stands for all that is shown as it is.
enum class BodyCharset : quint8 { Utf8, Latin1, Windows1252, Utf16LittleEndian, Utf16BigEndian };

/// A body for the screen: never what is copied as a whole, stored or replayed.
struct DecodedBody
{
    QByteArray utf8;
    BodyCharset charset = BodyCharset::Utf8;

    bool operator==(const DecodedBody&) const = default;
};

/// Decodes a body whose Content-Type (may be empty) declares a charset other than UTF-8, or that
/// begins with the byte order mark of UTF-16, which is dropped. The bytes are given back as they
/// are where they do not bear the charset out, and where they are UTF-8 whatever is declared: many
/// a log keeps bodies as JSON strings, already decoded. "ISO-8859-1" with bytes from 80 to 9F means
/// Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
DecodedBody decodeBody(const QByteArray& bytes, QByteArrayView contentType);

} // namespace waybill
