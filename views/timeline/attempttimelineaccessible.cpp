// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/attempttimelineaccessible.h"

#include "timeline/attempttimeline.h"

#include <QPointer>
#include <QStringList>

namespace waybill {

namespace {

/// One attempt as a list item.
class AttemptItem : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AttemptItem(AttemptTimeline* timeline, int index)
        : m_timeline(timeline)
        , m_index(index)
    {
    }

    int index() const { return m_index; }

    bool isValid() const override { return m_timeline && m_index < m_timeline->count(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_timeline);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_timeline->attemptName(m_index)
                                                      : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_timeline->attemptRect(m_index);
        return {m_timeline->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.selectable = true;
        state.focusable = true;
        state.selected = isValid() && m_timeline->current() == m_index;
        state.focused = state.selected && m_timeline->hasFocus();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override
    {
        if (name == pressAction() && isValid())
            m_timeline->choose(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<AttemptTimeline> m_timeline;
    int m_index;
};

} // namespace

AttemptTimelineAccessible::AttemptTimelineAccessible(AttemptTimeline* timeline)
    : QAccessibleWidget(timeline, QAccessible::List)
{
}

AttemptTimelineAccessible::~AttemptTimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface* AttemptTimelineAccessible::create(const QString& className, QObject* object)
{
    auto* timeline = qobject_cast<AttemptTimeline*>(object);
    const bool isOurs
        = timeline && className == QLatin1StringView(AttemptTimeline::staticMetaObject.className());
    return isOurs ? new AttemptTimelineAccessible(timeline) : nullptr;
}

AttemptTimeline* AttemptTimelineAccessible::timeline() const
{
    return qobject_cast<AttemptTimeline*>(object());
}

int AttemptTimelineAccessible::childCount() const
{
    return timeline()->count();
}

QAccessibleInterface* AttemptTimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (!m_children.contains(index)) {
        m_children.insert(
            index, QAccessible::registerAccessibleInterface(new AttemptItem(timeline(), index)));
    }
    return QAccessible::accessibleInterface(m_children.value(index));
}

int AttemptTimelineAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const AttemptItem*>(child);
    return item ? item->index() : -1;
}

QAccessibleInterface* AttemptTimelineAccessible::childAt(int x, int y) const
{
    const QPoint point = timeline()->viewport()->mapFromGlobal(QPoint(x, y));
    for (int i = 0; i < childCount(); ++i) {
        if (timeline()->attemptRect(i).contains(point))
            return child(i);
    }
    return nullptr;
}

QAccessibleInterface* AttemptTimelineAccessible::focusChild() const
{
    return timeline()->hasFocus() ? child(timeline()->current()) : nullptr;
}

} // namespace waybill
