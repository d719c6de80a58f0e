// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/notelabel.h"

namespace waybill {

NoteLabel::NoteLabel(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void NoteLabel::hint(const QString& text)
{
    show(text, QPalette::PlaceholderText);
}

void NoteLabel::say(const QString& text)
{
    show(text, QPalette::WindowText);
}

void NoteLabel::show(const QString& text, QPalette::ColorRole role)
{
    setForegroundRole(role);
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace waybill
