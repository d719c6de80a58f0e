// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace waybill {

/// Names one configured source; made by Waybill (a UUID), stable over renames.
struct SourceId
{
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const SourceId&) const = default;
};

/// A delivery's id as its provider writes it, case kept. Unique within a source only.
struct DeliveryId
{
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const DeliveryId&) const = default;
};

/// Names one delivery among those of every source.
struct DeliveryKey
{
    SourceId source;
    DeliveryId id;

    bool isEmpty() const { return id.isEmpty(); }
    bool operator==(const DeliveryKey&) const = default;
};

inline size_t qHash(const SourceId& id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}
inline size_t qHash(const DeliveryId& id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}
inline size_t qHash(const DeliveryKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.source, key.id);
}

} // namespace waybill
