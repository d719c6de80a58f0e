// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/archivemonitor.h"

#include <QLabel>

namespace waybill {

/// The status line's word on the archive: how much is in it, and how much waits to be written.
class ArchiveStatus : public QLabel
{
    Q_OBJECT

public:
    explicit ArchiveStatus(QWidget* parent = nullptr);

    /// Takes no room while there is nothing to tell.
    void setState(const ArchiveState& state);
};

} // namespace waybill
