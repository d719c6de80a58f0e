// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

#include <utility>

class QAction;

namespace waybill {

/// The keys of the main window, by what they do: those of the actions given, and those that panes
/// handle themselves.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

/// (keys, meaning) for every row of the dialog.
QList<std::pair<QString, QString>> listKeys(const QList<QAction*>& actions);

} // namespace waybill
