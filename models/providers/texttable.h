// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/jsonkey.h"
#include "providers/pagerows.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <array>
#include <utility>
#include <vector>

namespace waybill {

/// The texts of one page, each kept once. Code 0 is the empty text. Tokens that were given must
/// outlive the table.
class TextTable
{
public:
    TextCode codeOf(QByteArrayView text);
    /// The code of a JSON string or number token; 0 for any other token.
    TextCode codeOfToken(QByteArrayView token);

    QList<QByteArray> takeTexts() { return std::move(m_texts); }

private:
    QList<QByteArray> m_texts{QByteArray()};
    std::size_t placeOf(QByteArrayView text) const;
    void makeRoom();

    /// Codes by the hash of their text, in the first free place from there on; 0: free. Never more
    /// than half full, of a power of two.
    std::vector<TextCode> m_codes;
    /// Tokens of late: a column mostly says what it said a few rows before.
    std::array<std::pair<JsonKey, TextCode>, 64> m_recent;
};

} // namespace waybill
