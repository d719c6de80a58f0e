// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagenotes.h"

namespace waybill {

namespace {

constexpr qsizetype maxNotes = 100;

} // namespace

void PageNotes::nextItem()
{
    ++m_item;
    startAttempts();
}

void PageNotes::nextAttempt()
{
    ++m_attempt;
    startErrors();
}

void PageNotes::add(const QString& pointer, const QString& reason)
{
    if (m_notes.size() < maxNotes)
        m_notes.append({here(pointer), reason});
}

QString PageNotes::here(const QString& pointer) const
{
    QString text = pointer;
    for (const int index : {m_item, m_attempt, m_error}) {
        const qsizetype star = text.indexOf(u'*');
        if (star >= 0 && index >= 0)
            text.replace(star, 1, QString::number(index));
    }
    return text;
}

} // namespace waybill
