// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"

#include <QList>
#include <QString>

namespace waybill {

/// The notes of one page, and where the walk over it stands: notes name the very element.
class PageNotes
{
public:
    void startItems() { m_item = m_attempt = m_error = -1; }
    void startAttempts() { m_attempt = m_error = -1; }
    void startErrors() { m_error = -1; }
    void nextItem();
    void nextAttempt();
    void nextError() { ++m_error; }
    int error() const { return m_error; } ///< 0-based; -1: in none

    /// At most 100 are kept.
    void add(const QString& pointer, const QString& reason);
    /// `pointer` with the numbers of the elements the walk is in, in place of "*".
    QString here(const QString& pointer) const;

    void clear() { m_notes.clear(); }
    QList<FieldNote> take() { return std::move(m_notes); }

private:
    int m_item = -1;
    int m_attempt = -1; ///< stays so where the rows are attempts
    int m_error = -1;
    QList<FieldNote> m_notes;
};

} // namespace waybill
