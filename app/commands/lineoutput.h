// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdio>

namespace waybill {

/// Lines to a stream that may be a pipe someone closes or a disk that fills up. After the first
/// failure nothing more is written.
class LineOutput
{
public:
    enum class State : unsigned char {
        Open,
        Closed, ///< the reader went away (`| head`): no error
        Failed, ///< see cause()
    };

    /// Does not own the stream. The caller must ignore SIGPIPE.
    explicit LineOutput(std::FILE* stream)
        : m_stream(stream)
    {
    }

    /// Writes the line and a line feed; false if it could not.
    bool write(QByteArrayView line);
    /// Pushes out what is buffered; false if it could not.
    bool flush();

    State state() const { return m_state; }
    const QString& cause() const { return m_cause; } ///< the system's words

private:
    bool judge(bool ok);

    std::FILE* m_stream;
    State m_state = State::Open;
    QString m_cause;
};

} // namespace waybill
