// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpexchange.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace waybill {

/// Keeps the bytes of one request that really went over the wire.
class SentRecorder
{
public:
    void add(QByteArrayView bytes) { m_wire.append(bytes); }

    bool isEmpty() const { return m_wire.isEmpty(); }

    /// Method, headers and body read back from those bytes; a request cut short gives what is
    /// whole. The body is what followed the header block.
    RecordedRequest request(const QString& url) const;

private:
    QByteArray m_wire;
};

} // namespace waybill
