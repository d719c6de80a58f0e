// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/bodysurface.h"

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
    void tellCaret();
};

} // namespace waybill
