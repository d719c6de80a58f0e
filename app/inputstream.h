// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/inputfault.h"
#include "domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace waybill {

/// Reads a pipe, such as standard input, to its end as its bytes come, without ever waiting for
/// them: the window stays alive, and can be closed, however long the writer takes.
class InputStream : public QObject
{
    Q_OBJECT

public:
    /// `descriptor` is not owned and must stay open. More than `limit` bytes are refused.
    explicit InputStream(int descriptor, qint64 limit = largestInput, QObject* parent = nullptr);

    void start();
    qint64 received() const { return m_bytes.size(); }

signals:
    /// received() grew.
    void progressed();
    /// Once, never inside start().
    void finished(const waybill::Result<QByteArray, waybill::InputFault>& bytes);

private:
    void readMore();
    void finish(const Result<QByteArray, InputFault>& bytes);

    const int m_descriptor;
    const qint64 m_limit;
    QSocketNotifier m_notifier;
    QByteArray m_bytes;
    QByteArray m_chunk;
};

} // namespace waybill
