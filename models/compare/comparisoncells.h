// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/exchangecompare.h"

#include <QByteArray>
#include <QString>

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

    explicit ComparisonCells(std::shared_ptr<const ExchangeComparison> comparison);

    /// Masks what is a secret, or has one inside, in headers and bodies.
    void setSecretsHidden(bool hidden) { m_areSecretsHidden = hidden; }
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
    QByteArray recordedBytesOf(const ComparisonRow& row, bool isA) const;
    QByteArray noveltyText(const ComparisonRow& row, bool isA) const;
    QByteArray factText(const ComparisonRow& row, bool isA) const;
    QByteArray headerText(const ComparisonRow& row, bool isA) const;
    QByteArray jsonText(const ComparisonRow& row, bool isA) const;
    QByteArray lineText(const ComparisonRow& row, bool isA) const;
    QByteArray byteRowText(const ComparisonRow& row, bool isA) const;

    std::shared_ptr<const ExchangeComparison> m_comparison;
    bool m_areSecretsHidden = false;
};

} // namespace waybill
