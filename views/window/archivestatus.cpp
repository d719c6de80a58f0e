// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/archivestatus.h"

#include "text/archivetext.h"

namespace waybill {

ArchiveStatus::ArchiveStatus(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(8, 0, 8, 0);
    setState({});
}

void ArchiveStatus::setState(const ArchiveState& state)
{
    const QString text = archiveText(state);
    if (text == this->text() && isHidden() == text.isEmpty())
        return;
    setText(text);
    setAccessibleName(tr("Archive: %1").arg(text));
    QString tip = tr("Deliveries in the archive on this machine.");
    if (state.waiting > 0)
        tip += u' ' + tr("Those that wait are shown, and not yet safe.");
    if (state.dropped > 0)
        tip += u' ' + tr("Those that are not archived are read again when Waybill starts.");
    setToolTip(tip);
    setVisible(!text.isEmpty());
}

} // namespace waybill
