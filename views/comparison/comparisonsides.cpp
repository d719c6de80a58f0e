// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparisonsides.h"

#include "text/comparisontext.h"

#include <QStringList>

#include <utility>

namespace waybill {

using Kind = ComparisonRow::Kind;
using Part = ComparisonRow::Part;

ComparisonSides::ComparisonSides(std::shared_ptr<const ComparisonRows> rows, int successes)
    : m_rows(std::move(rows))
    , m_successes(successes)
{
}

bool ComparisonSides::counts(const ComparisonRow& row) const
{
    return row.isDifference() && !(m_isVolatileHidden && row.isVolatile);
}

bool ComparisonSides::isHere(const ComparisonRow& row, bool isLeft) const
{
    if (row.part == Part::Title || row.part == Part::Absence)
        return true;
    if (row.part == Part::Novelty) // the other side says why it is one
        return isLeft == (row.kind == Kind::Removed);
    if (row.part == Part::Json)
        return (isLeft ? row.aPiece : row.bPiece) != ComparisonRow::Piece::Nothing;
    return (isLeft ? row.a : row.b) != ComparisonRow::none;
}

QString ComparisonSides::text(quint32 number, bool isLeft) const
{
    const ComparisonRow& row = m_rows->row(number);
    if (row.part == Part::Title)
        return isLeft ? comparisonSectionText(row.section, m_successes) : QString();
    if (row.part == Part::Absence)
        return absenceText(row, isLeft);
    if (row.part == Part::Novelty && isLeft != (row.kind == Kind::Removed)) {
        const Novelty& novelty = m_rows->comparison().novelties[row.b];
        return noveltyText(row.kind, novelty.kind == Novelty::Kind::NewValue, m_successes);
    }
    return m_rows->text(number, isLeft);
}

QString ComparisonSides::absenceText(const ComparisonRow& row, bool isLeft) const
{
    const BodyComparison& body = m_rows->comparison().body(row.section);
    const ComparedBody& side = isLeft ? body.a : body.b;
    if (!side.isRecorded)
        return tr("Not in this log");
    return side.bytes.isEmpty() ? tr("Empty body") : QString();
}

QString ComparisonSides::difference(const QString& leftTitle, const QString& rightTitle) const
{
    QStringList lines{QStringLiteral("--- ") + leftTitle, QStringLiteral("+++ ") + rightTitle};
    QString title;
    for (quint32 i = 0; i < m_rows->count(); ++i) {
        const ComparisonRow& row = m_rows->row(i);
        if (row.part == Part::Title)
            title = text(i, true);
        if (!counts(row))
            continue;
        if (!title.isEmpty())
            lines.append(QStringLiteral("@@ ") + std::exchange(title, QString()));
        if (isHere(row, true))
            lines.append(QStringLiteral("- ") + text(i, true));
        if (isHere(row, false))
            lines.append(QStringLiteral("+ ") + text(i, false));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace waybill
