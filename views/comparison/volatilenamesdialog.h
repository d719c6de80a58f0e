// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/volatilenames.h"

#include <QDialog>

class QPlainTextEdit;

namespace waybill {

/// Lets the user say which headers and JSON members differ without meaning anything: one a line.
class VolatileNamesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit VolatileNamesDialog(const VolatileNames& names, QWidget* parent = nullptr);

    VolatileNames names() const;

private:
    void showNames(const VolatileNames& names);

    QPlainTextEdit* m_edit;
};

} // namespace waybill
