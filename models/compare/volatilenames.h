// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

namespace waybill {

/// Names of headers and JSON members whose values differ from one try to the next without meaning
/// anything: dates, request ids, signatures. A name stands for itself whatever its case; a '*' at
/// either end stands for anything.
class VolatileNames
{
public:
    VolatileNames() = default;
    explicit VolatileNames(const QByteArrayList& patterns);

    /// Those that a user begins with.
    static VolatileNames usual();

    const QByteArrayList& patterns() const { return m_patterns; }
    bool contains(QByteArrayView name) const;

    bool operator==(const VolatileNames&) const = default;

private:
    QByteArrayList m_patterns; ///< lower case
};

} // namespace waybill
