// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <cstring>

namespace waybill {

/// A hash of bytes that is the same in every process and on every machine of this byte order, as
/// hash tables are kept in files. The seed keeps others from making up texts that collide.
inline quint64 seededHash(QByteArrayView bytes, quint64 seed)
{
    constexpr quint64 odd1 = 0xa0761d6478bd642fU; // any odd numbers of many ones will do
    constexpr quint64 odd2 = 0xe7037ed1a0b428dbU;
    __extension__ using Wide = unsigned __int128;
    const auto mixed = [](quint64 a, quint64 b) {
        const Wide product = Wide(a) * b;
        return quint64(product) ^ quint64(product >> 64);
    };
    quint64 hash = seed ^ odd1;
    const char* data = bytes.data();
    auto left = size_t(bytes.size());
    for (; left > 0; left -= qMin(left, sizeof(quint64))) {
        quint64 word = 0;
        std::memcpy(&word, data, qMin(left, sizeof word));
        hash = mixed(hash ^ word, odd2 ^ seed);
        data += qMin(left, sizeof word);
    }
    return mixed(hash ^ quint64(bytes.size()), odd1);
}

} // namespace waybill
