// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

class QHeaderView;
class QMenu;

namespace waybill {

/// The columns of the delivery list on screen: which are shown, in what order
/// and how wide. Until the user sizes one, they share the width there is,
/// Result and Endpoint taking what is left over.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    /// The header is not owned; it has its model already.
    explicit TableColumns(QHeaderView* header, QObject* parent = nullptr);

    /// Which columns, where, how wide, sorted how.
    QByteArray saveState() const;
    /// False: not a state of this list; nothing changes then.
    bool restoreState(const QByteArray& state);
    void reset();

    /// Whether rows come from several sources: only then there is a column that says from which.
    void setHasSources(bool has);

    /// Fits the columns to this width, unless the user sized them.
    void fit(int width);
    /// One checkable action a column (the last one shown cannot be hidden) and
    /// "Reset columns".
    void fillMenu(QMenu& menu);
    void setShown(int column, bool shown);
    /// Columns on screen, from left to right.
    QList<int> shown() const;

private:
    void setWidths(int width);
    bool isOffered(int column) const;
    void updateSourceColumn();

    QHeaderView* m_header;
    int m_width = 0;
    bool m_hasSources = false;
    bool m_wantsSource = true; ///< the user's choice, for when there are several sources
    bool m_isFitting = false;
    bool m_isSizedByUser = false;
};

} // namespace waybill
