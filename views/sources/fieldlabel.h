// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace waybill {

/// The label left of a field, its mnemonic leading there; as wide as its neighbours in another
/// form.
class FieldLabel : public QLabel
{
    Q_OBJECT

public:
    FieldLabel(const QString& text, QWidget* field, QWidget* parent = nullptr);
};

} // namespace waybill
