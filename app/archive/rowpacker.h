// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace waybill {

/// What many alike texts have in common, so that each of them packs small. Not changed once made;
/// may be used by several threads at once.
class PackDictionary
{
public:
    /// `bytes`: as trained() made them.
    explicit PackDictionary(const QByteArray& bytes);
    ~PackDictionary();
    PackDictionary(const PackDictionary&) = delete;
    PackDictionary& operator=(const PackDictionary&) = delete;

    /// Empty where the samples are too few, or too little alike. About 100 ms for 2 MB.
    static QByteArray trained(const QByteArrayList& samples);

private:
    friend class RowPacker;
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

/// Packs bytes with zstd. For one thread at a time.
class RowPacker
{
public:
    /// Larger is taken for damage, not for a row.
    static constexpr qint64 maxUnpackedBytes = 512LL * 1024 * 1024;

    RowPacker();
    ~RowPacker();
    RowPacker(const RowPacker&) = delete;
    RowPacker& operator=(const RowPacker&) = delete;

    /// `dictionary`: null for none.
    QByteArray packed(QByteArrayView bytes, const PackDictionary* dictionary);
    /// Exactly what was packed, with the dictionary it was packed with. Empty: these are not packed
    /// bytes, or not whole.
    std::optional<QByteArray> unpacked(QByteArrayView packed, const PackDictionary* dictionary);

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

/// Of zstd, as it is loaded.
QString zstdVersion();

} // namespace waybill
