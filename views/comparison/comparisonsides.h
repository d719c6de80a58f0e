// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrows.h"

#include <QCoreApplication>
#include <QString>

#include <memory>

namespace waybill {

/// What the two sides of a comparison say, row by row. A value: a worker may have a copy.
class ComparisonSides
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonSides)

public:
    ComparisonSides() = default;
    /// `successes`: how many payloads novelties were held against.
    ComparisonSides(std::shared_ptr<const ComparisonRows> rows, int successes);

    const ComparisonRows& rows() const { return *m_rows; }
    /// Takes what is volatile as equal.
    void setVolatileHidden(bool hidden) { m_isVolatileHidden = hidden; }
    bool isVolatileHidden() const { return m_isVolatileHidden; }

    /// Whether a row is shown as a difference.
    bool counts(const ComparisonRow& row) const;
    /// This side has something in the row.
    bool isHere(const ComparisonRow& row, bool isLeft) const;
    QString text(quint32 number, bool isLeft) const;
    /// All that differs: "- " the left, "+ " the right, under the sections' names. Takes long for
    /// many rows: call it on a worker.
    QString difference(const QString& leftTitle, const QString& rightTitle) const;

private:
    QString absenceText(const ComparisonRow& row, bool isLeft) const;

    std::shared_ptr<const ComparisonRows> m_rows = std::make_shared<const ComparisonRows>();
    int m_successes = 0;
    bool m_isVolatileHidden = false;
};

} // namespace waybill
