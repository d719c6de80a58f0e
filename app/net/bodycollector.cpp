// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/bodycollector.h"

#include <QList>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

FetchError failure(FetchError::Kind kind, const QString& cause)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    return error;
}

/// Qt joins repeated headers as "5, 10": equal ones are harmless (RFC 9110, section 8.6), any
/// other list says nothing sure about where the body ends.
std::optional<qint64> parseLength(const QByteArray& value)
{
    std::optional<qint64> length;
    for (const QByteArray& part : value.split(',')) {
        const QByteArray digits = part.trimmed();
        bool ok = !digits.isEmpty() && digits.at(0) >= '0' && digits.at(0) <= '9';
        const qint64 number = ok ? digits.toLongLong(&ok) : 0;
        if (!ok || (length && *length != number))
            return std::nullopt;
        length = number;
    }
    return length;
}

} // namespace

BodyCollector::BodyCollector(qint64 maxBytes, bool hasBody)
    : m_maxBytes(maxBytes)
    , m_hasBody(hasBody)
{
}

std::optional<FetchError> BodyCollector::begin(const HttpHeaders& headers)
{
    if (!m_hasBody)
        return std::nullopt;
    if (auto error = readLength(headers))
        return error;
    return readEncoding(headers);
}

std::optional<FetchError> BodyCollector::readLength(const HttpHeaders& headers)
{
    const auto value = headers.value("Content-Length");
    if (!value || headers.contains("Transfer-Encoding")) // chunked wins: RFC 9112, section 6.3
        return std::nullopt;
    m_expectedBytes = parseLength(*value);
    if (!m_expectedBytes)
        return failure(FetchError::Kind::Protocol,
            u"Content-Length is \"%1\""_s.arg(QString::fromLatin1(value->left(64))));
    if (*m_expectedBytes > m_maxBytes)
        return tooLarge();
    return std::nullopt;
}

std::optional<FetchError> BodyCollector::readEncoding(const HttpHeaders& headers)
{
    const QByteArray encoding
        = headers.value("Content-Encoding").value_or(QByteArray()).trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return std::nullopt;
    if (encoding != "gzip" && encoding != "x-gzip")
        return failure(FetchError::Kind::BadEncoding,
            u"Content-Encoding \"%1\" was not asked for"_s.arg(
                QString::fromLatin1(encoding.left(64))));
    m_gunzip = std::make_unique<Gunzip>();
    return std::nullopt;
}

std::optional<FetchError> BodyCollector::add(QByteArrayView bytes)
{
    m_wireBytes += bytes.size();
    if (m_gunzip)
        return inflate(bytes);
    if (m_body.size() + bytes.size() > m_maxBytes)
        return tooLarge();
    m_body.append(bytes);
    return std::nullopt;
}

std::optional<FetchError> BodyCollector::inflate(QByteArrayView bytes)
{
    switch (m_gunzip->feed(bytes, m_body, m_maxBytes)) {
    case Gunzip::State::NeedsMore:
    case Gunzip::State::Ended:
        break;
    case Gunzip::State::Full:
        return tooLarge();
    case Gunzip::State::Bad:
        return failure(FetchError::Kind::BadEncoding, u"the body is not valid gzip"_s);
    }
    // Nothing comes out of what follows the end of the stream, so the cap would not count it.
    return m_wireBytes > m_maxBytes ? std::optional(tooLarge()) : std::nullopt;
}

std::optional<FetchError> BodyCollector::end() const
{
    if (m_expectedBytes && *m_expectedBytes != m_wireBytes)
        return failure(FetchError::Kind::Dropped,
            u"%1 of %2 bytes arrived"_s.arg(m_wireBytes).arg(*m_expectedBytes));
    if (m_gunzip && m_wireBytes > 0 && !m_gunzip->hasEnded())
        return failure(FetchError::Kind::BadEncoding, u"the gzip body is cut short"_s);
    return std::nullopt;
}

QByteArray BodyCollector::takeBody()
{
    return std::exchange(m_body, {});
}

FetchError BodyCollector::tooLarge() const
{
    return failure(
        FetchError::Kind::TooLarge, u"the body is larger than %1 bytes"_s.arg(m_maxBytes));
}

} // namespace waybill
