// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpexchange.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QtGlobal>

#include <optional>

namespace waybill {

/// Puts an HTTP answer together from header lines and body pieces as they come, within limits.
/// Interim answers (100, 103 …) are dropped for the final one.
class AnswerCollector
{
public:
    static constexpr qint64 maxHeaderBytes = 256LL * 1024; ///< of all answers, interim ones too
    static constexpr qint64 maxBodyBytes = 64LL * 1024 * 1024;

    /// One line with or without its line end; a status line starts a new answer. False: over the
    /// limit, stop reading.
    bool addHeaderLine(QByteArrayView line);

    /// False: over the limit; the body is kept up to it.
    bool addBody(QByteArrayView bytes);

    /// The header block was read to its end.
    bool hasHeaders() const { return m_headersEnded; }
    bool isTooLarge() const { return m_tooLarge; }

    /// What was read so far; empty before the first status line. An answer whose headers were read
    /// to their end has a body, if only an empty one.
    std::optional<RecordedResponse> answer() const;

    /// As received, without its line end; empty before it came.
    const QByteArray& statusLine() const { return m_statusLine; }

private:
    void startAnswer(QByteArrayView statusLine);

    QByteArray m_statusLine;
    std::optional<int> m_status;
    QByteArray m_reason;
    QList<HttpHeader> m_headers;
    QByteArray m_body;
    qint64 m_headerBytes = 0;
    bool m_headersEnded = false;
    bool m_tooLarge = false;
};

} // namespace waybill
