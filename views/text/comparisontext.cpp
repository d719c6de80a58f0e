// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/comparisontext.h"

#include "compare/exchangecompare.h"
#include "text/formatcount.h"

#include <QCoreApplication>
#include <QStringList>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;

QString tr(const char* text)
{
    return QCoreApplication::translate("comparisonText", text);
}

void addCount(QStringList& parts, qsizetype count, const QString& one, const QString& many)
{
    if (count == 1)
        parts.append(one);
    else if (count > 1)
        parts.append(many.arg(formatCount(count)));
}

QString enumerated(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return tr("%1 and %2")
        .arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.constLast());
}

QStringList factNames(const ExchangeComparison& comparison)
{
    QStringList names;
    for (qsizetype i = 0; i < comparison.aFacts.size(); ++i) {
        const ComparedFact& fact = comparison.aFacts.at(i);
        if (comparison.isFactDifferent(i) && !fact.isVolatile)
            names.append(names.isEmpty() ? fact.name : fact.name.toLower());
    }
    return names;
}

} // namespace

QString differenceSummary(const ExchangeComparison& comparison)
{
    const DifferenceCounts counts = comparison.counts();
    QStringList parts = factNames(comparison);
    addCount(parts, counts.headers, tr("1 header"), tr("%1 headers"));
    addCount(parts, counts.values, tr("1 value"), tr("%1 values"));
    addCount(parts, counts.lines, tr("1 line"), tr("%1 lines"));
    addCount(parts, counts.byteRows, tr("1 row of bytes"), tr("%1 rows of bytes"));
    if (parts.isEmpty())
        return tr("No difference");
    QString text
        = (counts.total() == 1 ? tr("%1 differs") : tr("%1 differ")).arg(enumerated(parts));
    if (counts.onlyVolatile == counts.total())
        text += tr(", volatile");
    else if (counts.onlyVolatile > 0)
        text += tr(", %1 of them volatile").arg(formatCount(counts.onlyVolatile));
    if (comparison.isCoarse())
        text += tr(". So much differs that the comparison is coarse.");
    return text;
}

QString comparisonSectionText(ComparisonSection section, int successes)
{
    switch (section) {
    case ComparisonSection::Novelties:
        return successes == 1 ? tr("What the last success did not have")
                              : tr("What the last %1 successes did not have").arg(successes);
    case ComparisonSection::Facts:
        return tr("Attempt");
    case ComparisonSection::RequestHeaders:
        return tr("Request headers");
    case ComparisonSection::RequestBody:
        return tr("Request body");
    case ComparisonSection::ResponseHeaders:
        return tr("Response headers");
    case ComparisonSection::ResponseBody:
        return tr("Response body");
    }
    return {};
}

QString noveltyText(ComparisonRow::Kind kind, bool isValue, int successes)
{
    if (kind == Kind::Removed)
        return tr("missing here");
    if (kind == Kind::Added)
        return tr("in none of %1").arg(successes);
    return isValue ? tr("always another value") : tr("always another type");
}

QString foldText(int rows)
{
    return rows == 1 ? tr("▸ 1 equal line") : tr("▸ %1 equal lines").arg(formatCount(rows));
}

QString differenceSign(const ComparisonRow& row)
{
    switch (row.kind) {
    case Kind::Changed:
        return QStringLiteral("≠");
    case Kind::Removed:
        return QStringLiteral("−");
    case Kind::Added:
        return QStringLiteral("+");
    case Kind::Same:
        break;
    }
    if (row.isMoved)
        return QStringLiteral("↕");
    return row.isRespelt ? QStringLiteral("~") : QString();
}

QString differenceWords(const ComparisonRow& row)
{
    QStringList words;
    if (row.kind == Kind::Changed)
        words.append(tr("changed"));
    if (row.kind == Kind::Removed)
        words.append(tr("only on the left"));
    if (row.kind == Kind::Added)
        words.append(tr("only on the right"));
    if (row.isMoved)
        words.append(tr("elsewhere in the order"));
    if (row.isRespelt)
        words.append(tr("the same, spelt differently"));
    if (row.isVolatile)
        words.append(tr("volatile"));
    return words.join(QStringLiteral(", "));
}

} // namespace waybill
