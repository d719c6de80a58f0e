// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>
#include <QWidget>

class QMimeData;

namespace waybill {

/// Takes what is dropped onto a window: files of this machine and text. While something hangs over
/// the window that it would take, an outline says so.
class DropTarget : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window`, whose child it becomes.
    explicit DropTarget(QWidget* window);

    /// The files of this machine that are named.
    static QStringList filesIn(const QMimeData& data);

signals:
    void filesDropped(const QStringList& paths);
    void textDropped(const QByteArray& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void enter(QDropEvent* event);
    void drop(QDropEvent* event);

    QWidget* m_window;
};

} // namespace waybill
