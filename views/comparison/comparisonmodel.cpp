// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparisonmodel.h"

#include "text/comparisontext.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;
using Part = ComparisonRow::Part;

/// Fewer equal rows than these are not worth a fold.
constexpr quint32 leastFold = 3;

/// An object or array that both sides have, with something different in it.
bool isOpeningBoth(const ComparisonRow& row)
{
    using Piece = ComparisonRow::Piece;
    return row.part == Part::Json && row.aPiece == Piece::Open && row.bPiece == Piece::Open;
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ComparisonModel::setRows(std::shared_ptr<const ComparisonRows> rows, int successes)
{
    beginResetModel();
    const bool isVolatileHidden = m_sides.isVolatileHidden();
    m_sides = ComparisonSides(std::move(rows), successes);
    m_sides.setVolatileHidden(isVolatileHidden);
    rebuild();
    endResetModel();
}

void ComparisonModel::setTitles(const QString& left, const QString& right)
{
    m_leftTitle = left;
    m_rightTitle = right;
    emit headerDataChanged(Qt::Horizontal, LeftColumn, RightColumn);
}

void ComparisonModel::setFolded(bool folded)
{
    beginResetModel();
    m_isFolded = folded;
    rebuild();
    endResetModel();
}

void ComparisonModel::setVolatileHidden(bool hidden)
{
    beginResetModel();
    m_sides.setVolatileHidden(hidden);
    rebuild();
    endResetModel();
}

/// What stays when the rest is folded: titles, differences, what is around them, and the beginnings
/// of the objects that they are in.
std::vector<bool> ComparisonModel::keptRows() const
{
    const quint32 count = rows().count();
    std::vector<bool> kept(count);
    std::vector<quint32> outer; // by depth: the row that opened what the current one is in
    for (quint32 i = 0; i < count; ++i) {
        const ComparisonRow& row = rows().row(i);
        if (row.part == Part::Title)
            outer.clear();
        if (isOpeningBoth(row)) {
            outer.resize(row.aDepth);
            outer.push_back(i);
        }
        kept[i] = kept[i] || row.part == Part::Title || row.part == Part::Absence;
        if (!m_sides.counts(row))
            continue;
        for (quint32 near = i - std::min<quint32>(i, context);
             near < std::min(i + context + 1, count); ++near)
            kept[near] = kept[near] || rows().row(near).section == row.section;
        for (size_t depth = 0; row.isFirst && depth < std::min<size_t>(outer.size(), row.aDepth);
             ++depth)
            kept[outer[depth]] = true;
    }
    return kept;
}

void ComparisonModel::rebuild()
{
    m_shown.clear();
    const std::vector<bool> kept = keptRows();
    for (quint32 i = 0; i < rows().count();) {
        quint32 end = i;
        while (m_isFolded && end < rows().count() && !kept[end]
            && rows().row(end).section == rows().row(i).section)
            ++end;
        if (end - i >= leastFold) {
            m_shown.push_back({i, end - i});
            i = end;
            continue;
        }
        m_shown.push_back({i, 0});
        ++i;
    }
}

void ComparisonModel::unfold(int row)
{
    const Shown fold = m_shown[size_t(row)];
    if (fold.folded == 0)
        return;
    m_shown[size_t(row)].folded = 0;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    beginInsertRows({}, row + 1, row + int(fold.folded) - 1);
    std::vector<Shown> rest;
    for (quint32 i = 1; i < fold.folded; ++i)
        rest.push_back({fold.row + i, 0});
    m_shown.insert(m_shown.begin() + row + 1, rest.begin(), rest.end());
    endInsertRows();
}

int ComparisonModel::nextDifference(int row, int by) const
{
    for (int i = row + by; i >= 0 && i < rowCount(); i += by) {
        const Shown& shown = m_shown[size_t(i)];
        if (shown.folded == 0 && rowAt(i).isFirst && m_sides.counts(rowAt(i)))
            return i;
    }
    return -1;
}

int ComparisonModel::shownAt(quint32 row) const
{
    const auto after = std::ranges::upper_bound(m_shown, row, {}, &Shown::row);
    return int(after - m_shown.begin()) - 1;
}

int ComparisonModel::placeOfNovelty(int row)
{
    if (rowAt(row).part != Part::Novelty)
        return -1;
    const quint32 place = rows().rowOfNovelty(rowAt(row).b);
    if (place == ComparisonRow::none)
        return -1;
    unfold(shownAt(place));
    return shownAt(place);
}

QString ComparisonModel::pointer(int row) const
{
    const Shown& shown = m_shown[size_t(row)];
    return shown.folded > 0 ? QString() : QString::fromUtf8(rows().pointer(shown.row));
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == SignColumn)
        return QString();
    return section == LeftColumn ? m_leftTitle : m_rightTitle;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shown& shown = m_shown[size_t(index.row())];
    const ComparisonRow& row = rows().row(shown.row);
    const bool isFold = shown.folded > 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return isFold ? QString() : QString::fromUtf8(rows().pointer(shown.row));
    case Qt::AccessibleTextRole:
        return speech(shown, index.column());
    case KindRole:
        return int(isFold || !m_sides.counts(row) ? Kind::Same : row.kind);
    case IsVolatileRole:
        return !isFold && row.isVolatile;
    case MarksRole:
        return marks(shown, index.column());
    case IsTitleRole:
        return row.part == Part::Title;
    case IsFoldRole:
        return isFold;
    case IsHereRole:
        return isFold || index.column() == SignColumn
            || m_sides.isHere(row, index.column() == LeftColumn);
    default:
        return {};
    }
}

QString ComparisonModel::text(const Shown& shown, int column) const
{
    const ComparisonRow& row = rows().row(shown.row);
    if (shown.folded > 0)
        return column == LeftColumn ? foldText(int(shown.folded)) : QString();
    if (column == SignColumn)
        return m_sides.counts(row) ? differenceSign(row) : QString();
    return m_sides.text(shown.row, column == LeftColumn);
}

QVariant ComparisonModel::marks(const Shown& shown, int column) const
{
    const bool isChanged = rows().row(shown.row).kind == Kind::Changed;
    if (shown.folded > 0 || column == SignColumn || !isChanged)
        return {};
    const ComparisonCell cell = column == LeftColumn ? rows().a(shown.row) : rows().b(shown.row);
    return QVariant::fromValue(QList<bool>(cell.isMarked.begin(), cell.isMarked.end()));
}

/// For the ear: what a sign or a colour tells the eye.
QString ComparisonModel::speech(const Shown& shown, int column) const
{
    const ComparisonRow& row = rows().row(shown.row);
    const QString own = text(shown, column);
    if (column != SignColumn)
        return own.isEmpty() ? tr("nothing") : own.trimmed();
    return shown.folded > 0 || !m_sides.counts(row) ? tr("equal") : differenceWords(row);
}

} // namespace waybill
