// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodytext.h"
#include "body/displayrow.h"
#include "detail/bodycolors.h"

#include <QFont>
#include <QTextLayout>

namespace waybill {

/// How the text of a body is coloured.
enum class BodySyntax { Plain, Json };

/// One row of a body, laid out and coloured, ready to be drawn at any x. x is measured in pixels
/// from the row's left edge, bytes from the row's start.
class BodyRowLayout
{
public:
    BodyRowLayout(const BodyText& text, qsizetype row, BodySyntax syntax, const BodyColors& colors,
        const QFont& font);

    const QString& text() const { return m_row.text; }
    const QTextLayout& layout() const { return m_layout; }
    qreal width() const { return m_layout.lineAt(0).naturalTextWidth(); }
    int unitOf(qsizetype byte) const { return m_row.unitOf(byte); }
    /// Units outside the row go to its ends.
    qsizetype byteOfUnit(int unit) const;
    qreal xOf(qsizetype byte) const;
    qsizetype byteAt(qreal x) const;

private:
    void applyColors(
        const BodyText& text, qsizetype row, BodySyntax syntax, const BodyColors& colors);

    DisplayRow m_row;
    QTextLayout m_layout;
};

} // namespace waybill
