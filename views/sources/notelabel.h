// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace waybill {

/// A sentence or two below a field, plain text; takes no room while it has nothing to say.
class NoteLabel : public QLabel
{
    Q_OBJECT

public:
    explicit NoteLabel(QWidget* parent = nullptr);

    /// Quietly: help, or what is under way.
    void hint(const QString& text);
    /// What the user should read.
    void say(const QString& text);

private:
    void show(const QString& text, QPalette::ColorRole role);
};

} // namespace waybill
