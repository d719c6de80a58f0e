// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

namespace waybill {

class BodyView;

/// Speaks a BodyView: its name, "line 3 of 12", and as text the row that the caret is in. (The
/// whole of a 20 MB body as one text would stop a screen reader, and the view with it.)
class BodyViewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit BodyViewAccessible(BodyView* view);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;
    QAccessible::State state() const override;

    void selection(int selectionIndex, int* startOffset, int* endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int* startOffset, int* endOffset) const override;

private:
    BodyView* view() const;
};

/// Makes Qt use BodyViewAccessible for every BodyView. May be called any number of times.
void installBodyViewAccessible();

} // namespace waybill
