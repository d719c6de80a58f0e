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
    setToolTip(state.waiting == 0
            ? tr("Deliveries in the archive on this machine")
            : tr("Deliveries in the archive on this machine; those that wait are shown, and not"
                 " yet safe"));
    setVisible(!text.isEmpty());
}

} // namespace waybill
