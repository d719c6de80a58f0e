// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisoncells.h"
#include "compare/comparisonrow.h"
#include "compare/exchangecompare.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace waybill {

/// A comparison as lines from top to bottom, with their texts made when they are asked for.
/// Sections where neither side has anything are left out. A value, and safe to make in any thread.
class ComparisonRows
{
public:
    ComparisonRows() = default;
    explicit ComparisonRows(std::shared_ptr<const ExchangeComparison> comparison);

    const ExchangeComparison& comparison() const { return *m_comparison; }
    quint32 count() const { return quint32(m_rows.size()); }
    const ComparisonRow& row(quint32 number) const { return m_rows[number]; }

    /// Masks what is a secret, or has one inside, in headers and bodies.
    void setSecretsHidden(bool hidden) { m_cells.setSecretsHidden(hidden); }
    ComparisonCell a(quint32 number) const { return m_cells.cell(m_rows[number], true); }
    ComparisonCell b(quint32 number) const { return m_cells.cell(m_rows[number], false); }
    /// The text of a cell alone, which takes less.
    QString text(quint32 number, bool isA) const { return m_cells.text(m_rows[number], isA); }
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

    std::shared_ptr<const ExchangeComparison> m_comparison
        = std::make_shared<const ExchangeComparison>();
    ComparisonCells m_cells{m_comparison};
    std::vector<ComparisonRow> m_rows;
};

} // namespace waybill
