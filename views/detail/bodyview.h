// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/jsonplace.h"
#include "detail/bodysurface.h"
#include "detail/latesttask.h"

#include <optional>

class QMenu;

namespace waybill {

/// A read-only body for reading, selecting and copying by mouse and keys. What is copied are the
/// exact bytes (as text), never what stands on the screen for them.
class BodyView : public BodySurface
{
    Q_OBJECT

public:
    explicit BodyView(QWidget* parent = nullptr);

    void selectAll();
    void copy() const;
    /// Of JSON: the innermost value at the caret, or where it stands. Large texts are read on a
    /// worker.
    void copyValue();
    void copyPointer();
    /// Folds the innermost object or array that the caret is in, or opens the one in its row.
    void foldAtCaret();
    void unfoldAtCaret();

signals:
    void findRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool moveByKey(const QKeyEvent& event);
    bool moveByRows(const QKeyEvent& event);
    bool foldByKey(const QKeyEvent& event);
    void addJsonEntries(QMenu& menu);
    void copyPlace(QByteArray (*textOf)(const QByteArray& json, const JsonPlace& place));
    void tellCaret();

    LatestTask<std::optional<JsonPlace>> m_finding{this};
};

} // namespace waybill
