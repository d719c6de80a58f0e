// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/jsonindex.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace waybill {

class KeyTree;
class RowBuilder;

/// Walks over pages once, forward only, and hands what a key tree names to a row builder. Keeps its
/// memory for the next page; may be shared between threads.
class PageWalker
{
public:
    enum class Fault : quint8 {
        None, ///< or the builder found one, and the walk ended there
        NotUtf8, ///< nothing was handed over
        Malformed,
    };
    struct End
    {
        Fault fault = Fault::None;
        QString reason; ///< untranslated
        qsizetype offset = -1; ///< where, in bytes; -1: at the end
    };

    PageWalker();
    ~PageWalker();

    /// How many bytes must be allocated past the end of a page.
    static qsizetype padding() { return JsonIndex::padding(); }

    End walk(const QByteArray& padded, const KeyTree& tree, RowBuilder& builder) const;

private:
    class Indexes;
    std::unique_ptr<Indexes> m_indexes;
};

} // namespace waybill
