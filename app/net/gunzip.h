// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace waybill {

/// Inflates a gzip stream piece by piece, never producing more than asked. Our own, because
/// QNetworkAccessManager calls a gzip answer cut in the middle a success: here the stream must end
/// with its checksum.
class Gunzip
{
public:
    Gunzip();
    ~Gunzip();
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    enum class State : quint8 { NeedsMore, Ended, Full, Bad };

    /// Appends what comes out of `input` to `output`, until that holds maxSize bytes. Full: more
    /// would come out. Ended: the stream is complete; what follows it is ignored, as browsers do.
    State feed(QByteArrayView input, QByteArray& output, qint64 maxSize);

    bool hasEnded() const { return m_ended; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    bool m_ended = false;
};

/// Of zlib, as it is loaded.
QString zlibVersionInUse();

} // namespace waybill
