// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace waybill {

class AttemptTimeline;

/// The timeline for assistive technology: a list whose items are the attempts, then the replays,
/// each with a name, a place and a press action.
class AttemptTimelineAccessible : public QAccessibleWidget
{
public:
    explicit AttemptTimelineAccessible(AttemptTimeline* timeline);
    ~AttemptTimelineAccessible() override;

    /// For QAccessible::installFactory; nullptr for any other class.
    static QAccessibleInterface* create(const QString& className, QObject* object);

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    AttemptTimeline* timeline() const;

    mutable QHash<int, QAccessible::Id> m_children; ///< registered; removed with this interface
};

} // namespace waybill
