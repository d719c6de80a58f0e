// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyheader.h"

#include "window/selectablelabel.h"
#include "window/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace waybill {

namespace {

/// Words to click on: bold when chosen, quiet when not, a frame for the keyboard's focus.
class WordButton : public QAbstractButton
{
public:
    explicit WordButton(const QString& text)
    {
        setText(text);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(boldFont());
        return {metrics.horizontalAdvance(text()) + 12, metrics.height() + 6};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool strong = isChecked() || underMouse();
        painter.setPen(palette().color(strong ? QPalette::Text : QPalette::PlaceholderText));
        painter.setFont(isChecked() ? boldFont() : font());
        painter.drawText(rect(), int(Qt::AlignCenter), text());
        if (hasFocus()) {
            painter.setPen(palette().color(QPalette::Link));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
    }

private:
    QFont boldFont() const
    {
        QFont bold = font();
        bold.setBold(true);
        return bold;
    }
};

} // namespace

BodyHeader::BodyHeader(QWidget* parent)
    : QWidget(parent)
    , m_note(new SelectableLabel)
    , m_find(new WordButton(tr("Find…")))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(6, 1, 6, 1);
    row->setSpacing(2);
    auto* const group = new QButtonGroup(this);
    const auto addMode = [&](BodyMode mode, const QString& text) {
        auto* const button = new WordButton(text);
        button->setCheckable(true);
        button->hide();
        connect(button, &QAbstractButton::clicked, this, [this, mode] { emit modeChosen(mode); });
        group->addButton(button);
        row->addWidget(button);
        m_modes.insert(mode, button);
    };
    addMode(BodyMode::Pretty, tr("Pretty"));
    addMode(BodyMode::Text, tr("Text"));
    addMode(BodyMode::Fields, tr("Fields"));
    addMode(BodyMode::Picture, tr("Picture"));
    addMode(BodyMode::Raw, tr("Raw"));
    addMode(BodyMode::Hex, tr("Hex"));
    m_note->setContentsMargins(6, 1, 6, 1);
    m_note->setBackgroundRole(QPalette::Window);
    m_note->setForegroundRole(QPalette::WindowText);
    row->addSpacing(6);
    row->addWidget(m_note);
    row->addStretch();
    row->addWidget(m_find);
    m_find->setToolTip(tr("Find in body (Ctrl+F)"));
    connect(m_find, &QAbstractButton::clicked, this, &BodyHeader::findRequested);
    showNote({});
}

void BodyHeader::showModes(BodyKind kind, BodyMode mode)
{
    const QList<BodyMode> offered = kind == BodyKind::Empty ? QList<BodyMode>() : bodyModes(kind);
    for (auto it = m_modes.cbegin(); it != m_modes.cend(); ++it)
        it.value()->setVisible(offered.contains(it.key()));
    m_modes.value(mode)->setChecked(true);
}

void BodyHeader::showNote(const BodyNote& note)
{
    m_isWarning = note.isWarning;
    m_note->setText(note.text);
    m_note->setVisible(!note.text.isEmpty());
    colorNote();
}

void BodyHeader::setFindable(bool findable)
{
    m_find->setVisible(findable);
}

void BodyHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorNote();
}

void BodyHeader::colorNote()
{
    QPalette colors = palette();
    const QColor amber = isDark(colors) ? QColor(0x3D, 0x31, 0x1C) : QColor(0xFF, 0xF1, 0xD6);
    if (m_isWarning)
        colors.setColor(QPalette::Window, amber);
    else
        colors.setColor(QPalette::WindowText, colors.color(QPalette::PlaceholderText));
    m_note->setAutoFillBackground(m_isWarning);
    m_note->setPalette(colors);
}

} // namespace waybill
