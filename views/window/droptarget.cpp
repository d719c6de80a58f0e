// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/droptarget.h"

#include <QDropEvent>
#include <QFont>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace waybill {

namespace {

constexpr int outline = 3;
constexpr int padding = 16;

/// What leaves this program by a drag need not come back.
bool isTaken(const QDropEvent& event)
{
    const QMimeData& data = *event.mimeData();
    return !event.source() && (data.hasText() || !DropTarget::filesIn(data).isEmpty());
}

} // namespace

DropTarget::DropTarget(QWidget* window)
    : QWidget(window)
    , m_window(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

QStringList DropTarget::filesIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    switch (int(event->type())) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        enter(static_cast<QDropEvent*>(event));
        return true;
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop:
        drop(static_cast<QDropEvent*>(event));
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DropTarget::enter(QDropEvent* event)
{
    if (!isTaken(*event)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setGeometry(m_window->rect());
    raise();
    show();
}

void DropTarget::drop(QDropEvent* event)
{
    hide();
    if (!isTaken(*event)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction); // a file manager would take "move" at its word
    event->accept();
    const QStringList files = filesIn(*event->mimeData());
    if (files.isEmpty())
        emit textDropped(event->mimeData()->text().toUtf8());
    else
        emit filesDropped(files);
}

void DropTarget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(accent, outline));
    painter.drawRect(QRectF(rect()).adjusted(outline, outline, -outline, -outline));

    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    const QString text = tr("Drop saved answers to open them");
    QRect label
        = painter.fontMetrics().boundingRect(text).adjusted(-padding, -padding, padding, padding);
    label.moveCenter(rect().center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(label, outline * 2, outline * 2);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(label, Qt::AlignCenter, text);
}

} // namespace waybill
