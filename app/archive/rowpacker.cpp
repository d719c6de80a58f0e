// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/rowpacker.h"

#include <algorithm>
#include <vector>
#include <zdict.h>
#include <zstd.h>

namespace waybill {

namespace {

// With a dictionary the fastest level packs about as small as any, because little is left to find.
constexpr int level = 1;
constexpr qsizetype largestDictionary = 65536; ///< a larger one packs no smaller

struct Free
{
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

} // namespace

struct PackDictionary::Tables
{
    std::unique_ptr<ZSTD_CDict, Free> packing;
    std::unique_ptr<ZSTD_DDict, Free> unpacking;
};

PackDictionary::PackDictionary(const QByteArray& bytes)
    : m_tables(new Tables{std::unique_ptr<ZSTD_CDict, Free>(
                              ZSTD_createCDict(bytes.constData(), size_t(bytes.size()), level)),
        std::unique_ptr<ZSTD_DDict, Free>(
            ZSTD_createDDict(bytes.constData(), size_t(bytes.size())))})
{
}

PackDictionary::~PackDictionary() = default;

QByteArray PackDictionary::trained(const QByteArrayList& samples)
{
    const QByteArray all = samples.join();
    std::vector<size_t> sizes;
    sizes.reserve(size_t(samples.size()));
    for (const QByteArray& sample : samples)
        sizes.push_back(size_t(sample.size()));
    // A dictionary much larger than a tenth of what it is made of would only repeat it.
    QByteArray dictionary(std::min(largestDictionary, all.size() / 8), Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer(dictionary.data(), size_t(dictionary.size()),
        all.constData(), sizes.data(), unsigned(sizes.size()));
    if (ZDICT_isError(size) != 0)
        return {};
    dictionary.resize(qsizetype(size));
    return dictionary;
}

struct RowPacker::Contexts
{
    std::unique_ptr<ZSTD_CCtx, Free> packing{ZSTD_createCCtx()};
    std::unique_ptr<ZSTD_DCtx, Free> unpacking{ZSTD_createDCtx()};
};

RowPacker::RowPacker()
    : m_contexts(std::make_unique<Contexts>())
{
    ZSTD_CCtx* context = m_contexts->packing.get();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 1); // unpacked() asks for it
    ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0); // the archive knows: 4 bytes a row
}

RowPacker::~RowPacker() = default;

QByteArray RowPacker::packed(QByteArrayView bytes, const PackDictionary* dictionary)
{
    ZSTD_CCtx* context = m_contexts->packing.get();
    ZSTD_CCtx_refCDict(
        context, dictionary != nullptr ? dictionary->m_tables->packing.get() : nullptr);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(
        context, out.data(), size_t(out.size()), bytes.data(), size_t(bytes.size()));
    Q_ASSERT(ZSTD_isError(size) == 0); // it had the room that zstd asked for
    out.resize(qsizetype(size));
    return out;
}

std::optional<QByteArray> RowPacker::unpacked(
    QByteArrayView packed, const PackDictionary* dictionary)
{
    const auto size = ZSTD_getFrameContentSize(packed.data(), size_t(packed.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR
        || size > quint64(maxUnpackedBytes))
        return std::nullopt;
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const auto* tables = dictionary != nullptr ? dictionary->m_tables->unpacking.get() : nullptr;
    const size_t written = ZSTD_decompress_usingDDict(m_contexts->unpacking.get(), out.data(),
        size_t(out.size()), packed.data(), size_t(packed.size()), tables);
    if (ZSTD_isError(written) != 0 || written != size)
        return std::nullopt;
    return out;
}

QString zstdVersion()
{
    return QString::fromLatin1(ZSTD_versionString());
}

} // namespace waybill
