// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace waybill {

/// What a scripted server writes for one request: raw bytes in steps, then one ending.
struct ScriptedAnswer
{
    /// Waits `delay`, then writes `bytes`, `times` times. endlessly repeats until the peer is gone,
    /// never holding more than a few of `bytes` unsent.
    struct Step
    {
        QByteArray bytes;
        std::chrono::milliseconds delay{0};
        int times = 1;
    };
    static constexpr int endlessly = -1;

    enum class End {
        KeepAlive, ///< the next request of the connection is read
        Close, ///< FIN after the last byte
        HalfClose, ///< FIN of our direction only; still reading
        Reset, ///< RST
        Stall, ///< nothing more, connection open
    };

    QList<Step> steps;
    End end = End::KeepAlive;

    /// Bytes exactly as given, head included.
    static ScriptedAnswer raw(QByteArray bytes, End end = End::Close);
    /// A sound answer: status line, `extra` headers, Content-Length, body.
    static ScriptedAnswer http(int status, const QByteArray& body, const HttpHeaders& extra = {});
    /// http() with Content-Type: application/json.
    static ScriptedAnswer json(const QByteArray& body, int status = 200);
    /// A redirect without a body.
    static ScriptedAnswer redirect(const QByteArray& location, int status = 302);
    /// Nothing at all, connection open.
    static ScriptedAnswer silence();

    /// The same answer, its first byte that much later.
    ScriptedAnswer after(std::chrono::milliseconds delay) const;
};

/// The bytes as a gzip stream.
QByteArray gzipped(const QByteArray& bytes);

} // namespace waybill
