// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyviewaccessible.h"

#include "detail/bodyview.h"
#include "text/formatcount.h"

#include <algorithm>

namespace waybill {

namespace {

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* const view = qobject_cast<BodyView*>(object);
    return view ? new BodyViewAccessible(view) : nullptr; // Qt owns it
}

} // namespace

BodyViewAccessible::BodyViewAccessible(BodyView* view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

BodyView* BodyViewAccessible::view() const
{
    return static_cast<BodyView*>(widget());
}

void* BodyViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString BodyViewAccessible::text(QAccessible::Text which) const
{
    if (which == QAccessible::Value)
        return view()->caretRowText();
    if (which != QAccessible::Description)
        return QAccessibleWidget::text(which);
    const BodyText& body = view()->text();
    return BodyView::tr("line %1 of %2")
        .arg(formatCount(body.lineOfRow(body.rowAt(view()->caret()))),
            formatCount(body.lineCount()));
}

QAccessible::State BodyViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void BodyViewAccessible::selection(int, int* startOffset, int* endOffset) const
{
    *startOffset = view()->unitInCaretRow(view()->selection().start);
    *endOffset = view()->unitInCaretRow(view()->selection().end());
}

int BodyViewAccessible::selectionCount() const
{
    return view()->selection().length > 0 ? 1 : 0;
}

void BodyViewAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void BodyViewAccessible::removeSelection(int)
{
    view()->selectRange(view()->caret(), view()->caret());
}

void BodyViewAccessible::setSelection(int, int startOffset, int endOffset)
{
    const qsizetype start = view()->positionInCaretRow(startOffset);
    view()->selectRange(start, view()->positionInCaretRow(endOffset));
}

int BodyViewAccessible::cursorPosition() const
{
    return view()->caretUnitInRow();
}

void BodyViewAccessible::setCursorPosition(int position)
{
    const qsizetype caret = view()->positionInCaretRow(position);
    view()->selectRange(caret, caret);
}

QString BodyViewAccessible::text(int startOffset, int endOffset) const
{
    return view()->caretRowText().mid(startOffset, endOffset - startOffset);
}

int BodyViewAccessible::characterCount() const
{
    return int(view()->caretRowText().size());
}

QRect BodyViewAccessible::characterRect(int offset) const
{
    const QRect rect = view()->rectOf(view()->positionInCaretRow(offset));
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int BodyViewAccessible::offsetAtPoint(const QPoint& point) const
{
    const QPoint local = view()->viewport()->mapFromGlobal(point);
    const QRect row = view()->rectOf(view()->caret());
    if (local.y() < row.top() || local.y() > row.bottom())
        return -1;
    return view()->unitInCaretRow(view()->positionAt(local));
}

void BodyViewAccessible::scrollToSubstring(int startIndex, int)
{
    setCursorPosition(startIndex);
}

QString BodyViewAccessible::attributes(int, int* startOffset, int* endOffset) const
{
    *startOffset = 0;
    *endOffset = characterCount();
    return {};
}

void installBodyViewAccessible()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace waybill
