// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrow.h"
#include "compare/exchangecompare.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace waybill {

/// What one side of a row shows.
struct ComparisonCell
{
    QString text;
    std::vector<bool> isMarked; ///< by UTF-16 unit: it is not in the other side; empty: none is
};

/// A comparison as lines from top to bottom, with their texts made when they are asked for.
/// Sections where neither side has anything are left out. A value, and safe to make in any thread.
class ComparisonRows
{
public:
    /// Longer texts (bytes) are cut around where they begin to differ.
    static constexpr qsizetype longestText = 2000;

    using NameTest = std::function<bool(QByteArrayView name)>;

    ComparisonRows() = default;
    explicit ComparisonRows(std::shared_ptr<const ExchangeComparison> comparison);

    const ExchangeComparison& comparison() const { return *m_comparison; }
    quint32 count() const { return quint32(m_rows.size()); }
    const ComparisonRow& row(quint32 number) const { return m_rows[number]; }

    /// The values of headers whose names pass are masked. Null: none.
    void setMask(NameTest isSecret) { m_isSecret = std::move(isSecret); }
    ComparisonCell a(quint32 number) const { return cell(number, true); }
    ComparisonCell b(quint32 number) const { return cell(number, false); }
    /// Where a row's JSON value stands, of B where both have one; empty: it is none.
    QByteArray pointer(quint32 number) const;
    /// The row that shows a novelty's value; ComparisonRow::none where B does not have it.
    quint32 rowOfNovelty(quint32 novelty) const;

private:
    using Section = ComparisonSection;

    void addTitle(Section section);
    void addNovelties();
    void addFacts();
    void addHeaders(Section section, const QList<HeaderPair>& pairs);
    void addBody(Section section, const BodyComparison& body);
    void addLines(Section section, const BodyComparison& body);
    void addByteRows(Section section, const BodyComparison& body);

    const BodyComparison& bodyOf(Section section) const;
    const QList<HeaderPair>& headersOf(Section section) const;
    ComparisonCell cell(quint32 number, bool isA) const;
    QByteArray bytesOf(const ComparisonRow& row, bool isA) const;
    QByteArray noveltyText(const ComparisonRow& row, bool isA) const;
    QByteArray factText(const ComparisonRow& row, bool isA) const;
    QByteArray headerText(const ComparisonRow& row, bool isA) const;
    QByteArray jsonText(const ComparisonRow& row, bool isA) const;
    QByteArray lineText(const ComparisonRow& row, bool isA) const;
    QByteArray byteRowText(const ComparisonRow& row, bool isA) const;

    std::shared_ptr<const ExchangeComparison> m_comparison
        = std::make_shared<const ExchangeComparison>();
    std::vector<ComparisonRow> m_rows;
    NameTest m_isSecret;
};

} // namespace waybill
