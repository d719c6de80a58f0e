// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGroupBox>

namespace waybill {

struct ProviderProfile;

/// What a provider's log keeps, as a small table.
class FactsPanel : public QGroupBox
{
    Q_OBJECT

public:
    explicit FactsPanel(const ProviderProfile& profile, QWidget* parent = nullptr);
};

} // namespace waybill
