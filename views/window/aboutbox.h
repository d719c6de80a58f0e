// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMessageBox;
class QString;
class QWidget;

namespace waybill {

/// Opens the box that says what Waybill is and under which licence, and returns at once; the box
/// is deleted when it is closed. `parent` owns it until then.
QMessageBox* openAboutBox(const QString& version, QWidget* parent);

} // namespace waybill
