// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace waybill {

/// The texts of one page, each kept once. Code 0 is the empty text.
class TextTable
{
public:
    TextCode codeOf(QByteArrayView text);
    /// The code of a JSON string or number token; 0 for any other token.
    TextCode codeOfToken(QByteArrayView token);

    QList<QByteArray> takeTexts() { return std::move(m_texts); }

private:
    QList<QByteArray> m_texts{QByteArray()};
    QHash<QByteArray, TextCode> m_codes;
};

} // namespace waybill
