// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/httpheaders.h"
#include "net/gunzip.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace waybill {

/// Collects the body of one answer, inflates it and judges it: within the limit, as long as
/// Content-Length said, gzip complete.
class BodyCollector
{
public:
    /// maxBytes: after inflating. hasBody is false for HEAD, 204 and 304, whose Content-Length
    /// describes a body that is not sent.
    explicit BodyCollector(qint64 maxBytes, bool hasBody = true);

    /// Reads Content-Encoding and Content-Length. To be called before any add().
    std::optional<FetchError> begin(const HttpHeaders& headers);
    std::optional<FetchError> add(QByteArrayView bytes);
    /// The answer is over: nothing may be missing.
    std::optional<FetchError> end() const;

    /// Only after end() found nothing wrong.
    QByteArray takeBody();
    qint64 wireBytes() const { return m_wireBytes; }

private:
    std::optional<FetchError> readLength(const HttpHeaders& headers);
    std::optional<FetchError> readEncoding(const HttpHeaders& headers);
    std::optional<FetchError> inflate(QByteArrayView bytes);
    FetchError tooLarge() const;

    qint64 m_maxBytes;
    bool m_hasBody;
    std::optional<qint64> m_expectedBytes; ///< on the wire
    qint64 m_wireBytes = 0;
    std::unique_ptr<Gunzip> m_gunzip; ///< null: identity
    QByteArray m_body;
};

} // namespace waybill
