// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/archivemonitor.h"

namespace waybill {

/// An archive that stands as a test wants it to.
class FakeArchiveMonitor : public ArchiveMonitor
{
public:
    ArchiveState state() const override { return m_state; }
    void tryAgain() override { setState({}); }
    void setState(const ArchiveState& state)
    {
        m_state = state;
        emit changed();
    }

private:
    ArchiveState m_state;
};

} // namespace waybill
