// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyview.h"

#include "body/bodymove.h"
#include "detail/bodyviewaccessible.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <array>

namespace waybill {

namespace {

struct KeyMove
{
    QKeySequence::StandardKey move;
    QKeySequence::StandardKey select;
    BodyMove to;
};

constexpr std::array<KeyMove, 8> keyMoves{{
    {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, BodyMove::Left},
    {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, BodyMove::Right},
    {QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord, BodyMove::WordLeft},
    {QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, BodyMove::WordRight},
    {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, BodyMove::RowStart},
    {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, BodyMove::RowEnd},
    {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument, BodyMove::Start},
    {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, BodyMove::End},
}};

} // namespace

BodyView::BodyView(QWidget* parent)
    : BodySurface(parent)
{
    installBodyViewAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Body"));
    viewport()->setCursor(Qt::IBeamCursor);
    connect(this, &BodyView::caretMoved, this, &BodyView::tellCaret);
}

void BodyView::selectAll()
{
    selectRange(0, text().bytes().size());
}

void BodyView::copy() const
{
    if (selection().length > 0)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(selectedBytes()));
}

void BodyView::copyValue()
{
    copyPlace([](const QByteArray& json, const JsonPlace& place) {
        return json.mid(place.value.start, place.value.length);
    });
}

void BodyView::copyPointer()
{
    copyPlace([](const QByteArray&, const JsonPlace& place) { return place.pointer; });
}

void BodyView::copyPlace(QByteArray (*textOf)(const QByteArray& json, const JsonPlace& place))
{
    const QByteArray json = text().bytes();
    const auto job = [json, position = caret()] { return jsonPlaceAt(json, position); };
    m_finding.run(job, [json, textOf](const std::optional<JsonPlace>& place) {
        if (place)
            QGuiApplication::clipboard()->setText(QString::fromUtf8(textOf(json, *place)));
    });
}

void BodyView::foldAtCaret()
{
    const qsizetype row = folds().stretchAround(text().rowAt(caret()));
    if (row >= 0)
        setFolded(row, true);
}

void BodyView::unfoldAtCaret()
{
    setFolded(text().rowAt(caret()), false);
}

bool BodyView::foldByKey(const QKeyEvent& event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Minus:
        foldAtCaret();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        unfoldAtCaret();
        return true;
    default:
        return false;
    }
}

bool BodyView::moveByKey(const QKeyEvent& event)
{
    for (const KeyMove& key : keyMoves) {
        const bool select = event.matches(key.select);
        if (select || event.matches(key.move)) {
            moveCaret(movePosition(text(), caret(), key.to), select);
            return true;
        }
    }
    return false;
}

bool BodyView::moveByRows(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers others
        = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier)
        return false;
    const bool select = event.modifiers().testFlag(Qt::ShiftModifier);
    const int page = std::max(1, visibleRows() - 1);
    switch (event.key()) {
    case Qt::Key_Up:
        moveRows(-1, select);
        return true;
    case Qt::Key_Down:
        moveRows(1, select);
        return true;
    case Qt::Key_PageUp:
        moveRows(-page, select);
        return true;
    case Qt::Key_PageDown:
        moveRows(page, select);
        return true;
    default:
        return false;
    }
}

void BodyView::keyPressEvent(QKeyEvent* event)
{
    if (moveByKey(*event) || moveByRows(*event) || foldByKey(*event))
        return;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::Find))
        emit findRequested();
    else
        event->ignore();
}

void BodyView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const qsizetype row = foldSignAt(event->pos()); row >= 0) {
        setFolded(row, !folds().isFolded(row));
        return;
    }
    moveCaret(positionAt(event->pos()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void BodyView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveCaret(positionAt(event->pos()), true);
}

void BodyView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const BodyMatch word = wordAt(text(), positionAt(event->pos()));
    selectRange(word.start, word.end());
}

void BodyView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* const copyAction = menu->addAction(tr("&Copy"), this, &BodyView::copy);
    copyAction->setEnabled(selection().length > 0);
    menu->addAction(tr("Select &all"), this, &BodyView::selectAll);
    menu->addSeparator();
    addJsonEntries(*menu);
    menu->addAction(tr("&Find…"), this, &BodyView::findRequested);
    menu->popup(event->globalPos());
}

void BodyView::addJsonEntries(QMenu& menu)
{
    if (syntax() != BodySyntax::Json)
        return;
    menu.addAction(tr("Copy &value"), this, &BodyView::copyValue);
    menu.addAction(tr("Copy JSON &Pointer"), this, &BodyView::copyPointer);
    menu.addSeparator();
    const auto addFolding = [this, &menu](const QString& text, const QString& key, auto what) {
        menu.addAction(text + u'\t' + key, this, what);
    };
    addFolding(tr("&Collapse"), QStringLiteral("Ctrl+-"), &BodyView::foldAtCaret);
    addFolding(tr("&Expand"), QStringLiteral("Ctrl++"), &BodyView::unfoldAtCaret);
    menu.addAction(tr("Collapse a&ll"), this, &BodyView::foldAll);
    menu.addAction(tr("Expand all"), this, &BodyView::unfoldAll);
    menu.addSeparator();
}

void BodyView::focusInEvent(QFocusEvent* event)
{
    BodySurface::focusInEvent(event);
    viewport()->update();
}

void BodyView::focusOutEvent(QFocusEvent* event)
{
    BodySurface::focusOutEvent(event);
    viewport()->update();
}

void BodyView::tellCaret()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTextCursorEvent event(this, caretUnitInRow());
    QAccessible::updateAccessibility(&event);
}

} // namespace waybill
