// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/exchangecompare.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace waybill {

struct ComparisonRow;

/// What one side of a row shows.
struct ComparisonCell
{
    QString text;
    std::vector<bool> isMarked; ///< by UTF-16 unit: it is not in the other side; empty: none is
};

/// Makes the texts of a comparison's rows when they are asked for. A value.
class ComparisonCells
{
public:
    /// Longer texts (bytes) are cut around where they begin to differ.
    static constexpr qsizetype longestText = 2000;

    using NameTest = std::function<bool(QByteArrayView name)>;

    explicit ComparisonCells(std::shared_ptr<const ExchangeComparison> comparison);

    /// The values of headers whose names pass are masked. Null: none.
    void setMask(NameTest isSecret) { m_isSecret = std::move(isSecret); }
    ComparisonCell cell(const ComparisonRow& row, bool isA) const;
    /// The text of a cell alone, which takes less.
    QString text(const ComparisonRow& row, bool isA) const;

private:
    /// Of a cell and, where they are compared, of the one beside it.
    struct ShownBytes
    {
        QByteArray own;
        QByteArray other;
    };

    ShownBytes shownBytes(const ComparisonRow& row, bool isA) const;
    QByteArray bytesOf(const ComparisonRow& row, bool isA) const;
    QByteArray noveltyText(const ComparisonRow& row, bool isA) const;
    QByteArray factText(const ComparisonRow& row, bool isA) const;
    QByteArray headerText(const ComparisonRow& row, bool isA) const;
    QByteArray jsonText(const ComparisonRow& row, bool isA) const;
    QByteArray lineText(const ComparisonRow& row, bool isA) const;
    QByteArray byteRowText(const ComparisonRow& row, bool isA) const;

    std::shared_ptr<const ExchangeComparison> m_comparison;
    NameTest m_isSecret;
};

} // namespace waybill
