// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/preparedbody.h"
#include "detail/bodynote.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QLabel;

namespace waybill {

/// The line above a body: how it is shown (Pretty | Raw | Text), what must be said of it, Find….
class BodyHeader : public QWidget
{
    Q_OBJECT

public:
    explicit BodyHeader(QWidget* parent = nullptr);

    /// Offers the modes that the kind has, with `mode` chosen.
    void showModes(BodyKind kind, BodyMode mode);
    void showNote(const BodyNote& note);
    void setFindable(bool findable);

signals:
    void modeChosen(waybill::BodyMode mode);
    void findRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void colorNote();

    QHash<BodyMode, QAbstractButton*> m_modes;
    QLabel* m_note;
    QAbstractButton* m_find;
    bool m_isWarning = false;
};

} // namespace waybill
