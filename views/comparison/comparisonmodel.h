// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparisonsides.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace waybill {

/// Two attempts beside each other, a line a row: what differs, the left side, the right side. Rows
/// that are equal are folded away but for a few around each difference and the objects that it
/// stands in.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SignColumn, LeftColumn, RightColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, ///< int, a ComparisonRow::Kind
        IsVolatileRole, ///< bool: it differs, and that means nothing
        MarksRole, ///< QList<bool>: by UTF-16 unit of the text, what the other side does not have
        IsTitleRole, ///< bool: names a section
        IsFoldRole, ///< bool: stands for rows that are folded away
        IsHereRole, ///< bool: this side has something in this row
    };

    /// Equal rows that are shown around a difference.
    static constexpr int context = 2;

    explicit ComparisonModel(QObject* parent = nullptr);

    /// `successes`: how many payloads novelties were held against.
    void setRows(std::shared_ptr<const ComparisonRows> rows, int successes = 0);
    const ComparisonRows& rows() const { return m_sides.rows(); }
    const ComparisonSides& sides() const { return m_sides; }
    /// Heads of the two sides.
    void setTitles(const QString& left, const QString& right);
    /// Folds what is equal, or shows it all.
    void setFolded(bool folded);
    /// Takes what is volatile as equal.
    void setVolatileHidden(bool hidden);

    /// Shows what a row stands for; nothing where it is no fold.
    void unfold(int row);
    /// The next row below (`by` 1) or above (-1) where a difference begins; -1: there is none.
    int nextDifference(int row, int by) const;
    /// The row that shows the value a novelty is about, unfolded for it; -1: it is no novelty, or
    /// missing on the right.
    int placeOfNovelty(int row);
    /// JSON Pointer of the value a row shows; empty: none.
    QString pointer(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A row on screen: one of the comparison, or some of them folded.
    struct Shown
    {
        quint32 row = 0; ///< the first
        quint32 folded = 0; ///< how many; 0: it is shown itself
    };

    void rebuild();
    std::vector<bool> keptRows() const;
    int shownAt(quint32 row) const;
    const ComparisonRow& rowAt(int row) const { return rows().row(m_shown[size_t(row)].row); }
    QString text(const Shown& shown, int column) const;
    QVariant marks(const Shown& shown, int column) const;
    QString speech(const Shown& shown, int column) const;

    ComparisonSides m_sides;
    std::vector<Shown> m_shown;
    QString m_leftTitle;
    QString m_rightTitle;
    bool m_isFolded = true;
};

} // namespace waybill
